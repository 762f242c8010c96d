"""Merging segments into one, without what is deleted of them: arrays one after the other, moved by offsets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.search.segments.arrays import ArrayWriter
from reader.search.segments.fields import LEVELS, Level
from reader.search.segments.inverting import Inverted, inverted, put_field
from reader.search.segments.layout import Bits, Counts, starts_of
from reader.search.segments.postings import FieldPostings, Postings
from reader.search.segments.segment import PassageSegment

_MOST_AT_ONCE = 1_000_000
"""Postings, which bounds the memory that merging takes; a term that has more is taken whole."""


def merge(segments: Sequence[Postings], folder: Path) -> PassageSegment:
    """Write what is there of `segments` to `folder` as one segment, not committed yet.

    All of them are read through first, so that damage does not get another checksum.

    Raises:
        SegmentDamaged: one of them is not what was written.
        OSError: the folder cannot be written.
    """
    for segment in segments:
        segment.arrays.check()
    parts = [_Part(segment) for segment in segments]
    texts = [part.lengths("text") for part in parts]
    merged = PassageSegment(passages=sum(map(len, texts)), words=sum(int(lengths.sum()) for lengths in texts))
    with ArrayWriter(merged.new_path(folder)) as out:
        for name in ("keys", "starts", "ends", "kinds", "numerals"):
            out.put(name, *(part.postings.arrays[name][part.alive[Level.PASSAGE]] for part in parts))
        for name, of, to in (
            ("article", Level.PASSAGE, Level.ARTICLE),
            ("section", Level.PASSAGE, Level.SECTION),
            ("section_article", Level.SECTION, Level.ARTICLE),
        ):
            out.put(name, *_renumbered(parts, name, of, to))
        out.put("numbers", *(part.postings.numbers[part.alive[Level.ARTICLE]] for part in parts))
        for name in LEVELS:
            _put_merged(out, name, parts)
    return merged


class _Part:
    """One of the segments."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings
        articles = postings.alive_articles
        if articles is None:
            articles = np.ones(len(postings.numbers), np.bool_)
        self.alive: dict[Level, Bits] = {
            Level.ARTICLE: articles,
            Level.SECTION: articles[postings.section_article],
            Level.PASSAGE: articles[postings.article],
        }
        """For each level which units are there."""

    def lengths(self, field: str) -> Counts:
        """Return how many words each unit of `field` has that is there."""
        postings = self.postings.field(field)
        return postings.lengths[self.alive[postings.level]]


def _renumbered(parts: Sequence[_Part], name: str, of: Level, to: Level) -> Iterator[Counts]:
    """Yield the array, in each part, that gives units of one level their unit of another, as numbered in the whole."""
    before = 0
    for part in parts:
        alive = part.alive[to]
        numbers = np.cumsum(alive, dtype=np.uint32) + np.uint32(before) - np.uint32(1)
        yield numbers[part.postings.arrays[name][part.alive[of]]]
        before += int(alive.sum())


def _put_merged(out: ArrayWriter, name: str, parts: Sequence[_Part]) -> None:
    lengths = np.concatenate([part.lengths(name) for part in parts])
    terms = sorted(set().union(*(part.postings.field(name).terms for part in parts)))
    ranks = {term: rank for rank, term in enumerate(terms)}
    starts = starts_of(lengths)
    sources, before = [], 0
    for part in parts:
        field = part.postings.field(name)
        alive = part.alive[field.level]
        here = int(alive.sum())
        shifts = np.zeros(len(alive), np.uint32)
        shifts[alive] = starts[before : before + here] - field.starts[:-1][alive]  # may wrap around zero, and back
        sources.append(_Source(field, np.fromiter(map(ranks.__getitem__, field.terms), np.uint32), alive, shifts))
        before += here
    put_field(out, name, terms, _stretches(sources, len(terms)), lengths)


@dataclass(frozen=True)
class _Source:
    """One field of one part."""

    field: FieldPostings
    ranks: Counts
    """For each of its terms the rank among all."""
    alive: Bits
    shifts: Counts
    """How far the positions of each unit move."""

    @cached_property
    def counts(self) -> Counts:
        """How many postings each of its terms has."""
        return self.field.counts(range(len(self.ranks)))

    def between(self, first: int, last: int) -> tuple[Counts, Counts]:
        """Return rank, counted from `first`, and new position of each posting with a rank from there up to `last`."""
        here = range(*np.searchsorted(self.ranks, (first, last)).tolist())
        ranks = np.repeat(self.ranks[here.start : here.stop] - np.uint32(first), self.counts[here.start : here.stop])
        positions = self.field.at(here)
        units = self.field.units(positions)
        moved = positions + self.shifts[units]
        if self.alive.all():
            return ranks, moved
        alive = self.alive[units]
        return ranks[alive], moved[alive]


def _stretches(sources: Sequence[_Source], terms: int) -> Iterator[Inverted]:
    """Yield the postings of all terms in order, so many terms at once as do not take too much memory."""
    totals = np.zeros(terms + 1, np.int64)
    for source in sources:
        totals[source.ranks + np.uint32(1)] += source.counts
    until: NDArray[np.int64] = np.cumsum(totals)
    first = 0
    while first < terms:
        fitting = int(np.searchsorted(until, until[first] + _MOST_AT_ONCE, "right")) - 1
        last = max(first + 1, fitting)
        pairs = [source.between(first, last) for source in sources]
        ranks, positions = (np.concatenate(column) for column in zip(*pairs, strict=True))
        yield inverted(ranks, positions, last - first)
        first = last
