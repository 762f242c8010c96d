"""The passages of a segment that have a term: how often, and where in them."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Sequence
from typing import Any, overload

import numpy as np
from whoosh.reading import TermInfo

from reader.search.segments.layout import Counts, stretches
from reader.search.segments.postings import Postings


class Occurrences:
    """The passages that have a term in a field; all those of an article where it is the article that has it."""

    def __init__(self, postings: Postings, field: str, term: bytes) -> None:
        self._field = postings.field(field)
        self._positions = self._field.positions(term)
        self._units, self._firsts, counts = np.unique(
            self._field.units(self._positions), return_index=True, return_counts=True
        )
        units = postings.units(self._field.level)
        first = np.searchsorted(units, self._units).astype(np.uint32)
        passages = np.searchsorted(units, self._units, "right") - first
        self.passages = stretches(first, passages)
        """In order."""
        self._rows = np.repeat(np.arange(len(self._units)), passages)
        self.often: Counts = counts.astype(np.uint32)[self._rows]
        """How often the term stands there, for each of the passages."""

    def known(self) -> TermInfo:
        """Return what Whoosh wants to know of a term."""
        lengths = self._field.lengths[self._units]
        return TermInfo(
            weight=float(self.often.sum()),
            df=len(self.passages),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(self.often.max()),
            minid=int(self.passages[0]),
            maxid=int(self.passages[-1]),
        )

    def positions(self, index: int) -> list[int]:
        """Return where the term stands in the unit of the `index`-th passage, in words from its beginning."""
        row = self._rows[index]
        first = self._firsts[row]
        start = self._field.starts[self._units[row]]
        found: list[int] = (self._positions[first : first + self.often[index]] - start).tolist()
        return found

    def encoded(self, format_: Any) -> "_Encoded":
        """Return the positions in each passage as Whoosh stores them."""
        return _Encoded(self, format_)


class _Encoded(Sequence[bytes]):
    """Encodes only what is asked for, which is what a phrase asks for."""

    def __init__(self, of: Occurrences, format_: Any) -> None:
        self._of, self._format = of, format_

    def __len__(self) -> int:
        return len(self._of.passages)

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        if isinstance(index, slice):
            return [self[each] for each in range(len(self))[index]]
        return bytes(self._format.encode(self._of.positions(index)))
