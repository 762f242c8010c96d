import pytest

from reader.articles.span import Span
from reader.ui.rendering.marks import Layer, Mark
from reader.ui.widgets.passage_view import PassageView
from tests.ui.passage_view.hosting import Host, hosting
from tests.ui.passage_view.texts import NEWS, article, long_article, span_of

LONG = long_article()
WIDTHS = [(60, 24), (250, 24), (100, 40), (33, 10), (7, 5), (80, 24)]


def first_offset(view: PassageView) -> int:
    return view.layout_shown.offset_at_row(view.scroll_offset.y)


async def test_without_an_article_a_hint_says_what_to_do() -> None:
    """An empty view is calm and helpful, and its keys are free for others."""
    async with hosting(size=(80, 12)) as (app, view, _):
        assert "Nothing is open yet." in " ".join(app.screen_text())
        assert view.check_action("scroll_pages", (1,)) is False
        assert view.position == 0


async def test_an_article_of_furniture_only_says_so_and_shows_it_when_asked() -> None:
    """An article that seems empty tells why."""
    async with hosting(article(("boilerplate", "Sign in"))) as (app, _, pilot):
        assert "only page furniture" in " ".join(app.screen_text())
        await pilot.press("z")
        assert "Sign in" in " ".join(app.screen_text())


async def test_the_text_is_centred_in_its_measure() -> None:
    """Lines are no longer than the measure, with equal margins; + and - change it within limits."""
    async with hosting(LONG, size=(141, 24)) as (app, view, pilot):
        widths = [len(row.strip("┃ ")) for row in app.screen_text()]
        assert 60 < max(widths) <= 72
        assert app.screen_text()[3].startswith(" " * ((140 - 72) // 2) + "Part 0.")
        await pilot.press("+")
        assert view.measure == 76
        view.measure = 42
        await pilot.press("-")
        assert view.measure == 40
        view.measure = 118
        await pilot.press("+")
        assert view.measure == 120


async def test_boilerplate_is_hidden_until_asked_for() -> None:
    """`z` shows page furniture and hides it again, at the same words."""
    async with hosting(NEWS) as (app, _, pilot):
        assert "cookies" not in " ".join(app.screen_text())
        await pilot.press("z")
        assert "cookies" in " ".join(app.screen_text())
        await pilot.press("z")
        assert "cookies" not in " ".join(app.screen_text())


@pytest.mark.parametrize("offset", [0, 100, 2345, 5000, len(LONG.text) - 500, len(LONG.text) - 1])
async def test_a_position_is_restored_exactly(offset: int) -> None:
    """Whoever comes back finds the very place, even at the end of the text where it cannot be on the first row."""
    async with hosting(LONG, at=offset) as (_, view, _pilot):
        assert view.position == offset
        assert view.layout_shown.row_of(offset) in view.rows_shown


async def test_where_one_scrolled_to_is_found_again() -> None:
    """The position after scrolling leads back to the same words and the same passage."""
    async with hosting(LONG) as (_, view, pilot):
        await pilot.press("space", "space", "j", "j", "j")
        position, top, passage = view.position, first_offset(view), view.cursor_passage
        await pilot.press("g")
        view.open(LONG, at=position)
        assert (view.position, first_offset(view), view.cursor_passage) == (position, top, passage)


@pytest.mark.parametrize("offset", [0, 3000, len(LONG.text) - 1])
async def test_resizing_keeps_the_words_on_the_first_row(offset: int) -> None:
    """From 60 to 250 columns and narrower, and back: the same character is at the top, the same passage is marked."""
    async with hosting(LONG, at=offset) as (_, view, pilot):
        before = (view.scroll_offset.y, view.position, view.cursor_passage)
        for size in WIDTHS:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            row = view.layout_shown.row_of(offset)
            assert row - (row == 1) == view.scroll_offset.y or view.scroll_offset.y == view.max_scroll_y
            assert row in view.rows_shown
        assert (view.scroll_offset.y, view.position, view.cursor_passage) == before


async def test_resizing_keeps_the_place_while_selecting() -> None:
    """A selection changes neither the place nor itself when the width changes."""
    async with hosting(LONG, at=3000) as (_, view, pilot):
        await pilot.press("v", "w", "w", "w", "j")
        selected = view.selected_span
        for size in WIDTHS:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert view.layout_shown.row_of(3000) == view.scroll_offset.y
            assert view.selected_span == selected


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("j j k", 1),
        ("down", 1),
        ("space", 22),
        ("pagedown b", 0),
        ("space space pageup", 22),
        ("k", 0),
        ("G g", 0),
        ("end home", 0),
    ],
)
async def test_keys_scroll(keys: str, row: int) -> None:
    """A line, a page less two rows, all the way."""
    async with hosting(LONG) as (_, view, pilot):
        await pilot.press(*keys.split())
        assert view.scroll_offset.y == row


async def test_the_end_shows_the_last_line() -> None:
    """`G` goes to the very end and makes the last passage the cursor's."""
    async with hosting(LONG) as (app, view, pilot):
        await pilot.press("G")
        assert view.cursor_passage == LONG.passages[-1]
        assert app.screen_text()[-2].endswith(LONG.text.split()[-1])


