"""The shelf panel: orders and filter."""

import pytest

from reader.search.language.fields import DATE
from reader.ui.messages import Told
from reader.ui.widgets.shelf.filtering import Filter
from reader.ui.widgets.shelf.order import Order, in_order
from reader.ui.widgets.shelf.shelf import Shelf
from tests.ui.widgets.host import Host, entry

ENTRIES = [
    entry("1", "Robots", publisher="Harbour Post", date="2025-11-14", authors=("Mei Lin",), figures=3),
    entry("2", "chips", publisher="Eastern Ledger", date="2025-10", figures=41),
    entry("3", "Aircraft", date="2023", figures=7),
    entry("4", "Batteries", publisher="eastern ledger", is_indexed=False),
]


def titles(host: Host) -> list[str]:
    return [row.title for row in host.query_one(Shelf).rows]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.TITLE, ["Aircraft", "Batteries", "chips", "Robots"]),
        (Order.DATE, ["Robots", "chips", "Aircraft", "Batteries"]),
        (Order.PUBLISHER, ["Batteries", "chips", "Robots", "Aircraft"]),
        (Order.FIGURES, ["chips", "Aircraft", "Robots", "Batteries"]),
    ],
)
def test_orders(order: Order, expected: list[str]) -> None:
    """Titles and publishers go by letter whatever the case, dates newest first, figures most first, unknown last."""
    assert [row.title for row in in_order(ENTRIES, order)] == expected


async def test_s_takes_the_next_order_and_says_which() -> None:
    """Each press takes another order, after the last the first again, and the frame says which it is."""
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        shelf.show_entries(ENTRIES)
        shelf.focus()
        for order in (*Order, Order.TITLE):
            assert titles(host) == [row.title for row in in_order(ENTRIES, order)]
            assert f"4, by {order}" in host.screen_lines[-1]
            await pilot.press("s")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("ROBOT", ["Robots"]),
        ("mei", ["Robots"]),
        ("ledger", ["chips", "Batteries"]),
        ("2025-10", ["chips"]),
        ("oct", ["chips"]),
        ("14 nov", ["Robots"]),
        ("ledger chi", ["chips"]),
        ("[/x] zz", []),
        ("  ", ["Robots", "chips", "Aircraft", "Batteries"]),
    ],
)
def test_what_a_filter_leaves(words: str, left: list[str]) -> None:
    """Title, author, publisher and date are looked at, and every word has to be there."""
    assert [row.title for row in Filter().matching(ENTRIES, words)] == left


async def test_the_filter_narrows_the_shelf_as_one_types() -> None:
    """The list follows each letter, the frame says how many are left, and Esc brings all back."""
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        shelf.show_entries(ENTRIES)
        shelf.focus()
        await pilot.press("f", "l", "e")
        assert titles(host) == ["Batteries", "chips"]
        await pilot.press("space", "h")
        assert titles(host) == ["chips"]
        assert "1 of 4" in host.screen_lines[-1]
        await pilot.press("escape")
        assert len(shelf.rows) == 4
        assert shelf.list.has_focus


async def test_what_the_shelf_cannot_be_asked_is_told_while_the_rest_narrows_it() -> None:
    """A condition that means nothing leaves the other words in force, and a sentence says what would do."""
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        shelf.show_entries(ENTRIES)
        shelf.focus()
        await pilot.press("f", *"ledger date", "colon", *"soon")
        assert titles(host) == ["Batteries", "chips"]
        assert host.heard_of(Told)[-1].news == DATE.wants
        await pilot.press(*["backspace"] * 4)
        assert host.heard_of(Told)[-1].news == ""


async def test_enter_in_the_filter_goes_to_the_articles_left() -> None:
    """After typing, Enter goes to the list and Enter again opens; the filter stays until Esc."""
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        shelf.show_entries(ENTRIES)
        shelf.focus()
        await pilot.press("f", "c", "h", "enter", "enter")
        assert [message.entry.id for message in host.heard_of(Shelf.ArticleChosen)] == ["2"]
        await pilot.press("s")
        assert titles(host) == ["chips"]
        await pilot.press("escape")
        assert len(shelf.rows) == 4


async def test_a_filter_stays_when_the_articles_are_read_again() -> None:
    """While the index grows, what is shown keeps to the filter, and the cursor to its article."""
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        shelf.show_entries(ENTRIES)
        shelf.focus()
        await pilot.press("f", "r", "enter")
        assert shelf.go_to("1")
        shelf.show_entries([*ENTRIES, entry("5", "Arrivals")])
        await pilot.pause()
        assert "Arrivals" in titles(host)
        assert "chips" in titles(host)
        assert shelf.list.row_at_cursor == ENTRIES[0]


async def test_an_article_is_shown_with_what_is_known_of_it() -> None:
    """Publisher, date, authors, figures and notes when known, the file's name when nothing is, no zero counts."""
    host = Host(Shelf())
    async with host.run_test(size=(60, 20)) as pilot:
        known = entry(
            "1", publisher="Harbour Post", date="2025-11-14", authors=("Mei Lin", "A. Ruiz"), figures=12, annotations=2
        )
        lost = entry("4", "Void", is_indexed=False, trouble="4.txt is empty.")
        unread = entry("3", "Unread", is_indexed=False)
        host.query_one(Shelf).show_entries([known, entry("2", "Strange"), unread, lost])
        await pilot.pause()
        said = [line.strip("│▌ ") for line in host.screen_lines]
        assert said[1:3] == ["Robot makers lift output", "Harbour Post · 14 Nov 2025 · Mei Lin, A.…   12 fig · 2 ✎"]
        assert said[4:6] == ["Strange", "2.txt"]
        assert said[7:9] == ["Unread", "not indexed yet"]
        assert said[10:12] == ["Void", "cannot be read"]


async def test_an_empty_library_and_an_empty_filter_say_different_things() -> None:
    """One is told whether the shelf was not read yet, there are no articles, or only none that match."""
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        assert "Looking for articles" in host.screen_lines[1]
        shelf.show_entries([])
        await pilot.pause()
        assert "No articles here." in host.screen_lines[1]
        shelf.show_entries(ENTRIES)
        shelf.focus()
        await pilot.press("f", "z", "z")
        assert any("No article matches the filter." in line for line in host.screen_lines)


@pytest.mark.parametrize(("moves", "stays_at"), [(0, "Aircraft"), (1, "b")])
async def test_the_cursor_stays_at_the_top_when_titles_become_known(moves: int, stays_at: str) -> None:
    """The index finds the titles out: one who has not moved is at the first article, one who has stays at his."""
    by_file_name = [entry(id_, id_, is_indexed=False) for id_ in "abc"]
    host = Host(Shelf())
    async with host.run_test() as pilot:
        shelf = host.query_one(Shelf)
        shelf.focus()
        shelf.show_entries(by_file_name)
        await pilot.press(*"j" * moves)
        shelf.show_entries([entry("a", "Zinc"), entry("b", "b"), entry("c", "Aircraft")])
        assert shelf.list.row_at_cursor is not None
        assert shelf.list.row_at_cursor.title == stays_at
