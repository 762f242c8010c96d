"""Periods as days: `2025-09` goes from its first day to its last, and `2025-Q3` holds it."""

import re

from reader.figures.context.stretch import stretch_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EARLIEST, _LATEST = "0000", "9999"


def days_of(iso: str | None) -> tuple[str, str] | None:
    """Return the first and last day of a period, as text that sorts; None where `iso` is none.

    A month's last day is called the 31st, whatever its length.

    Args:
        iso: `2025`, `2025-H1`, `2025-Q3`, `2025-10`, `2025-10-14`, or two of these with `..` between them, of which one
            may be left open.
    """
    first, between, last = (iso or "").partition("..")
    if between and (first or last):
        begins, ends = days_of(first or _EARLIEST), days_of(last or _LATEST)
        return (begins[0], ends[1]) if begins and ends else None
    if _DAY.fullmatch(first):
        return first, first
    stretch = stretch_of(first)
    if stretch is None:
        return None
    return f"{_month(stretch.first)}-01", f"{_month(stretch.last)}-31"


def _month(counted: int) -> str:
    return f"{counted // 12:04}-{counted % 12 + 1:02}"