async def test_the_cursor_walks_from_passage_to_passage() -> None:
    """The gutter mark moves with `}` and `{`, and stays at either end."""
    async with hosting(NEWS) as (app, view, pilot):
        await pilot.press("{")
        assert view.cursor_passage == NEWS.passages[0]
        await pilot.press("}", "}", "}")
        assert view.cursor_passage == NEWS.passages[4], "hidden passages are stepped over"
        marked = [row for row in app.screen_text() if "┃" in row]
        assert marked == ["┃   What comes next"]
        await pilot.press(*"}}}}}}")
        assert view.cursor_passage == NEWS.passages[-1]


async def test_stepping_back_goes_first_to_the_beginning_of_a_passage_cut_off() -> None:
    """In the middle of a long passage `{` means its beginning."""
    novel = article(("paragraph", "Short."), ("paragraph", "word " * 2000))
    async with hosting(novel) as (_, view, pilot):
        await pilot.press("}", "space", "space", "{")
        assert view.cursor_passage == novel.passages[1]
        assert view.layout_shown.row_of(novel.passages[1].span.start) in view.rows_shown
        await pilot.press("{")
        assert view.cursor_passage == novel.passages[0]


async def test_what_is_in_view_is_revealed_without_moving() -> None:
    """The text moves only when it must; then what is revealed is about a third down."""
    async with hosting(LONG) as (_, view, _pilot):
        view.reveal(span_of(LONG, "Part 2."))
        assert view.scroll_offset.y == 0
        assert view.cursor_passage == LONG.passages[3]
        view.reveal(span_of(LONG, "Part 30."))
        assert view.layout_shown.row_of(view.position) - view.scroll_offset.y == 8
        assert view.cursor_passage == LONG.passages[31]


async def test_revealing_page_furniture_shows_it() -> None:
    """An annotation made on page furniture can be come back to."""
    async with hosting(NEWS) as (app, view, _):
        view.reveal(span_of(NEWS, "cookies"))
        assert view.show_boilerplate
        assert "cookies" in " ".join(app.screen_text())


async def test_what_is_revealed_before_there_is_a_screen_is_in_view_afterwards() -> None:
    """An article may be opened before the view has its size."""
    app = Host()
    app.view.open(LONG)
    app.view.reveal(span_of(LONG, "Part 40."))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert any("Part 40." in row for row in app.screen_text())


async def test_figures_are_walked_through() -> None:
    """`]` and `[` come to each figure in turn, mark its line, tell it, and stay at the last."""
    figures = [Mark(span_of(LONG, f"{n}."), Layer.FIGURE, "up") for n in (3, 25, 40)]
    async with hosting(LONG) as (app, view, pilot):
        view.set_marks(Layer.FIGURE, figures)
        await pilot.press("]", "]", "]", "]", "[")
        reached = [message.span for message in app.told_of(PassageView.FigureReached)]
        assert reached == [figures[n].span for n in (0, 1, 2, 1)]
        assert [row.split()[:3] for row in app.screen_text() if "▸" in row] == [["▸↑", "Part", "25."]]
        assert first_offset(view) < figures[1].span.start


async def test_scrolling_away_starts_the_figures_from_where_one_is() -> None:
    """The next figure is the next one from here, not from the one left behind."""
    figures = [Mark(span_of(LONG, f"Part {n}."), Layer.FIGURE) for n in range(60)]
    async with hosting(LONG) as (_, view, pilot):
        view.set_marks(Layer.FIGURE, figures)
        await pilot.press("]", "space", "space", "space")
        here = view.position
        await pilot.press("]")
        assert view.position == min(f.span.start for f in figures if f.span.start >= here)


async def test_moving_is_told_once_for_all_that_happened() -> None:
    """Opening and revealing at once make one message; the end of the text is all of it read."""
    async with hosting() as (app, view, pilot):
        view.open(LONG)
        view.reveal(span_of(LONG, "Part 9."))
        await pilot.pause()
        [moved] = app.told_of(PassageView.Moved)
        assert moved.control is view
        assert (moved.offset, moved.passage) == (span_of(LONG, "Part 9.").start, 10)
        assert 0 < moved.fraction_read < 0.5
        await pilot.press("G")
        last = app.told_of(PassageView.Moved)[-1]
        assert (last.passage, last.fraction_read) == (60, 1.0)


async def test_one_view_shows_many_articles() -> None:
    """Nothing of the article before is left when the next is opened."""
    async with hosting(NEWS) as (app, view, pilot):
        view.set_marks(Layer.HIT, [Mark(Span(0, 7), Layer.HIT)])
        await pilot.press("v", "}", "}")
        view.open(article(("paragraph", "Turbine parts"), id="other"))
        await pilot.pause()
        assert app.attributes_of("Turbine") == set()
        assert view.selected_span is None
        assert not view.is_selecting


async def test_markup_in_an_article_is_only_text() -> None:
    """Square brackets are shown, never obeyed."""
    async with hosting(article(("paragraph", "[bold]x[/bold] [@click=app.quit]y[/] [/nope]"))) as (app, _, _pilot):
        assert any("[bold]x[/bold] [@click=app.quit]y[/] [/nope]" in row for row in app.screen_text())
