"""A text in a pane that is out of sight, as on a narrow terminal, which shows one pane at a time."""

import pytest
from textual.app import ComposeResult
from textual.containers import Vertical

from tests.ui.passage_view.hosting import Host, hosting, wait_until
from tests.ui.passage_view.texts import NEWS, long_article, span_of


async def test_a_text_opened_out_of_sight_is_there_when_it_comes_into_sight() -> None:
    """Shown again in the same width, the pane holds the new text, not the one it was hidden with."""
    async with hosting(long_article()) as (host, view, pilot):
        view.display = False
        await wait_until(pilot, lambda: not view.has_room)
        view.open(NEWS)
        view.display = True
        await wait_until(pilot, lambda: view.has_room)
        assert host.screen_text()[1] == "┃   Turbine orders climb 12 percent"


class Narrow(Host):
    """The view in a pane that comes and goes."""

    def compose(self) -> ComposeResult:
        yield Vertical(self.view, id="pane")


async def test_a_text_is_there_also_where_its_place_was_asked_for_before_the_layout() -> None:
    """Textual then tells of no new size: it takes the pane for one that was in sight all the while."""
    host = Narrow()
    async with host.run_test(size=(80, 24)) as pilot:
        view, pane = host.view, host.query_one("#pane")
        pane.display = False
        await wait_until(pilot, lambda: not view.has_room and not view.region)
        view.open(NEWS)
        await pilot.pause()
        host.screen._compositor.update_widgets({view})  # noqa: SLF001 - what a frame does before it is painted
        pane.display = True
        assert view.region
        await wait_until(pilot, lambda: view.has_room)
        assert host.screen_text()[1] == "┃   Turbine orders climb 12 percent"


@pytest.mark.parametrize("words", ["Part 0.", "Part 30.", "Part 59."])
async def test_what_is_to_be_seen_of_it_is_in_sight_then(words: str) -> None:
    """A place revealed while the pane is out of sight is where the text is shown."""
    article = long_article()
    async with hosting() as (host, view, pilot):
        view.display = False
        await wait_until(pilot, lambda: not view.has_room)
        view.open(article)
        view.reveal(span_of(article, words))
        view.display = True
        await wait_until(pilot, lambda: view.has_room)
        assert any(words in line for line in host.screen_text())
        assert view.cursor_passage == article.passage_at(span_of(article, words).start)
