"""Periods as days: `2025-09` goes from its first day to its last, and `2025-Q3` holds it."""

import re
from typing import NamedTuple

from reader.figures.context.stretch import month_of, stretch_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EARLIEST, _LATEST = "0000", "9999"


class Days(NamedTuple):
    """The first and the last day of a period, `2025-09-01`, as text that sorts."""

    first: str
    last: str


def days_of(iso: str | None) -> Days | None:
    """Return the first and last day of a period; None where `iso` is none.

    A month's last day is called the 31st, whatever its length.

    Args:
        iso: `2025`, `2025-H1`, `2025-Q3`, `2025-10`, `2025-10-14`, or two of these with `..` between them, of which one
            may be left open.
    """
    first, between, last = (iso or "").partition("..")
    if not between:
        return _days(first)
    begins, ends = _days(first or _EARLIEST), _days(last or _LATEST)
    return Days(begins.first, ends.last) if begins and ends and (first or last) else None


def middle_of(days: Days) -> float:
    """Return the middle of a period in years, each of twelve equal months of 31 days: 2025.5 for `2025`."""
    return (_years_before(days.first) + _years_before(days.last) + 1 / 372) / 2


def _days(iso: str) -> Days | None:
    """Return the days of a period that is not written as two."""
    if _DAY.fullmatch(iso):
        return Days(iso, iso)
    stretch = stretch_of(iso)
    return Days(f"{month_of(stretch.first)}-01", f"{month_of(stretch.last)}-31") if stretch else None


def _years_before(day: str) -> float:
    """Return the years that have gone by when `day` begins."""
    year, month, of_month = map(int, day.split("-"))
    return year + ((month - 1) * 31 + of_month - 1) / 372
