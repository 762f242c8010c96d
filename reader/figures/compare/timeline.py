"""The points of a measure over time: each exact number whose period the calendar knows."""

from datetime import date
from typing import NamedTuple

from reader.figures.compare.admitted import signed_value
from reader.figures.compare.measure import Measure, Verdict
from reader.figures.context.stretch import stretch_of

_FEWEST = 3
"""Points that make a line worth drawing."""
_NOT_DRAWN = (Verdict.DIFFERENT_BASE, Verdict.DIFFERENT_UNIT)
"""One line through numbers that are counted from different bases would lie."""


class Point(NamedTuple):
    """A value at the middle of its period, in years."""

    at: float
    value: float
    period: str


def timeline(measure: Measure) -> list[Point]:
    """Return the points of `measure` in the order of time; none where a line through them would say nothing."""
    if measure.verdict in _NOT_DRAWN:
        return []
    points: set[Point] = set()
    for row in measure.rows:
        value, period = signed_value(row.figure), row.figure.period_iso
        at = _middle(period) if period is not None else None
        if value is not None and at is not None and period is not None:
            points.add(Point(at, float(value), period))
    return sorted(points) if len(points) >= _FEWEST else []


def _middle(period: str) -> float | None:
    """Return the middle of a stretch of months, or a day, as years and a part of one."""
    if stretch := stretch_of(period):
        return (stretch.first + stretch.last + 1) / 24
    try:
        day = date.fromisoformat(period)
    except ValueError:
        return None
    return day.year + (day.timetuple().tm_yday - 1) / 366
