"""The whole program at a desk: a small real library, real key presses, the screen read back."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from rich.style import Style
from textual import events
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.widget import Widget

from reader.config import Settings
from reader.library import Library
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import Reading
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.widgets.passage_view import PassageView
from reader.ui.widgets.passing_news import PassingNews

SECONDS = 30.0
"""How long something is waited for at most: a slow machine is no failure."""

HARBOUR = """\
---
title: Harbour traffic keeps rising
authors: [Mei Lin]
publisher: Harbour Post
date: 2025-11-14
---
The port handled 4.2 million containers in October, an increase of 9.3 percent over the year before.

## Cranes

Two automatic cranes arrived in spring. Each lifts 35 containers an hour, said the port's director.

Dredging cost 120 million euros. The turbine hall beside the quay was left as it was.

## Railway

The railway carries 18 percent of all containers inland. In 2020 it carried 11 percent.
"""

TURBINES = """\
---
title: Turbine makers hire again
authors: [Jonas Weber]
publisher: Weekly Engine
date: 2025-10-02
---
Makers of turbines took on 3,400 people this summer, after two years in which orders had fallen by 27 percent.

A turbine now takes 14 months from order to delivery.

The works council wants half of the new contracts to be permanent.
"""

ORCHARDS = """\
---
title: Orchards after the frost
publisher: Field Notes
date: 2025-05-20
---
The frost of April took 40 percent of the blossom.

Growers in the valley now plant later kinds.
"""

ARTICLES = {"harbour.md": HARBOUR, "turbines.md": TURBINES, "orchards.md": ORCHARDS}


def make_library(folder: Path, articles: dict[str, str] | None = None) -> Library:
    """Write `articles` into `folder` and index them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (ARTICLES if articles is None else articles).items():
        (folder / name).write_text(text, encoding="utf-8")
    library = Library([folder])
    library.bring_up_to_date()
    return library


class Desk:
    """Reader running without a terminal, and what a person does and sees there."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None], told: Sequence[str] = ()) -> None:
        self.app = app
        self.pilot = pilot
        self.told = told
        """All that was told in passing, which does not stand on the screen for long."""
        self._heard = 0

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()  # noqa: SLF001 (there is no public way to read the screen)
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.lines)

    @property
    def view(self) -> PassageView:
        """The text."""
        return self._reading.query_one(PassageView)

    @property
    def _reading(self) -> Reading:
        """The screen on which one reads, whatever is above and below it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Reading))

    @property
    def focused(self) -> Widget | None:
        """What has the keyboard."""
        return self.app.focused

    def styles_of(self, words: str) -> list[Style]:
        """Return the style of each piece of the screen that holds `words`."""
        strips = self.app.screen._compositor.render_strips()  # noqa: SLF001 (as above)
        return [segment.style or Style() for strip in strips for segment in strip if words in segment.text]

    def style_of(self, words: str) -> Style:
        """Return the style of the first piece of the screen that holds `words`."""
        return self.styles_of(words)[0]

    async def press(self, *keys: str) -> None:
        """Press keys, all of them there before the first is acted on, and wait until every one has been."""
        await self.type_at_once(*keys)
        await self.wait_until(lambda: self.app.has_taken_all_keys, f"{keys} to be taken")
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Type `words`, each character as its own key."""
        await self.press(*words)

    async def type_at_once(self, *keys: str) -> None:
        """Press keys and wait for nothing."""
        for key in keys:
            name = key if len(key) > 1 or key.isalnum() else _character_to_key(key)
            self.app.post_message(events.Key(name, key if len(key) == 1 else key_to_character(key)))
        await self.pilot.pause()

    async def wait_until(self, is_so: Callable[[], object], wish: str) -> None:
        """Wait until `is_so`; fail with the screen when it never comes."""
        end = monotonic() + SECONDS
        while monotonic() < end:
            if is_so():
                return
            await asyncio.sleep(0.01)
            await self.pilot.pause()
        raise AssertionError(f"waited in vain for {wish}:\n{self.text}")

    async def see(self, *words: str) -> None:
        """Wait until all of `words` stand on the screen."""
        await self.wait_until(lambda: all(word in self.text for word in words), f"{words} on the screen")

    async def hear(self, words: str) -> None:
        """Wait until `words` are told in passing, after what was heard last."""
        await self.wait_until(lambda: self._find_told(words) is not None, f"{words!r} to be told after {self.told}")
        self._heard = (self._find_told(words) or 0) + 1

    def _find_told(self, words: str) -> int | None:
        return next((nth for nth in range(self._heard, len(self.told)) if words in self.told[nth]), None)

    async def see_no(self, words: str) -> None:
        """Wait until `words` stand nowhere on the screen."""
        await self.wait_until(lambda: words not in self.text, f"{words!r} to go from the screen")

    async def search(self, query: str) -> None:
        """Search for `query` and wait for the hits."""
        await self.press("slash")
        await self.type(query)
        await self.wait_until(self._has_hits, f"hits of {query}")

    def _has_hits(self) -> bool:
        """Whether hits are shown; what the query box offers may cover their heading."""
        return self._reading.query_one(FindingPane).is_searching and "1/" in self.text

    async def read(self, query: str) -> None:
        """Open the first hit of `query`."""
        await self.search(query)
        await self.press("enter", "enter")
        await self.wait_until(lambda: self.focused is self.view, "the text to have the keyboard")


@asynccontextmanager
async def at_desk(
    library: Library,
    size: tuple[int, int] = (120, 40),
    *,
    settings: Settings | None = None,
    resume: bool = False,
    has_changed: bool = False,
) -> AsyncIterator[Desk]:
    """Run Reader on `library` on a screen of `size`, the shelf in sight and an article beside it.

    Only for a library that `has_changed` since it was indexed is a process started that brings it up to date.
    """
    app = ReaderApp(Library(library.roots), settings or Settings(), resume=resume)
    told: list[str] = []
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(PassingNews, "tell", _also_added_to(told))
        if not has_changed:
            patches.setattr(FindingPane, "bring_up_to_date", lambda _: None)
        async with app.run_test(size=size, notifications=True) as pilot:
            desk = Desk(app, pilot, told)
            await desk.wait_until(lambda: desk.view.article is not None, "an article to be opened")
            yield desk


def _also_added_to(told: list[str]) -> Callable[[PassingNews, str], None]:
    """Return what tells news as ever, and adds it to `told`."""
    tell = PassingNews.tell

    def tell_and_add(line: PassingNews, news: str) -> None:
        told.append(news)
        tell(line, news)

    return tell_and_add
