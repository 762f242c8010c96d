"""A measure: figures that measure the same thing in the same unit, and what can be said of them together."""

from dataclasses import dataclass
from enum import StrEnum

from reader.figures.compare.thing import Aspect
from reader.figures.placed import PlacedFigure


class Verdict(StrEnum):
    """Whether figures can be held against each other, and what comes of it."""

    AGREE = "agree"
    """As far as their words go, the numbers are the same, and nothing that is said keeps them apart."""
    DIFFER = "differ"
    """Of the same period and base, and yet other numbers."""
    DIFFERENT_PERIOD = "different_period"
    """Other numbers of other periods, or of periods that not all of them name."""
    DIFFERENT_BASE = "different_base"
    """Changes from something else: a year earlier, a month earlier, or what not all of them say."""
    DIFFERENT_UNIT = "different_unit"
    """There is one in this unit; others that measure the same are in other units."""
    SINGLE = "single"
    """There is only one figure."""

    @property
    def short(self) -> str:
        """The verdict in a few words."""
        return _SHORT[self]


_SHORT = {
    Verdict.AGREE: "the figures agree",
    Verdict.DIFFER: "the figures differ",
    Verdict.DIFFERENT_PERIOD: "the periods differ",
    Verdict.DIFFERENT_BASE: "the bases differ",
    Verdict.DIFFERENT_UNIT: "the units differ",
    Verdict.SINGLE: "one figure",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """What `rows` measure; they are ordered by period, those without one last."""

    subject: str
    unit: str | None
    aspect: Aspect
    """Whether the values are levels, shares or changes."""
    verdict: Verdict
    told: str
    """The verdict in plain words, a sentence or two."""
    spread: float | None
    """The highest value less the lowest, as exact as the values are; None where they cannot be held together."""
    rows: tuple[PlacedFigure, ...]
    verdicts: tuple[Verdict, ...]
    """Of each row, how it stands to the others of its period."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer to a question for a measure: the best matching measure first."""

    query: str
    measures: tuple[Measure, ...]
    nearest: tuple[str, ...] = ()
    """Where nothing measures what was asked for: subjects that come near."""
