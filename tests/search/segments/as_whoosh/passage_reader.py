"""The passages of a segment as Whoosh asks for them: which are there, how long they are, where they stand."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Iterator

import numpy as np
from whoosh.codec.base import PerDocumentReader

from reader.search.keys import parts_of
from reader.search.segments.fields import KINDS
from reader.search.segments.layout import Counts
from reader.search.segments.postings import Postings


class PassageReader(PerDocumentReader):
    """Reads the passages of one segment."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings

    def doc_count_all(self) -> int:
        """Return how many passages there are, the deleted ones too."""
        return len(self.postings.keys)

    def doc_count(self) -> int:
        """Return how many passages can be found."""
        return self.doc_count_all() - sum(1 for _ in self.deleted_docs())

    def has_deletions(self) -> bool:
        """Return whether there are deleted passages."""
        return self.postings.alive is not None

    def is_deleted(self, docnum: int) -> bool:
        """Return whether a passage is deleted."""
        alive = self.postings.alive
        return alive is not None and not alive[docnum]

    def deleted_docs(self) -> Iterator[int]:
        """Return the deleted passages."""
        alive = self.postings.alive
        return iter(()) if alive is None else iter(np.flatnonzero(~alive).tolist())

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return how many words the field has where the passage is."""
        return int(self._lengths(fieldname)[docnum])

    def field_length(self, fieldname: str) -> int:
        """Return how many words the field has in all passages."""
        return int(self._lengths(fieldname).sum())

    def min_field_length(self, fieldname: str) -> int:
        """Return the fewest words that the field has in a passage."""
        return int(self._lengths(fieldname).min())

    def max_field_length(self, fieldname: str) -> int:
        """Return the most words that the field has in a passage."""
        return int(self._lengths(fieldname).max())

    def stored_fields(self, docnum: int) -> dict[str, tuple[int, int, int, int, str]]:
        """Return the place of a passage: number of the reading, id, start, end, kind."""
        of = self.postings
        kind = KINDS[of.kinds[docnum]].value
        return {"place": (*parts_of(int(of.keys[docnum])), int(of.starts[docnum]), int(of.ends[docnum]), kind)}

    def _lengths(self, field: str) -> Counts:
        of = self.postings.field(field)
        return of.lengths[self.postings.units(of.level)]
