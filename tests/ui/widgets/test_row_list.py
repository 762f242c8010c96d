"""The base of every list, seen through the shelf's list."""

from time import process_time
from typing import Any

from rich.segment import Segments
from textual.pilot import Pilot
from textual.scrollbar import ScrollBarRender

from reader.ui.widgets.shelf.shelf_list import ShelfList
from tests.ui.widgets.host import HOSTILE, Host, entries, entry

ROWS_ON_SCREEN = 10
SIZE = (40, ROWS_ON_SCREEN * 3)


def cursors(host: Host) -> list[str]:
    return [message.row.title for message in host.heard_of(ShelfList.Highlighted)]


MOVES = [
    (["j"], 1),
    (["down", "down", "k"], 1),
    (["up"], 0),
    (["G"], 9_999),
    (["end", "j"], 9_999),
    (["end", "home"], 0),
    (["G", "g"], 0),
    (["space"], 9),
    (["pagedown", "pagedown"], 18),
    (["pagedown", "pagedown", "b"], 9),
    (["pageup"], 0),
    (["G", "pageup"], 9_990),
]


async def test_keys_move_the_cursor_and_keep_it_in_sight() -> None:
    """Each key of a list goes where it says, stops at the ends, and the row it comes to is on screen, whole."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(10_000)
        listing.focus()
        for keys, cursor in MOVES:
            listing.cursor = 0
            await pilot.press(*keys)
            assert listing.cursor == cursor, keys
            lines = host.screen_lines
            assert any(f"▌Article {cursor:05}" in line for line in lines), keys
            assert sum(line.startswith("▌") for line in lines) == 2, keys


async def test_ten_thousand_rows_are_there_at_once() -> None:
    """Ten thousand rows are set and drawn in far less time than a widget for each would take to be made."""
    host = Host(ShelfList())
    many = entries(10_000)
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        began = process_time()
        listing.rows = many
        took = process_time() - began
        await pilot.pause()
        assert "Article 00000" in host.screen_lines[0]
        assert took < 0.1
        assert len(listing._drawn) <= ROWS_ON_SCREEN + 1  # noqa: SLF001 (that only what is seen was drawn)


BARS = [(9, False, False), (40, True, True), (300, True, False), (41, True, False), (3, False, True), (4, False, False)]
"""Rows shown one after the other: whether there is a scroll bar, and whether it has just come or gone."""


async def test_rows_lay_nothing_out_as_long_as_the_scroll_bar_stays() -> None:
    """Other rows are shown at once and scrolled right to their end; all is laid out when the bar comes or goes only."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(2)
        await pilot.pause()
        for many, has_bar, is_new in BARS:
            host.layouts = 0
            listing.begin_with(entries(many))
            await pilot.pause()
            assert (listing.show_vertical_scrollbar, bool(host.layouts)) == (has_bar, is_new), many
            assert "▌Article 00000" in host.screen_lines[0]
            listing.cursor = many - 1
            await pilot.pause()
            assert any(line.startswith(f"▌Article {many - 1:05}") for line in host.screen_lines), many
            if has_bar:
                assert listing.vertical_scrollbar.window_virtual_size == listing.max_scroll_y + listing.size.height


async def test_the_cursor_stays_with_its_row_when_the_rows_are_fetched_again() -> None:
    """New rows above push the cursor's row down in the list but not on the screen; nothing is said to have moved."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(100)
        listing.focus()
        listing.go_to("50")
        await pilot.pause()
        host.heard.clear()
        before = [line.startswith("▌") for line in host.screen_lines]
        listing.rows = [entry("new", "Just read"), *entries(100)]
        await pilot.pause()
        assert listing.row_at_cursor == entries(100)[50]
        assert [line.startswith("▌") for line in host.screen_lines] == before
        assert cursors(host) == []


async def test_the_cursor_of_a_row_that_is_gone_stays_at_its_number() -> None:
    """When the row is gone, the one now in its place, or else the last one, has the cursor, and that is said."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(10)
        listing.cursor = 9
        listing.rows = entries(5)
        await pilot.pause()
        assert listing.cursor == 4
        assert cursors(host)[-1] == "Article 00004"
        listing.rows = []
        assert listing.row_at_cursor is None


