"""When a figure held and what a change is counted from, as far as two figures can be told apart by it."""

import re

from reader.figures.days import days_of
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


def in_order(row: PlacedFigure) -> tuple[bool, str, int, str, str, int]:
    """Return what `row` is sorted by: its period, the longer first; without one, the date of its article; its place."""
    begins, ends = days_of(row.figure.period_iso) or ("", "0000-00-00")
    place = row.date or "9999", row.article, row.figure.span.start
    return not begins, begins, -int(ends.replace("-", "")), *place
