"""The columns of the table of figures: which there are at a width, and what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.figure import Direction, Kind, Qualifier, Status
from reader.search.figures.order import FigureOrder
from reader.ui.rendering.figure_columns import figure_line, fitted, header_line
from reader.ui.rendering.rows.line import Line, Tone, cells_of, laid_out
from tests.ui.widgets.host import HOSTILE, figure, placed_figure

EVERY = ["Value", "Unit", "Kind", "Subject", "Period", "When", "Compared with", "Article", "Date"]


def said(line: Line) -> str:
    return "".join(part.text for part in line.left)


@pytest.mark.parametrize(
    ("width", "titles"),
    [
        (5, ["Value"]),
        (40, ["Value", "Subject"]),
        (60, ["Value", "Subject", "Article"]),
        (76, ["Value", "Subject", "Period", "Article"]),
        (116, ["Value", "Unit", "Subject", "Period", "When", "Article", "Date"]),
        (136, ["Value", "Unit", "Subject", "Period", "When", "Article", "Date"]),
        (156, ["Value", "Unit", "Subject", "Period", "When", "Compared with", "Article", "Date"]),
        (196, EVERY),
    ],
)
def test_narrow_tables_go_without_what_matters_least(width: int, titles: list[str]) -> None:
    """Number, measure and article stay the longest; a wide screen shows all there is."""
    assert [one.column.title for one in fitted(width)] == titles


@given(st.integers(18, 400))
def test_columns_stand_side_by_side(width: int) -> None:
    """None overlaps another or leaves the table, and none is narrower or wider than it may be."""
    columns = fitted(width)
    edge = 0
    for one in columns:
        assert one.left >= edge
        assert one.column.least <= one.width <= one.column.most
        edge = one.left + one.width
    assert edge <= width


def test_a_row_says_what_is_known_in_its_column() -> None:
    """The number as written behind its signs, then unit, measure, period, article and date."""
    known = placed_figure(
        figure(
            7,
            "¥3.38 million",
            kind=Kind.MONEY,
            unit="CNY",
            qualifier=Qualifier.ABOUT,
            direction=Direction.DOWN,
            subject="port dues",
            period="in autumn",
            period_iso="2025-Q4",
            comparison="year on year",
        )
    )
    line = said(figure_line(known, 196))
    words = [
        "↓ ~¥3.38 million",
        "CNY",
        "money",
        "port dues",
        "in autumn",
        "2025-Q4",
        "year on year",
        "Port",
        "2 Oct 2025",
    ]
    places = [one.left for one in fitted(196)]
    assert [line[place:].startswith(word) for place, word in zip(places, words, strict=True)] == [True] * len(words)


def test_what_is_no_figure_is_faint_and_says_why() -> None:
    """A year among the figures is told from them by its tone, and by the reason in words."""
    year = placed_figure(figure(7, "2025", kind=Kind.YEAR, status=Status.EXCLUDED, reason="a year"))
    line = figure_line(year, 116)
    assert {part.tone for part in line.left if part.text.strip() in ("2025", "year: a year")} == {Tone.FAINT}
    assert "year: a year" in said(line)


@pytest.mark.parametrize(("descending", "heading"), [(False, "Date ▲"), (True, "Date ▼")])
def test_the_header_points_out_the_order(*, descending: bool, heading: str) -> None:
    """The column that the table is sorted by has an arrow, and no other."""
    header = said(header_line(116, FigureOrder.DATE, descending=descending))
    assert heading in header
    assert header.count("▲") + header.count("▼") == 1


@pytest.mark.parametrize("width", [1, 7, 40, 76, 196])
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_in_their_cells(words: str, width: int) -> None:
    """Whatever a subject, a title or a number holds, the row is as wide as the table and harmless."""
    hostile = figure(3, words, subject=words, period=words, unit=words, comparison=words, period_iso=words)
    parts = laid_out(figure_line(placed_figure(hostile, title=words, date=words), width), width)
    assert cells_of(parts) == width
    text = "".join(part.text for part in parts)
    assert all(character.isprintable() for character in text if not "\u200b" <= character <= "\u200f")
