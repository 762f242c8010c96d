"""A text in a pane that is out of sight, as on a narrow terminal, which shows one pane at a time."""

import pytest
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.articles.article import Article
from reader.articles.span import Span
from reader.position import Position
from tests.ui.passage_view.hosting import Host, hosting, wait_until
from tests.ui.passage_view.texts import NEWS, long_article


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


async def shown(article: Article, passage: Span, figure: Span, *, is_hidden: bool) -> tuple[list[str], Position]:
    """Return what is seen, and the place, after `passage` and then `figure` were gone to, perhaps out of sight."""
    async with hosting() as (host, view, pilot):
        if is_hidden:
            view.display = False
            await wait_until(pilot, lambda: not view.has_room)
        view.open(article)
        view.reveal(passage)
        view.go_to_figure(figure)
        view.display = True
        await wait_until(pilot, lambda: view.has_room)
        return host.screen_text(), view.place


@pytest.mark.parametrize("part", [0, 30, 59])
async def test_what_is_revealed_out_of_sight_is_shown_as_if_it_had_been_in_sight(part: int) -> None:
    """A passage that was found is shown from its first line, with the figure in it that one has come to."""
    article = long_article()
    passage = article.passages[part + 1].span
    figure = Span(passage.end - 6, passage.end - 1)
    lines, place = await shown(article, passage, figure, is_hidden=True)
    assert any(f"Part {part}." in line for line in lines)
    assert (lines, place) == await shown(article, passage, figure, is_hidden=False)
