"""Which segments to merge next: several of about the same size, so that each word is moved a few times only."""

from collections import defaultdict
from collections.abc import Sequence
from math import log

from reader.search.segments.segment import PassageSegment

_TOGETHER = 6
"""Segments that are merged into one. Each search looks into every segment, so there should not be many."""

_SMALL = 10_000
"""Words; segments with fewer count as one size."""

_LARGEST = 2**25
"""Words and passages of a segment that is not merged any more: so positions always fit into 32 bits."""


def mergeable(segments: Sequence[PassageSegment]) -> list[PassageSegment]:
    """Return segments to be merged: the smallest size of which there are many, or one that is deleted mostly."""
    tiers: defaultdict[int, list[PassageSegment]] = defaultdict(list)
    for segment in segments:
        tiers[int(log(max(_weight(segment) / _SMALL, 1), _TOGETHER))].append(segment)
    for _, tier in sorted(tiers.items()):
        if len(tier) >= _TOGETHER and max(map(_weight, tier)) < _LARGEST:
            return tier[:_TOGETHER]
    return [segment for segment in segments if segment.deleted_passages * 2 > segment.passages][:1]


def _weight(segment: PassageSegment) -> float:
    """Return the words that are there, more or less, and the passages."""
    return segment.words * (1 - segment.deleted_passages / segment.passages) + segment.passages
