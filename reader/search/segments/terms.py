"""The terms of a field in order, as one stretch of bytes."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from reader.search.segments.layout import Counts, bounds_of


class Terms(Sequence[bytes]):
    """Terms in UTF-8, sorted: by bisection one finds a term, or all that begin alike."""

    __slots__ = ("_bounds", "_text")

    def __init__(self, text: NDArray[np.uint8], bounds: Counts) -> None:
        self._text, self._bounds = text.data, bounds.data  # which give plain numbers, and sooner

    def __len__(self) -> int:
        return len(self._bounds) - 1

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        if isinstance(index, slice):
            places = range(len(self))[index]
            return self._between(places.start, places.stop) if places.step == 1 else [self[each] for each in places]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return bytes(self._text[self._bounds[index] : self._bounds[index + 1]])

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._between(0, len(self)))

    def _between(self, first: int, end: int) -> list[bytes]:
        """Return several at once: each by itself takes five times as long."""
        bounds = self._bounds[first : max(end, first) + 1].tolist()
        shift = bounds[0]
        text = bytes(self._text[shift : bounds[-1]])
        return [text[start - shift : end - shift] for start, end in pairwise(bounds)]

    def place(self, term: bytes) -> int:
        """Return the place of the first term that is not before `term`."""
        return bisect_left(self, term)

    def find(self, term: bytes) -> int | None:
        """Return the place of `term`, None where there is no such term."""
        place = self.place(term)
        return place if place < len(self) and self[place] == term else None

    def beginning(self, start: bytes) -> range:
        """Return the places of the terms that begin with `start`."""
        if not start:
            return range(len(self))
        after = start[:-1] + bytes([start[-1] + 1])  # UTF-8 has no byte 255
        return range(self.place(start), self.place(after))


def packed(terms: Sequence[bytes]) -> tuple[NDArray[np.uint8], Counts]:
    """Return what `Terms` are made of."""
    lengths = np.fromiter(map(len, terms), np.uint32, len(terms))
    return np.frombuffer(b"".join(terms), np.uint8), bounds_of(lengths)
