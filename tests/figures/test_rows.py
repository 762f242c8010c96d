"""Tables of the wires: `Shr 39 cts vs 50 cts` under `4th qtr`."""

import pytest

from reader.figures.context.rows import heading_in
from reader.figures.figure import Figure, Kind, Status
from reader.figures.find import find_figures

TABLE = """ROPES AND SAILS CORP <RSC> 2ND QTR NET

Shr 39 cts vs loss 50 cts

Oper revs 25.2 mln vs 19.5 mln

Nine mths

Shr 1.20 dlrs vs 1.10 dlrs

Note: the yard lost 3 mln dlrs in June."""


def _told(figure: Figure) -> tuple[str, str | None, str | None, str | None]:
    return figure.text, figure.subject, figure.period, figure.period_iso


def _rows(published: str | None) -> list[tuple[str, str | None, str | None, str | None]]:
    return [_told(found) for found in find_figures(TABLE, published=published) if found.unit != "month"]


def test_a_label_says_what_its_row_measures_and_a_heading_when() -> None:
    """The number after `vs` is of a year before; without a date nobody knows of which, so it has no period."""
    assert _rows(None)[1:-1] == [
        ("39 cts", "Shr", "2ND QTR", None),
        ("50 cts", "Shr loss", None, None),
        ("25.2 mln", "Oper revs", "2ND QTR", None),
        ("19.5 mln", "Oper revs", None, None),
        ("1.20 dlrs", "Shr", "Nine mths", None),
        ("1.10 dlrs", "Shr", None, None),
    ]


def test_a_date_puts_both_into_the_calendar() -> None:
    """Where the article has a date, the two numbers of a row are a year apart."""
    assert _rows("1987-08-20")[1:3] == [
        ("39 cts", "Shr", "2ND QTR", "1987-Q2"),
        ("50 cts", "Shr loss", "2ND QTR", "1986-Q2"),
    ]


def test_a_label_makes_bare_numbers_figures() -> None:
    """Wires leave out the currency of large sums, and say it nowhere else, so there is no unit to give."""
    figures = find_figures("Net 1,204,500 vs loss 987,000\n\n4,100 vs 3,900")
    assert [(found.value, found.unit, found.kind, found.status, found.subject) for found in figures[:2]] == [
        (1_204_500, None, Kind.COUNT, Status.FIGURE, "Net"),
        (987_000, None, Kind.COUNT, Status.FIGURE, "Net loss"),
    ]
    assert {found.status for found in figures[2:]} == {Status.SOFT}


def test_prose_is_no_row() -> None:
    """A sentence keeps what it says itself."""
    (figure,) = find_figures(TABLE[TABLE.index("Note") :], published="1987-08-20")
    assert _told(figure) == ("3 mln dlrs", "yard", "June", "1987-06")


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Year", "Year"),
        ("  Nine mths", "Nine mths"),
        ("First half", "First half"),
        ("TOY MAKERS INC <TOY> 4TH QTR JAN 31 LOSS", "4TH QTR JAN 31"),
        ("<TOY MAKERS LTD> YEAR NET", "YEAR"),
        ("<TOY MAKERS LTD> YEAR OPER NET", "YEAR"),
        ("<TOY MAKERS LTD> 4TH QTR AND YEAR LOSS", "4TH QTR"),
        ("12 mths ended Feb", "12 mths ended Feb"),
        ("<TOY MAKERS LTD> 1986 YEAR", "1986 YEAR"),
        ("Nine months to April One", "Nine months to April One"),
        ("Toy makers had a good year", None),
        ("Shr 3 cts vs 2 cts", None),
        ("Tickets for the season are sold in the last half", None),
    ],
)
def test_heading(line: str, period: str | None) -> None:
    """A period alone on its line, or at the end of a title, stands over the rows that follow."""
    assert heading_in(line) == period
