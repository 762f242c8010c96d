"""What a figure measures: the thing, and whether the number is its level, its share or its change.

Two figures belong to one measure only where all of it is the same. A word more makes another thing of it
(`high-tech manufacturing`, `high-tech manufacturing investment`): a measure too many costs the reader a glance, but one
that mixes two things makes a conflict of figures that never met.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.figures.compare.named import Named, named
from reader.figures.figure import Direction, Figure, Kind


class Aspect(StrEnum):
    """What a number tells of a thing; two aspects are never held against each other."""

    LEVEL = "level"
    SHARE = "share"
    GROWTH = "growth"
    """A change in percent."""
    POINTS = "points"
    """A change in, or a lead of, percentage points."""
    INCREASE = "increase"
    """A change in the unit of the thing itself."""
    RANK = "rank"

    @property
    def is_change(self) -> bool:
        """Whether it tells how a thing moved, not where it stands."""
        return self in (Aspect.GROWTH, Aspect.POINTS, Aspect.INCREASE)


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure measures, but for whose it is."""

    terms: frozenset[str]
    aspect: Aspect
    unit: str | None


def named_by(figure: Figure) -> Named:
    """Return what the subject of `figure` names; nothing where it has none."""
    return named(figure.subject or "")


def thing_of(figure: Figure) -> Thing:
    """Return what `figure` measures."""
    known = named_by(figure)
    return Thing(known.terms, _aspect(figure, known), figure.unit)


def _aspect(figure: Figure, known: Named) -> Aspect:
    if figure.kind is Kind.RANK:
        return Aspect.RANK
    if figure.unit in ("percentage point", "basis point"):
        return Aspect.POINTS
    moves = known.is_change or figure.kind is Kind.CHANGE or figure.direction is not Direction.NONE
    if figure.unit == "percent" or figure.kind is Kind.RATIO:
        return Aspect.GROWTH if moves else Aspect.SHARE
    return Aspect.INCREASE if moves else Aspect.LEVEL
