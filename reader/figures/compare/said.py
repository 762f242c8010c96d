"""When a figure held and what a change is counted from, as far as two figures can be told apart by it."""

import re

from reader.figures.figure import Figure
from reader.figures.placed import PlacedFigure

Period = tuple[str, str]
"""In the calendar, or in the words of one article."""

_BASES = (
    ("year", re.compile(r"\byear|corresponding|\by[/-]?o?[/-]?y\b|同比", re.IGNORECASE)),
    ("quarter", re.compile(r"\bquarter|\bq[/-]?o?[/-]?q\b", re.IGNORECASE)),
    ("month", re.compile(r"\bmonth|\bm[/-]?o?[/-]?m\b|环比", re.IGNORECASE)),
    ("week", re.compile(r"\bweek", re.IGNORECASE)),
    ("day", re.compile(r"\bday|\bsession", re.IGNORECASE)),
)
"""What a change is from, the first that fits: `the same quarter last year` is a year before."""

_ISO = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?")


def period_of(row: PlacedFigure) -> Period | None:
    """Return what tells the period of `row` from others, None where it names none.

    Words that the calendar does not settle (`last season`) mean the same in their own article only.
    """
    figure = row.figure
    if figure.period_iso is not None:
        return figure.period_iso, ""
    if figure.period is None:
        return None
    return figure.period.casefold().removeprefix("the "), row.article


def base_of(figure: Figure) -> str | None:
    """Return how far back the change goes that `figure` tells: `year`, `quarter`, `month`, `week`, `day`, or None."""
    said = figure.comparison or ""
    return next((base for base, pattern in _BASES if pattern.search(said)), None)


def in_order(row: PlacedFigure) -> tuple[bool, tuple[int, ...], str, str, int]:
    """Return what `row` is sorted by: its period, the longer first; without one, the date of its article; its place."""
    begins = _begins(row.figure.period_iso or "")
    return not begins, begins, row.date or "9999", row.article, row.figure.span.start


def _begins(iso: str) -> tuple[int, ...]:
    """Return year, month and day that a period begins with, and for those that begin alike the shorter last."""
    match = _ISO.fullmatch(iso)
    if match is None:
        return ()
    year, quarter, half, month, day = (int(part) if part else 0 for part in match.groups())
    first_month = quarter * 3 - 2 if quarter else half * 6 - 5 if half else month or 1
    shortness = 4 if day else 3 if month else 2 if quarter else 1 if half else 0
    return year, first_month, day or 1, shortness
