"""Whatever is typed, there is an answer or a hint, soon."""

import random
import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.search.figures.listing import FigureListing
from reader.search.figures.order import FigureOrder
from reader.search.index import SearchIndex
from reader.search.notes.note import AllNotes
from tests.search.shelves import CHIPS, FACTORIES, HARBOURS, Shelf

PATIENCE = 2.0
"""Seconds for one answer: twice what is promised, for a machine busy with other tests."""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A few hundred short articles with many different words."""
    chance = random.Random(5)
    words = [f"{start}{middle}{end}" for start in "bcdfgs" for middle in "aeiou" for end in ("n", "rt", "lling", "st")]
    texts = {f"a{n}": f"Title {n}\n\n{' '.join(chance.choices(words, k=80))}\n" for n in range(200)}
    shelf = Shelf.of(tmp_path_factory.mktemp("hostile"), chips=CHIPS, harbours=HARBOURS, factories=FACTORIES, **texts)
    shelf.update()
    return shelf


@pytest.fixture(scope="module")
def index(shelf: Shelf) -> Iterator[SearchIndex]:
    """Their index."""
    with closing(SearchIndex(shelf.cache)) as index:
        yield index


@pytest.fixture(scope="module")
def listing(shelf: Shelf) -> FigureListing:
    """Their figures."""
    return FigureListing(shelf.cache, dict, AllNotes, lambda: None)


def ask(index: SearchIndex, query: str) -> None:
    started = time.process_time()
    result = index.search(query)
    assert time.process_time() - started < PATIENCE
    assert result.query == query
    assert result.total >= len(result.hits)
    if not result.parsed:
        assert result.hint


def list_figures(listing: FigureListing, where: str) -> None:
    started = time.process_time()
    table = listing.table(where, FigureOrder.ARTICLE, descending=False, everything=False, cancelled=lambda: False)
    assert time.process_time() - started < PATIENCE
    assert table.query == where
    assert len(table[:5]) == min(len(table), 5)


HOSTILE = (
    "",
    " ",
    "*",
    "AND",
    "OR",
    "NOT",
    '"open',
    "[[",
    "title:",
    "title:*",
    "-",
    "-lindau",
    "NEAR",
    "NEAR/",
    "lindau NEAR/",
    "lindau NEAR/0 sart",
    "lindau NEAR/999999 sart",
    "lindau NEAR/" + "9" * 1_900 + " sart",
    "a NEAR/3 " * 200 + "a",
    " NEAR ".join(["(sa* OR se*)"] * 60),
    "like:",
    "like:\x00:1",
    "like:a1.txt:" + "9" * 1_900,
    "like:a1.txt:999999999",
    " ".join(["like:a1.txt:1"] * 100),
    "()",
    ")(",
    "~",
    "?",
    "\x00\x1b[31m\u202e\ud800",
    "date:..",
    "date:9999..0000",
    "kind:*",
    "lang:",
    "a" * 10_000,
    "lindau " * 1_500,
    "(" * 10_000,
    "(" * 5_000 + "a" + ")" * 5_000,
    '"' * 9_999,
    '"a" ' * 2_500,
    "-" * 10_000,
    "* " * 5_000,
    "s* " * 3_000,
    "sa* se* si* so* su* ba* be* bi* bo* bu* ca* ce* ci* co* cu*",
    "sart~2 OR selling~2 OR bost~2 OR calling~2 OR gan~2",
    "高" * 10_000,
    "NOT " * 2_500 + "a",
    "title:" * 1_600,
    "a OR " * 2_000 + "a",
    " ".join(f"word{n}" for n in range(1_400)),
    "percent:" * 1_200,
    "percent:>" + "9" * 1_900,
    "percent:" + "-" * 1_900,
    "money:>1" + "bn" * 900,
    "unit:" + "9" * 1_900,
    "unit:\ud800 period:\ud800 subject:\ud800 kind:\ud800 lang:\ud800",
    'unit:"\x00" period:"\x00" lindau',
    "period:..",
    "period:" + "october-" * 200,
    "subject:" + "a" * 1_900,
    " OR ".join(f"percent:{n}" for n in range(150)),
    " ".join(f"unit:u{n}" for n in range(200)),
    " ".join(f"-change:{way}" for way in ("up", "down", "none") * 40),
    "(" * 39 + "percent:>5" + ")" * 39,
)


@pytest.mark.parametrize("query", HOSTILE)
def test_nothing_typed_is_an_error(index: SearchIndex, query: str) -> None:
    """Signs, halves of a query and ten thousand characters get an answer in time, and a hint where it is empty."""
    ask(index, query)


@pytest.mark.parametrize("where", HOSTILE)
def test_no_condition_breaks_a_table(listing: FigureListing, where: str) -> None:
    """The same typed above the table of figures gives a table in time."""
    list_figures(listing, where)


PIECES = (
    'lindau|sart|the|高技术|4.8|(|)|"|-|*|~|~2|title:|kind:caption|date:2025|in:|:|..|R&D| OR | AND | NOT | |\n|\x07|'
    "percent:|>|5|bn|unit:|%|change:up|period:|2025-Q3|subject:|kind:year|status:soft| NEAR | NEAR/3 |like:|a1.txt:1"
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map("".join) | st.text(max_size=40))
def test_no_query_breaks_the_search(index: SearchIndex, listing: FigureListing, query: str) -> None:
    """Pieces of the language in any order, and any text at all, are searched and filtered by without an error."""
    ask(index, query)
    list_figures(listing, query)
