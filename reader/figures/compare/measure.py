"""A measure: figures that measure the same thing in the same unit, and what can be said of them together."""

from dataclasses import dataclass
from enum import StrEnum

from reader.figures.placed import PlacedFigure


class Verdict(StrEnum):
    """Whether the figures of a measure can be held against each other, and what comes of it."""

    AGREE = "agree"
    DIFFER = "differ"
    DIFFERENT_PERIOD = "different_period"
    DIFFERENT_BASE = "different_base"
    DIFFERENT_UNIT = "different_unit"
    SINGLE = "single"
    """There is only one figure."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What `rows` measure; they are ordered by period, those without one last."""

    subject: str
    unit: str | None
    verdict: Verdict
    spread: float | None
    """The highest value less the lowest, as exact as the values are; None where they cannot be held together."""
    rows: tuple[PlacedFigure, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer to a question for a measure: the best matching measure first."""

    query: str
    measures: tuple[Measure, ...]
