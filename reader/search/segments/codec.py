"""Segments as Whoosh reads them, so that what Whoosh does with an index it does with ours.

Its documents are the passages. Terms of fields that have a larger unit stand in each of the unit's passages.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from functools import cache
from pathlib import Path
from typing import Any

from whoosh.codec.base import Codec

from reader.search.segments.passage_reader import PassageReader
from reader.search.segments.postings import Postings
from reader.search.segments.term_reader import TermReader


class PassageCodec(Codec):
    """Reads one segment. It writes none: a `SegmentBuilder` does, with no call for each posting."""

    def __init__(self) -> None:
        self._open = cache(_open)

    def terms_reader(self, storage: Any, segment: Any) -> TermReader:
        """Return what reads the terms."""
        return TermReader(self._open(storage, segment))

    def per_document_reader(self, storage: Any, segment: Any) -> PassageReader:
        """Return what tells of the passages."""
        return PassageReader(self._open(storage, segment))

    def per_document_writer(self, storage: Any, segment: Any) -> Any:
        """Write no passages."""
        raise NotImplementedError

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """Write no terms."""
        raise NotImplementedError

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """Write no postings."""
        raise NotImplementedError

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """Read no postings from a file of their own."""
        raise NotImplementedError

    def new_segment(self, storage: Any, indexname: Any) -> Any:
        """Make no segment by Whoosh's own writer."""
        raise NotImplementedError


def _open(storage: Any, segment: Any) -> Postings:
    postings: Postings = segment.open(Path(storage.folder))
    return postings
