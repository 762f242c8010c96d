"""Where the units of a field stand in its one stream of positions.

Each unit begins at a whole block and leaves at least one position free at its end. So no phrase crosses from one into
the next, and a table of blocks, small enough to stay in the processor's cache, tells the unit of a position.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Counts: TypeAlias = NDArray[np.uint32]
"""Numbers that are never negative: positions, lengths, ordinals."""

Bits: TypeAlias = NDArray[np.bool_]

BLOCK_BITS = np.uint32(4)
"""A block is 16 positions: most passages take a few, a title one."""


def starts_of(lengths: Counts) -> Counts:
    """Return where units with these `lengths` in words begin, and, one entry more, where the next would."""
    return np.left_shift(bounds_of(_blocks(lengths)), BLOCK_BITS)


def units_of_blocks(lengths: Counts) -> Counts:
    """Return the unit of each block."""
    return np.repeat(np.arange(len(lengths), dtype=np.uint32), _blocks(lengths))


def bounds_of(counts: NDArray[Any]) -> Counts:
    """Return where each of several stretches begins that take `counts` one after the other, and where the last ends."""
    bounds = np.zeros(len(counts) + 1, np.uint32)
    np.cumsum(counts, out=bounds[1:])
    return bounds


def stretches(firsts: Counts, counts: NDArray[Any]) -> Counts:
    """Return the numbers from each of `firsts` on, as many as `counts` says, one stretch after the other."""
    ends = np.cumsum(counts, dtype=np.uint32)
    total = int(ends[-1]) if len(ends) else 0
    shifts = firsts - (ends - counts.astype(np.uint32))  # may wrap around zero, and back again below
    return np.repeat(shifts, counts) + np.arange(total, dtype=np.uint32)


def _blocks(lengths: Counts) -> Counts:
    return np.right_shift(lengths, BLOCK_BITS) + np.uint32(1)
