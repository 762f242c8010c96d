"""An index of ours opened by Whoosh, which then does with it what it does with its own.

Its documents are the passages. Terms of fields that have a larger unit stand in each of the unit's passages.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from whoosh.codec.base import Codec
from whoosh.filedb.filestore import RamStorage
from whoosh.reading import EmptyReader, IndexReader, MultiReader, SegmentReader

from reader.search.segments.committing import open_segments
from reader.search.segments.postings import Postings
from tests.search.segments.as_whoosh.passage_reader import PassageReader
from tests.search.segments.as_whoosh.schema import make_schema
from tests.search.segments.as_whoosh.term_reader import TermReader

_SEGMENT: Any = SimpleNamespace(segment_id=lambda: "ours", is_compound=lambda: False)
"""What Whoosh asks of a segment before it has it read."""


def read_by_whoosh(folder: Path) -> IndexReader:
    """Return what Whoosh sees of the index in `folder`."""
    schema, segments = make_schema(), open_segments(folder)
    if not segments:
        return EmptyReader(schema)
    readers: list[IndexReader] = [
        SegmentReader(RamStorage(), schema, _SEGMENT, codec=PassageCodec(postings)) for postings in segments
    ]
    return MultiReader(readers) if len(readers) > 1 else readers[0]


class PassageCodec(Codec):
    """Reads one segment. It writes none: a `SegmentBuilder` does, with no call for each posting."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings

    def terms_reader(self, storage: Any, segment: Any) -> TermReader:
        """Return what reads the terms."""
        return TermReader(self._postings)

    def per_document_reader(self, storage: Any, segment: Any) -> PassageReader:
        """Return what tells of the passages."""
        return PassageReader(self._postings)

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
