"""Periods in the calendar."""

import pytest

from reader.figures.context.calendar import resolved
from reader.figures.find import find_figures


@pytest.mark.parametrize(
    ("period", "published", "iso"),
    [
        ("October", "2025-11-14", "2025-10"),
        ("December", "2025-11-14", "2024-12"),
        ("November", "2025-11-14", "2025-11"),
        ("the month of September", "2025-10-24", "2025-09"),
        ("September 2023", None, "2023-09"),
        ("Sept. 2023", None, "2023-09"),
        ("November 11, 2025", None, "2025-11-11"),
        ("24 October 2025", None, "2025-10-24"),
        ("third quarter", "2025-10-24", "2025-Q3"),
        ("fourth quarter", "2025-02-01", "2024-Q4"),
        ("third quarter of 2021", None, "2021-Q3"),
        ("Q3 2025", None, "2025-Q3"),
        ("first half of 2024", None, "2024-H1"),
        ("2023", None, "2023"),
        ("the end of 2023", None, "2023"),
        ("last year", "2025-03", "2024"),
        ("this year", "2025", "2025"),
        ("last month", "2025-01-09", "2024-12"),
        ("last quarter", "2025-02-09", "2024-Q4"),
        ("October", "2025", None),
        ("October", None, None),
        ("last year", None, None),
        ("the past three months", "2025-10-24", None),
        ("early 2025", "2025-10-24", None),
        ("2014-2017", None, None),
        ("January to March", "2025-10-24", None),
        ("today", "2025-10-24", None),
        ("third quarter", "not a date", None),
    ],
)
def test_resolved(period: str, published: str | None, iso: str | None) -> None:
    """A period is placed in the calendar where text and date settle it, and left alone where that would be a guess."""
    assert resolved(period, published) == iso


def test_a_figure_carries_both() -> None:
    """The words stay as written; the calendar stands beside them."""
    (figure,) = find_figures("Output rose 3 percent in October.", published="2025-11-14")
    assert (figure.period, figure.period_iso) == ("October", "2025-10")
