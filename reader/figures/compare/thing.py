"""What a figure measures: the thing, whose it is, and whether the number is its level, its share or its change.

Two figures belong to one measure only where all of it is the same. A word more makes another thing of it
(`high-tech manufacturing`, `high-tech manufacturing investment`): a measure too many costs the reader a glance, but one
that mixes two things makes a conflict of figures that never met.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reader.figures.figure import Direction, Figure, Kind
from reader.figures.subject_terms import places_among, subject_terms


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
class Named:
    """What words name: the terms of a thing, the places that it is of, and whether it is a change of that thing."""

    terms: frozenset[str]
    owners: frozenset[str]
    is_change: bool

    @property
    def all_terms(self) -> frozenset[str]:
        """The terms of the thing and of its places."""
        return self.terms | self.owners


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure measures, but for the place it is of."""

    terms: frozenset[str]
    aspect: Aspect
    unit: str | None


_TO_OR_FROM = re.compile(r"\b(?:to|from|with|against|between)\b", re.IGNORECASE)
"""A place after these is no owner: `exports to Japan` are another thing than exports."""


@lru_cache(maxsize=20_000)
def named(words: str) -> Named:
    """Return what `words`, a subject or a query, name.

    Words of change (`growth in exports`, `export growth`) are no part of the thing that changes. `value-added output`
    is output: the statistics of industry know no other.
    """
    terms = frozenset(subject_terms(words))
    owners = places_among(subject_terms(_TO_OR_FROM.split(words, maxsplit=1)[0]))
    change, beside_change, value_added, output = _vocabulary()
    is_change = bool(terms & change)
    thing = terms - owners - change
    if is_change:
        thing -= beside_change
    if output <= thing:
        thing -= value_added
    return Named(thing, owners, is_change) if thing else Named(terms, frozenset(), is_change)


def named_by(figure: Figure) -> Named:
    """Return what `figure` measures by the words of its subject; for a count, what is counted belongs to them."""
    words = figure.subject or ""
    if figure.kind is Kind.COUNT and figure.unit and not words:
        return named(figure.unit)
    return named(words)


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


@cache
def _vocabulary() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(subject_terms(words))
        for words in (
            "growth increase rise decline decrease drop fall reduction expansion hike",
            "rate pace",
            "value added",
            "output",
        )
    )
