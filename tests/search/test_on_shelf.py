"""The query language asked of the shelf."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.entry import ShelfEntry
from reader.search.language.fields import FIELDS, IS
from reader.search.on_shelf import shelf_filter
from reader.search.query import filtered_by

HARBOUR = ShelfEntry("1", "1.txt", Path("1.txt"), "Harbours grow", ("Mei Lin",), "Harbour Post", "2025-11-14", "en",
    figures=3, annotations=1, tags=("growth",), progress=100)  # fmt: skip
CHIPS = ShelfEntry("2", "2.txt", Path("2.txt"), "Chips", publisher="Eastern Ledger", date="2025-10", progress=40)
FROST = ShelfEntry("3", "3.txt", Path("3.txt"), "Frost", date="2023", language="zh", figures=None)
SHELF = {"harbour": HARBOUR, "chips": CHIPS, "frost": FROST}


def said(entry: ShelfEntry) -> str:
    return f"{entry.title} {entry.publisher} {' '.join(entry.authors)}".casefold()


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("harb", "harbour"),
        ("post lin", "harbour"),
        ("harbours", "harbour"),
        ("growing", "harbour"),
        ('"harbour post"', "harbour"),
        ('"post harbour"', ""),
        ("-post", "chips frost"),
        ("chips OR frost", "chips frost"),
        ("-(chips OR frost)", "harbour"),
        ("lin NEAR/2 harb", "harbour"),
        ("lin NEAR chips", ""),
        ("title:post", ""),
        ("publisher:post", "harbour"),
        ("publisher:led*", "chips"),
        ('publisher:"Eastern Ledger"', "chips"),
        ("author:mei", "harbour"),
        ("date:2025", "harbour chips"),
        ("date:2025-10", "chips"),
        ("date:..2024", "frost"),
        ("date:2025-11..", "harbour"),
        ("lang:zh", "frost"),
        ("tag:gr", "harbour"),
        ("-tag:growth", "chips frost"),
        ("has:note", "harbour"),
        ("has:figure", "harbour"),
        ("is:unread", "frost"),
        ("is:begun", "chips"),
        ("IS:read", "harbour"),
        ("-is:read date:2025", "chips"),
        ("", "harbour chips frost"),
        ("publisher:", "harbour chips frost"),
    ],
)
def test_what_a_query_leaves_on_the_shelf(typed: str, left: str) -> None:
    """Words stand in what is shown, in any form, as soon as they are begun; fields mean what they do in a search."""
    wanted = shelf_filter(typed, said)
    assert [name for name, entry in SHELF.items() if wanted.is_wanted(entry)] == left.split()
    assert not wanted.faults


@pytest.mark.parametrize("typed", ["percent:>5", "kind:caption", "in:notes", "note:check", "like:a.txt:3"])
def test_what_cannot_be_asked_of_an_article_is_said(typed: str) -> None:
    """A condition on passages leaves everything, and says why."""
    wanted = shelf_filter(typed, said)
    assert all(map(wanted.is_wanted, SHELF.values()))
    assert wanted.faults == (f"{typed.partition(':')[0]}: is asked of passages, not of the shelf.",)


def test_of_a_very_long_filter_the_beginning_is_looked_at() -> None:
    """As in a search: ten thousand articles are held against it with every key."""
    wanted = shelf_filter("harb OR " + "quay OR " * 1_000 + "chips", said)
    assert [name for name, entry in SHELF.items() if wanted.is_wanted(entry)] == ["harbour"]
    assert wanted.faults == ("Only the first 2,000 characters of the query were looked at.",)


def test_a_search_says_that_it_does_not_know_how_far_one_has_read() -> None:
    """`is:` is the one word that the shelf has to itself."""
    assert IS.name not in FIELDS
    assert filtered_by("is:unread").faults == ("is: is asked of the shelf, not of passages.",)


@given(
    st.text()
    | st.lists(
        st.sampled_from([*'()"-*~ ', "OR ", "NEAR ", "NEAR a ", *(f"{name}:" for name in FIELDS), "is:", "a "])
    ).map("".join)
)
def test_whatever_is_typed_leaves_something_or_nothing(typed: str) -> None:
    """Nothing typed breaks the shelf."""
    wanted = shelf_filter(typed, said)
    assert {wanted.is_wanted(entry) for entry in SHELF.values()} <= {True, False}
