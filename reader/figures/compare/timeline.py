"""The points of a measure over time: each exact number whose period the calendar knows."""

from typing import NamedTuple

from reader.figures.compare.admitted import signed_value
from reader.figures.compare.measure import Measure, Verdict
from reader.figures.days import days_of, middle_of

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
        value, days = signed_value(row.figure), days_of(row.figure.period_iso)
        if value is not None and days is not None:
            points.add(Point(middle_of(days), float(value), str(row.figure.period_iso)))
    return sorted(points) if len(points) >= _FEWEST else []
