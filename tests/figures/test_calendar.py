"""Periods in the calendar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.context.calendar import Day, resolved
from reader.figures.context.stretch import Stretch, stretch_of
from reader.figures.find import find_figures
from tests.figures.found import mention_of


@pytest.mark.parametrize(
    ("period", "published", "iso"),
    [
        ("October", "2025-11-14", "2025-10"),
        ("OCT", "2025-11-14", "2025-10"),
        ("December", "2025-11-14", "2024-12"),
        ("November", "2025-11-14", "2025-11"),
        ("the month of September", "2025-10-24", "2025-09"),
        ("September 2023", None, "2023-09"),
        ("Sept. 2023", None, "2023-09"),
        ("October last year", "2025-11-14", "2024-10"),
        ("November 11, 2025", None, "2025-11-11"),
        ("24 October 2025", None, "2025-10-24"),
        ("September 30", "2025-10-24", "2025-09-30"),
        ("September Six", "2025-10-24", "2025-09-06"),
        ("2nd qtr June Six", "2025-10-24", None),
        ("the end of September", "2025-10-24", "2025-09"),
        ("third quarter", "2025-10-24", "2025-Q3"),
        ("fourth quarter", "2025-02-01", "2024-Q4"),
        ("third quarter of 2021", None, "2021-Q3"),
        ("third quarter of last year", "2025-10-24", "2024-Q3"),
        ("Q3 2025", None, "2025-Q3"),
        ("3Q2025", None, "2025-Q3"),
        ("first half of 2024", None, "2024-H1"),
        ("January to October", "2025-11-14", "2025-01..2025-10"),
        ("January-October", "2025-11-14", "2025-01..2025-10"),
        ("between March and May 2024", None, "2024-03..2024-05"),
        ("January to March", "2025-10-24", "2025-Q1"),
        ("July through December 1986", None, "1986-H2"),
        ("the first ten months", "2025-11-14", "2025-01..2025-10"),
        ("first 10 months of 2025", None, "2025-01..2025-10"),
        ("the first three quarters", "2025-10-24", "2025-01..2025-09"),
        ("the first six months of 2024", None, "2024-H1"),
        ("2023", None, "2023"),
        ("the end of 2023", None, "2023"),
        ("last year", "2025-03", "2024"),
        ("this year", "2025", "2025"),
        ("the year", "2025-10-24", "2025"),
        ("last month", "2025-01-09", "2024-12"),
        ("last quarter", "2025-02-09", "2024-Q4"),
        ("2025年10月", None, "2025-10"),
        ("2025年10月31日", None, "2025-10-31"),
        ("10月", "2025-11-14", "2025-10"),
        ("前三季度", "2025-10-24", "2025-01..2025-09"),
        ("今年前10个月", "2025-11-14", "2025-01..2025-10"),
        ("1-10月", "2025-11-14", "2025-01..2025-10"),
        ("第三季度", "2025-10-24", "2025-Q3"),
        ("上半年", "2025-10-24", "2025-H1"),
        ("去年10月", "2025-11-14", "2024-10"),
        ("去年", "2025-11-14", "2024"),
        ("October", "2025", None),
        ("October", None, None),
        ("last year", None, None),
        ("the past three months", "2025-10-24", None),
        ("early 2025", "2025-10-24", None),
        ("2014-2017", None, None),
        ("2023/24", None, None),
        ("fiscal 2024", None, None),
        ("their peak in 2021", None, None),
        ("the month", "2025-10-24", None),
        ("same period", "2025-10-24", None),
        ("today", "2025-10-24", None),
        ("third quarter", "not a date", None),
        ("October to March", "2025-10-24", None),
    ],
)
def test_resolved(period: str, published: str | None, iso: str | None) -> None:
    """A period is placed in the calendar where text and date settle it, and left alone where that would be a guess."""
    assert resolved(period, Day(published)) == iso


@pytest.mark.parametrize(
    ("period", "before", "iso"),
    [
        ("a year earlier", "2025-10", "2024-10"),
        ("the same period last year", "2025-01..2025-09", "2024-01..2024-09"),
        ("same quarter a year earlier", "2025-Q3", "2024-Q3"),
        ("a month earlier", "2025-01", "2024-12"),
        ("the previous quarter", "2025-Q1", "2024-Q4"),
        ("the previous year", "2023", "2022"),
        ("去年同期", "2025-10", "2024-10"),
        ("the second", "2025-Q3", "2025-Q2"),
        ("a month earlier", "2025", None),
        ("a year earlier", None, None),
        ("the third", "2025-H1", None),
    ],
)
def test_counted_from_the_figure_before(period: str, before: str | None, iso: str | None) -> None:
    """`a year earlier` is a year before the period of the figure it is told beside."""
    assert resolved(period, Day("2025-11-14"), before) == iso


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 12))
def test_what_is_written_can_be_read(year: int, begins: int, length: int) -> None:
    """A stretch survives being written and read."""
    stretch = Stretch.of_year(year, begins, min(length, 13 - begins))
    assert stretch_of(stretch.iso) == stretch


@given(st.text(), st.dates())
def test_any_words(words: str, published: object) -> None:
    """Whatever the words, they are placed or left alone."""
    iso = resolved(words, Day(str(published)))
    assert iso is None or iso[:4].isdigit()


def test_a_figure_carries_both() -> None:
    """The words stay as written; the calendar stands beside them."""
    (figure,) = find_figures("Output rose 3 percent in October.", published="2025-11-14")
    assert (figure.period, figure.period_iso) == ("October", "2025-10")


def test_the_year_that_a_passage_spoke_of_last() -> None:
    """Where nobody knows when an article came out, a month is of the year that its passage named before."""
    figure = mention_of("Barges have been busy since early 2025. In August, output rose 3 percent.", "3 percent")
    assert (figure.period, figure.period_iso) == ("August", "2025-08")
