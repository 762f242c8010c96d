"""What a figure measures: the thing, and whether the number is its level, its share or its change.

Two figures belong to one measure only where all of it is the same. A word more makes another thing of it
(`high-tech manufacturing`, `high-tech manufacturing investment`): a measure too many costs the reader a glance, but one
that mixes two things makes a conflict of figures that never met.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

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

    @property
    def is_anyones(self) -> bool:
        """Whether the words do not say what is measured without the article around them: `net profit`, `units`.

        Every company has a profit, and a single noun is seldom more than half a name, but for some national statistics.
        """
        known = _vocabulary()
        return self.terms <= known.anyones or (len(self.terms) == 1 and not self.terms <= known.national)


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure measures, but for whose it is."""

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
    known = _vocabulary()
    is_change = bool(terms & known.change)
    thing = terms - owners - known.change
    if is_change:
        thing -= known.beside_change
    if known.output <= thing:
        thing -= known.value_added
    return Named(thing, owners, is_change) if thing else Named(terms, frozenset(), is_change=False)


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


class _Vocabulary(NamedTuple):
    """Terms that mean something to a comparison, in the words that give them."""

    change: frozenset[str]
    beside_change: frozenset[str]
    output: frozenset[str]
    value_added: frozenset[str]
    anyones: frozenset[str]
    national: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    listed = (
        "growth increase rise decline decrease drop fall reduction expansion hike",
        "rate pace",
        "output",
        "value added",
        "profit loss net gross operating oper pretax pre tax earnings income revenue revs sales turnover dividend div"
        " share shr stock stake cost price output production order asset debt capital investment budget spending"
        " expenditure margin charge company firm group bank employee worker staff people year quarter month period"
        " operations continuing discontinued extraordinary item exclude include credit loan provision write down"
        " writedown acquisition final interim primary diluted long short term cash flow value unit common average"
        " both balance sheet yr qtr mths data report restructuring cent cts vs world",
        "GDP GNP CPI PPI PMI FDI inflation unemployment export import population",
    )
    return _Vocabulary(*(frozenset(subject_terms(words)) for words in listed))
