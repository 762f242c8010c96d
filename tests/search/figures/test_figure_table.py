"""The table of figures: in any order, a page at a time, as it was when it was made."""

import sqlite3
import threading
from pathlib import Path

import pytest

from reader.articles.span import Span
from reader.errors import FileTrouble
from reader.figures.figure import Direction, Kind, Status
from reader.figures.placed import placed
from reader.figures.ruled import Ruling
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.tables import FILE_NAME
from reader.search.figures.filtering import figure_table
from reader.search.figures.order import FigureOrder
from reader.search.figures.table import PAGE
from tests.search.figured import FiguredLibrary, article_of, figure

TRADE = article_of(
    "trade",
    [
        ("Exports", [figure("b", Kind.CHANGE, 7.2, unit="percent", direction=Direction.UP, subject="exports",
                            period="third quarter", period_iso="2025-Q3"),
                     figure("a", Kind.MONEY, 3_000_000_000, unit="USD", subject="Imports", period="July",
                            period_iso="2025-07")]),
        ("Ships", [figure("d", Kind.COUNT, (20.0, 30.0), unit="ship", direction=Direction.DOWN),
                   figure("two", Kind.SMALL_NUMBER, 2, status=Status.SOFT)]),
    ],
    date="2025-10-02",
)  # fmt: skip
STEEL = article_of(
    "steel",
    [("Output", [figure("c", Kind.MEASURE, 50, unit="tonne", subject="output", period="2025", period_iso="2025"),
                 figure("2019", Kind.YEAR, None, status=Status.EXCLUDED, reason="a year")])],
    date="2025-11-01",
)  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> FiguredLibrary:
    return FiguredLibrary(tmp_path / "cache", [TRADE, STEEL])


@pytest.mark.parametrize(
    ("order", "ascending", "descending"),
    [
        (FigureOrder.ARTICLE, "b a d c", "c d a b"),
        (FigureOrder.VALUE, "b d c a", "a c d b"),
        (FigureOrder.UNIT, "b d c a", "a c d b"),
        (FigureOrder.SUBJECT, "b a c d", "c a b d"),
        (FigureOrder.PERIOD, "a b c d", "c b a d"),
        (FigureOrder.DIRECTION, "d b a c", "b d a c"),
        (FigureOrder.DATE, "b a d c", "c b a d"),
        (FigureOrder.KIND, "b d c a", "a c d b"),
    ],
)
def test_figures_come_in_any_order(
    library: FiguredLibrary, order: FigureOrder, ascending: str, descending: str
) -> None:
    """Those alike stay in reading order, those without what is sorted by come last, whichever way it goes."""
    assert library.texts(order=order) == ascending
    assert library.texts(order=order, descending=True) == descending


def test_a_row_is_the_figure_where_it_stands(library: FiguredLibrary) -> None:
    """Every field of figure and article comes back as it was read, values as whole or broken as they were."""
    wanted = [placed(each, article) for article, figures in (TRADE, STEEL) for each in figures]
    table = library.table(everything=True)
    assert list(table) == wanted
    assert [repr(row.figure.value) for row in table] == ["7.2", "3000000000", "(20.0, 30.0)", "2", "50", "None"]


def test_a_number_beyond_any_table_is_kept_nearly(tmp_path: Path) -> None:
    """Forty digits are no figure to count with, and no reason to fail."""
    library = FiguredLibrary(tmp_path, [article_of("x", [("So many", [figure("many", value=10**39)])])])
    assert [row.figure.value for row in library.table("count:>1tn")] == [1e39]


def test_a_table_is_a_sequence_read_in_pages(tmp_path: Path) -> None:
    """Rows are the same wherever one begins to read, also across pages, from the end, and in slices."""
    many = 2 * PAGE + 17
    library = FiguredLibrary(tmp_path, [article_of("x", [("Items", [figure(f"n{n}", value=n) for n in range(many)])])])
    table = library.table("value:>=0", FigureOrder.VALUE, descending=True)
    texts = [row.figure.text for row in table]
    assert len(table) == table.total == many
    assert texts == [f"n{n}" for n in reversed(range(many))]
    assert [table[n].figure.text for n in (0, PAGE, many - 1, -1, -many)] == ["n272", "n144", "n0", "n0", "n272"]
    assert [row.figure.text for row in table[PAGE - 2 : PAGE + 2]] == texts[PAGE - 2 : PAGE + 2]
    for outside in (many, -many - 1):
        with pytest.raises(IndexError):
            table[outside]


