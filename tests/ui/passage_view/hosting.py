"""A small app around the passage view, which keeps what the view tells."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from reader.articles.article import Article
from reader.ui.widgets.passage_view import PassageView

Told = TypeVar("Told", bound=PassageView.Said)


class Host(App[None]):
    """Nothing but the view."""

    def __init__(self, view: PassageView | None = None) -> None:
        super().__init__()
        self.view = view or PassageView()
        self.told: list[PassageView.Said] = []

    def compose(self) -> ComposeResult:
        yield self.view

    @on(PassageView.Said)
    def keep(self, message: PassageView.Said) -> None:
        self.told.append(message)

    def told_of(self, kind: type[Told]) -> list[Told]:
        return [message for message in self.told if isinstance(message, kind)]

    def screen_text(self) -> list[str]:
        """Return what stands on the screen, row by row."""
        return [self.view.render_line(y).text.rstrip() for y in range(self.view.size.height)]

    def attributes_of(self, words: str) -> set[str]:
        """Return the attributes that all of `words`, somewhere on the screen, are painted with."""
        for y in range(self.view.size.height):
            strip = self.view.render_line(y)
            if words in strip.text:
                start = strip.text.index(words)
                styles = [s.style for s in strip.crop(start, start + len(words)) if s.style]
                names = ("bold", "italic", "underline", "reverse", "dim")
                return {name for name in names if all(getattr(style, name) for style in styles)}
        raise AssertionError(f"{words!r} is not on the screen")


@asynccontextmanager
async def hosting(
    article: Article | None = None, *, at: int = 0, size: tuple[int, int] = (80, 24), theme: str = "textual-dark"
) -> AsyncIterator[tuple[Host, PassageView, Pilot[None]]]:
    """Run the view on a screen of `size` with `article` open at `at`."""
    app = Host()
    app.theme = theme
    async with app.run_test(size=size) as pilot:
        app.view.focus()
        if article is not None:
            app.view.open(article, at=at)
        await pilot.pause()
        yield app, app.view, pilot


async def wait_until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until `is_so`, half a minute at most."""
    async with asyncio.timeout(30):
        while not is_so():
            await pilot.pause()


async def drag(pilot: Pilot[None], view: PassageView, *points: tuple[int, int], let_go: bool = True) -> None:
    """Press at the first of `points`, cells of the view, move through the others and let go at the last."""
    for point, kind in zip(points, [events.MouseDown] + [events.MouseMove] * (len(points) - 1), strict=True):
        await pilot._post_mouse_events([kind], view, point, button=1)  # noqa: SLF001 - no public way to drag
    if let_go:
        await pilot._post_mouse_events([events.MouseUp], view, points[-1], button=1)  # noqa: SLF001
