"""What words name, a subject or a query: the things, the places they are of, and whether they speak of a change."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from reader.figures.subject_terms import places_among, subject_terms


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