def test_a_table_stays_as_it_was_made(library: FiguredLibrary) -> None:
    """A reading replaced meanwhile is seen by the next table, and harms none that is being read."""
    before = library.table()
    library.store(*article_of("trade", [("Exports", [figure("e", value=9)])]))
    library.store(*article_of("steel", [("Output", [])]))
    assert [row.figure.text for row in before] == ["b", "a", "d", "c"]
    assert library.texts() == "e"


def test_a_table_may_be_read_in_another_thread(library: FiguredLibrary) -> None:
    """The screen reads what a thread has made while the thread makes the next."""
    read: list[str] = []
    table = library.table()
    thread = threading.Thread(target=lambda: read.extend(row.figure.text for row in table))
    thread.start()
    assert library.texts("value:>40") == "a c"
    thread.join()
    assert read == ["b", "a", "d", "c"]


def test_the_table_says_what_it_was_asked_and_how_many_there_are(library: FiguredLibrary) -> None:
    """`total` is what there is without a condition; `parsed` is how the condition was taken."""
    table = library.table("percent: steel AND value:>1")
    assert (table.query, table.parsed, table.hint) == ("percent: steel AND value:>1", "steel value:>1", None)
    assert (len(table), table.total) == (0, 4)
    assert library.table(everything=True).total == library.table("status:soft").total == 6


def test_a_word_half_typed_finds_words_that_begin_so(library: FiguredLibrary) -> None:
    """As in the search, and the user is told."""
    table = library.table("outp")
    assert [row.figure.text for row in table] == ["c"]
    assert table.parsed == "outp*"
    assert table.hint == "No figure has the last word as typed; these have words that begin with it."


def test_what_the_user_decided_holds(library: FiguredLibrary) -> None:
    """A mention accepted is a figure, one rejected is none and says so; a ruling on no mention says nothing."""
    (first, *_, soft) = TRADE[1]
    rulings = {"trade": {first.span: Ruling.REJECTED, soft.span: Ruling.ACCEPTED, Span(0, 1): Ruling.ACCEPTED},
               "gone": {first.span: Ruling.ACCEPTED}}  # fmt: skip
    table = library.table(rulings=rulings)
    assert [row.figure.text for row in table] == ["a", "d", "two", "c"]
    assert (len(table), table.total) == (4, 4)
    assert [row.figure.text for row in library.table("change:up", rulings=rulings)] == []
    (rejected,) = library.table("change:up", everything=True, rulings=rulings)
    assert (rejected.figure.status, rejected.figure.reason) == (Status.EXCLUDED, "you rejected it")
    assert library.table(rulings={"trade": {first.span: Ruling.REJECTED}}).total == 3


def test_a_table_that_nobody_waits_for_is_empty(tmp_path: Path) -> None:
    """Making it is broken off, and what comes back can be read and let go."""
    library = FiguredLibrary(tmp_path, [article_of("x", [("Items", [figure("n", value=n) for n in range(20_000)])])])
    table = figure_table(
        library.folder,
        "value:>1",
        order=FigureOrder.VALUE,
        descending=False,
        everything=False,
        rulings={},
        passages=lambda _: [],
        cancelled=lambda: True,
    )
    assert (len(table), list(table), table.total) == (0, [], 0)
    table.close()


@pytest.mark.parametrize("where", ["", "value:>1", "exports"])
def test_a_damaged_catalog_gives_an_empty_table(library: FiguredLibrary, where: str) -> None:
    """Garbage met while the table is made is no error; the catalog is begun anew for the next update."""
    path = library.folder / FILE_NAME
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    table = library.table(where)
    assert (len(table), table.total) == (0, 0)
    with Catalog(library.folder) as catalog:
        assert catalog.entries() == []


def test_a_record_that_cannot_be_read_is_told_of(library: FiguredLibrary) -> None:
    """What is damaged inside a row is met when the row is read, and said in a sentence."""
    with sqlite3.connect(library.folder / FILE_NAME) as db:
        db.execute("UPDATE figures SET kind = 'nonsense'")
    db.close()
    table = library.table()
    with pytest.raises(FileTrouble, match="read anew"):
        table[0]
    assert len(library.table()) == 0


def test_a_library_without_anything_has_an_empty_table(tmp_path: Path) -> None:
    """Nothing indexed yet is no error."""
    library = FiguredLibrary(tmp_path / "cache", [])
    for where in ("", "percent:>5", "steel percent:>5"):
        assert list(library.table(where)) == []
