"""From terms as they come in a text to the places of each term."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from reader.search.segments.arrays import ArrayWriter
from reader.search.segments.layout import Counts, bounds_of, units_of_blocks
from reader.search.segments.terms import packed


class Inverted(NamedTuple):
    """The postings of a stretch of terms: how many each has, and the positions, term by term."""

    counts: Counts
    positions: Counts


def inverted(ranks: Counts, positions: Counts, terms: int) -> Inverted:
    """Return the postings of so many `terms`, where the one of the rank `ranks[i]` stands at `positions[i]`."""
    counts = np.bincount(ranks, minlength=terms).astype(np.uint32)
    both = ranks.astype(np.uint64) << np.uint64(32)
    both |= positions
    both.sort()
    return Inverted(counts, both.astype(np.uint32))


def put_field(
    out: ArrayWriter, name: str, terms: Sequence[bytes], stretches: Iterable[Inverted], lengths: Counts
) -> None:
    """Write the field whose `terms`, in order, have the postings in `stretches`, those without any left out."""
    counts: list[Counts] = []

    def positions() -> Iterable[Counts]:
        for stretch in stretches:
            counts.append(stretch.counts)
            yield stretch.positions

    out.put_all(f"{name}.positions", np.dtype(np.uint32), positions())
    every = np.concatenate(counts) if counts else np.zeros(0, np.uint32)
    present = np.flatnonzero(every)
    text, bounds = packed(terms if len(present) == len(terms) else [terms[place] for place in present.tolist()])
    out.put(f"{name}.terms", text)
    out.put(f"{name}.term_bounds", bounds)
    out.put(f"{name}.bounds", bounds_of(every[present]))
    out.put(f"{name}.lengths", lengths)
    out.put(f"{name}.blocks", units_of_blocks(lengths))
