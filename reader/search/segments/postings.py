"""One open segment: what is known of its passages and articles, and where its terms stand.

Every passage has an ordinal, counted from 0 in the segment, and so have sections and articles. A section is a heading
with what is under it; the first of an article has no heading.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.search.segments.arrays import MappedArrays
from reader.search.segments.fields import LEVELS, Level
from reader.search.segments.layout import BLOCK_BITS, Bits, Counts, starts_of
from reader.search.segments.terms import Terms

_NOWHERE = np.zeros(0, np.uint32)


@dataclass(frozen=True)
class FieldPostings:
    """Where each term of one field stands.

    Every word has a position in one stream. The next word of a unit has the next position, and between two units some
    are left out: a phrase is positions in succession, and never crosses. A term that a word has twice, as a run of
    the same character does, stands in its position twice. What is deleted is still in here.
    """

    level: Level
    """What a unit is."""
    terms: Terms
    lengths: Counts
    """How many words each unit has."""
    _bounds: Counts
    _positions: Counts
    _blocks: Counts

    def positions(self, term: str | bytes) -> Counts:
        """Return where `term` stands, in order; nowhere where no unit has it."""
        place = self.terms.find(_encoded(term))
        return _NOWHERE if place is None else self.at(range(place, place + 1))

    def prefixed(self, start: str | bytes) -> Counts:
        """Return where the terms that begin with `start` stand, term by term, so not in order."""
        return self.at(self.terms.beginning(_encoded(start)))

    def count(self, term: str | bytes) -> int:
        """Return how often `term` stands in the field, without a look at where."""
        place = self.terms.find(_encoded(term))
        return 0 if place is None else int(self._bounds[place + 1] - self._bounds[place])

    def counts(self, places: range) -> Counts:
        """Return how often each of the terms at these places stands in the field."""
        bounds = self._bounds[places.start : places.stop + 1]
        return bounds[1:] - bounds[:-1]

    def at(self, places: range) -> Counts:
        """Return where the terms at these `places` among `terms` stand, term by term."""
        return self._positions[self._bounds[places.start] : self._bounds[places.stop]]

    def units(self, positions: Counts) -> Counts:
        """Return the unit, which is an ordinal of `level`, that each of `positions` lies in."""
        return self._blocks[np.right_shift(positions, BLOCK_BITS)]

    @cached_property
    def starts(self) -> Counts:
        """Where each unit begins in the stream, and, one entry more, where the next would."""
        return starts_of(self.lengths)


class Postings:
    """One segment, mapped into memory."""

    def __init__(self, path: Path, deleted: Collection[int] = ()) -> None:
        """Open the segment in the file `path`, of which the articles with the numbers `deleted` are gone.

        Raises:
            SegmentDamaged: the file is not whole.
            OSError: it cannot be read.
        """
        self.arrays = arrays = MappedArrays(path)
        self.keys: NDArray[np.int64] = arrays["keys"]
        """The key of each passage: the number of its reading, and its id there."""
        self.starts: Counts = arrays["starts"]
        """Where each passage begins in the text of its article, in code points."""
        self.ends: Counts = arrays["ends"]
        self.kinds: NDArray[np.uint8] = arrays["kinds"]
        """The kind of each passage, as its place in `KINDS`."""
        self.numerals: Bits = arrays["numerals"]
        """Whether each passage has a numeral."""
        self.article: Counts = arrays["article"]
        """The ordinal of each passage's article, in order."""
        self.section: Counts = arrays["section"]
        """The ordinal of each passage's section, in order."""
        self.numbers: NDArray[np.int64] = arrays["numbers"]
        """For each article the number of its reading in the catalog."""
        self.section_article: Counts = arrays["section_article"]
        """For each section the ordinal of its article."""
        self.alive_articles: Bits | None = _alive(self.numbers, deleted)
        """Which articles are not deleted; None where all are there."""
        self._fields: dict[str, FieldPostings] = {}

    def present_numbers(self) -> list[int]:
        """Return the numbers of the articles that are not deleted."""
        numbers = self.numbers if self.alive_articles is None else self.numbers[self.alive_articles]
        return list(numbers.tolist())

    @property
    def lengths(self) -> Counts:
        """How many words each passage has."""
        return self.field("text").lengths

    @cached_property
    def alive(self) -> Bits | None:
        """Which passages are not deleted; None where all are there."""
        return None if self.alive_articles is None else self.alive_articles[self.article]

    @cached_property
    def article_bounds(self) -> Counts:
        """The first passage of each article, and, one entry more, how many passages there are."""
        return np.searchsorted(self.article, np.arange(len(self.numbers) + 1)).astype(np.uint32)

    @cached_property
    def section_bounds(self) -> Counts:
        """The first passage of each section, and, one entry more, how many passages there are."""
        return np.searchsorted(self.section, np.arange(len(self.section_article) + 1)).astype(np.uint32)

    def units(self, level: Level) -> Counts:
        """Return the ordinal of each passage's unit of this level, in order."""
        match level:
            case Level.PASSAGE:
                return np.arange(len(self.keys), dtype=np.uint32)
            case Level.SECTION:
                return self.section
            case Level.ARTICLE:
                return self.article

    def field(self, name: str) -> FieldPostings:
        """Return where the terms of the field stand, which is one of `LEVELS`."""
        if name not in self._fields:
            arrays = self.arrays
            terms = Terms(arrays[f"{name}.terms"], arrays[f"{name}.term_bounds"])
            parts = (arrays[f"{name}.{part}"] for part in ("lengths", "bounds", "positions", "blocks"))
            self._fields[name] = FieldPostings(LEVELS[name], terms, *parts)
        return self._fields[name]


def _alive(numbers: NDArray[np.int64], deleted: Collection[int]) -> Bits | None:
    if not deleted:
        return None
    return np.isin(numbers, np.fromiter(deleted, np.int64, len(deleted)), invert=True)


def _encoded(term: str | bytes) -> bytes:
    return term.encode(errors="replace") if isinstance(term, str) else term
