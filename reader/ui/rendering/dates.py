"""Dates for people: `2025-11-14` is said "14 Nov 2025"."""

from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def spoken_date(iso: str) -> str:
    """Return an ISO 8601 date or time (`2025-11-14T08:00:00Z`, `2025-11`, `2025`) in words; anything else as it is."""
    day, _, _ = iso.partition("T")
    year, _, rest = day.partition("-")
    try:
        if not rest:
            return day
        if "-" not in rest:
            return f"{_MONTHS[date(int(year), int(rest), 1).month - 1]} {year}"
        parsed = date.fromisoformat(day)
    except (ValueError, OverflowError):
        return iso
    return f"{parsed.day} {_MONTHS[parsed.month - 1]} {parsed.year}"