async def test_the_cursor_says_where_it_came_to() -> None:
    """Each row the cursor comes to is told once; a key that moves nothing tells nothing."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(3)
        listing.focus()
        await pilot.press("j", "j", "j")
        assert cursors(host) == ["Article 00000", "Article 00001", "Article 00002"]


async def test_enter_and_a_click_choose() -> None:
    """Enter chooses the cursor's row, a click the row it falls on, scrolled or not."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(100)
        listing.focus()
        await pilot.press("j", "enter")
        await pilot.click(ShelfList, offset=(5, 3 * 4 + 1))
        await pilot.press("G")
        await pilot.click(ShelfList, offset=(5, 0))
        chosen = [message.entry.id for message in host.heard_of(ShelfList.ArticleChosen)]
        assert chosen[:2] == ["1", "4"]
        assert int(chosen[2]) == listing.cursor >= 89


async def test_a_click_below_the_rows_chooses_nothing() -> None:
    """Below the last row there is nothing to choose."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        host.query_one(ShelfList).rows = entries(2)
        await pilot.click(ShelfList, offset=(5, 20))
        assert host.heard_of(ShelfList.ArticleChosen) == []


async def test_an_empty_list_says_so_and_bears_every_key() -> None:
    """An empty list shows its sentence, wrapped, and no key does anything to it."""
    host = Host(ShelfList())
    async with host.run_test(size=(20, 10)) as pilot:
        listing = host.query_one(ShelfList)
        listing.empty_text = "No article matches the filter you typed."
        listing.focus()
        await pilot.press("j", "k", "G", "g", "space", "b", "enter")
        assert [line.strip() for line in host.screen_lines[:4]] == [
            "No article matches",
            "the filter you",
            "typed.",
            "",
        ]
        assert host.heard_of(ShelfList.Highlighted) == []


async def scroll_with_wheel(pilot: Pilot[None]) -> None:
    from textual.events import MouseScrollDown

    await pilot._post_mouse_events([MouseScrollDown], ShelfList, (5, 5), button=0)  # noqa: SLF001 (no public wheel)
    await pilot.pause()


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    """The wheel shows other rows without choosing or moving anything."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(100)
        await scroll_with_wheel(pilot)
        assert listing.scroll_offset.y > 0
        assert listing.cursor == 0


async def test_hostile_titles_are_harmless() -> None:
    """Whatever stands in a title, the screen keeps its shape and no control character gets through."""
    host = Host(ShelfList())
    rows = [entry(f"{n}", title, authors=(title,), publisher=title, date=title) for n, title in enumerate(HOSTILE)]
    async with host.run_test(size=(30, 3 * len(rows))) as pilot:
        host.query_one(ShelfList).rows = rows
        await pilot.pause()
        text = "".join(host.screen_lines)
        assert "[/x]" in text
        assert all(character.isprintable() for character in text if not "\u200b" <= character <= "\u200f")


async def test_resizing_keeps_the_cursor_in_sight() -> None:
    """However small the panel gets, the cursor's row stays on screen."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(100)
        listing.cursor = 9
        for size in ((20, 6), (60, 12), (8, 5), (2, 4), (40, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause(0.2)
            assert any(line.startswith("▌") for line in host.screen_lines), size


class Painted(ScrollBarRender):
    """Counts how often it is painted."""

    times = 0

    @classmethod
    def render_bar(cls, *told: Any, **named: Any) -> Segments:
        """Paint it."""
        cls.times += 1
        return super().render_bar(*told, **named)


async def test_a_layout_that_changes_nothing_leaves_the_scroll_bar_as_painted() -> None:
    """A layout for the sake of something else on the screen leaves it alone; one that gives more room does not."""
    host = Host(ShelfList())
    async with host.run_test(size=SIZE) as pilot:
        listing = host.query_one(ShelfList)
        listing.rows = entries(40)
        await pilot.pause()
        listing.vertical_scrollbar.renderer = Painted  # type: ignore[misc]  # of this bar alone
        host.screen.refresh(repaint=False, layout=True)
        await pilot.pause()
        assert not Painted.times
        await pilot.resize_terminal(SIZE[0], SIZE[1] + 3)
        await pilot.pause()
        assert Painted.times
