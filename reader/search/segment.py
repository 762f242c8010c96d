"""Writing a segment of the index term by term instead of posting by posting.

Whoosh keeps a batch as a list of single postings, sorts them, and hands each through half a dozen methods. Here a
batch is kept by field and term from the start, only the terms are sorted, and each goes to disk in one piece. The
files are Whoosh's own format, version 3; its readers open them.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from array import array
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import Any, cast

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3PostingsWriter
from whoosh.fields import Schema
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from reader.articles.article import Article, PassageKind
from reader.search.keys import key_of
from reader.search.schema import HAS_FIGURE, postings

_BLOCK = 256
"""Postings in a block: what is read at once, and what can be skipped at once."""

_MOST_SEGMENTS = 10
"""A commit that would leave more merges the smaller half of them."""


class _Term:
    """The postings of one term, in the order of their documents."""

    __slots__ = ("documents", "values", "weights")

    def __init__(self) -> None:
        self.documents = array("I")
        self.weights = array("f")
        self.values: list[bytes] = []

    def extend(self, documents: range, weight: float, value: bytes) -> None:
        """Add the same posting for each of `documents`."""
        self.documents.extend(documents)
        self.weights.extend([weight] * len(documents))
        self.values.extend([value] * len(documents))


class _Postings:
    """The postings of a batch, by field and term. Stands in for Whoosh's pool, which sorts them one by one."""

    def __init__(self) -> None:
        self.fields: defaultdict[str, defaultdict[bytes, _Term]] = defaultdict(lambda: defaultdict(_Term))

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Take in one posting of a segment that is merged into this one."""
        field, text, document, weight, value = posting
        term = self.fields[field][text]
        term.documents.append(document)
        term.weights.append(weight)
        term.values.append(value)

    def iter_postings(self) -> Iterator[tuple[str, dict[bytes, _Term]]]:
        """Yield the fields in order, each with its terms."""
        yield from sorted(self.fields.items())

    def cleanup(self) -> None:
        """Forget the batch."""
        self.fields.clear()


def _merge_small(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """Take the smaller half of `segments` into the one being written, where they have become many; return the rest."""
    if len(segments) < _MOST_SEGMENTS:
        return list(segments)
    by_size = sorted(segments, key=lambda segment: int(segment.doc_count_all()))
    half = len(by_size) // 2
    for segment in by_size[:half]:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return by_size[half:]


class PassageWriter(SegmentWriter):
    """Adds articles to an index, a document for each passage that is read."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=PassageCodec())
        self._postings = _Postings()
        self.pool: Any = self._postings

    def finish(self) -> None:
        """Make what was added and removed visible to readers."""
        self.commit(mergetype=_merge_small)

    def add_article(self, article: Article, number: int, with_figures: Container[int]) -> None:
        """Add the passages of `article`, each under the heading in force, found by `number`.

        `with_figures` tells by their ids which passages hold figures.
        """
        title, heading = _Content(article.title), _Content("")
        first = under = self.docnum
        for passage in article.passages:
            if not passage.kind.is_read:
                continue
            text = passage.span.of(article.text)
            if passage.kind is PassageKind.HEADING:
                self._post("heading", heading, under)
                heading, under = _Content(text), self.docnum
            place = (number, passage.id, passage.span.start, passage.span.end, passage.kind.value)
            if passage.id in with_figures:
                self._post_value("has", HAS_FIGURE, self.docnum, self.docnum + 1)
            self._add_passage(_Content(text), title, heading, place)
        if self.docnum == first:
            return  # a term without postings would be taken for damage
        self._post("heading", heading, under)
        self._post("title", title, first)
        self._post("author", _Content(" ".join(article.metadata.authors)), first)
        self._post("publisher", _Content(article.metadata.publisher or ""), first)
        self._post_value("number", str(number), first)
        self._post_value("lang", article.metadata.language, first)
        self._post_value("date", article.metadata.date, first)
        self._added = True

    def _add_passage(
        self, text: "_Content", title: "_Content", heading: "_Content", place: tuple[int, int, int, int, str]
    ) -> None:
        document, writer, schema = self.docnum, self.perdocwriter, self.schema
        self.docnum += 1
        self._post("text", text, document)
        self._post_value("kind", place[-1], document)
        writer.start_doc(document)
        for field, content in (("text", text), ("title", title), ("heading", heading)):
            writer.add_field(field, schema[field], None, content.length)
        writer.add_field("place", schema["place"], place, 0)
        writer.add_column_value("key", schema["key"].column_type, key_of(*place[:2]))
        writer.finish_doc()

    def _post(self, field: str, content: "_Content", first: int) -> None:
        """Add the terms of `content` to all documents from `first` on."""
        terms = self._postings.fields[field]
        for text, often, value in content.terms:
            terms[text].extend(range(first, self.docnum), often, value)

    def _post_value(self, field: str, value: str | None, first: int, end: int | None = None) -> None:
        """Add `value` to the documents from `first` to `end` (exclusive), by default to all since."""
        if value:
            documents = range(first, self.docnum if end is None else end)
            self._postings.fields[field][value.encode(errors="replace")].extend(documents, 1.0, b"")


class _Content:
    """What a piece of text puts into the index: its terms, and its length in words."""

    __slots__ = ("length", "terms")

    def __init__(self, text: str) -> None:
        self.terms = postings(text)
        self.length = sum(often for _, often, _ in self.terms)


class PassageCodec(W3Codec):
    """Whoosh's own format, written term by term, not compressed: text of passages hardly shrinks, time does."""

    def __init__(self) -> None:
        super().__init__(blocklimit=_BLOCK, compression=0)

    def field_writer(self, storage: Any, segment: Any) -> "_TermWriter":
        """Return what writes the terms of a segment."""
        return _TermWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> "_BlockWriter":
        """Return what writes the postings of a field."""
        return _BlockWriter(dbfile, _BLOCK, byteids=byteids, compression=0)


class _TermWriter(W3FieldWriter):
    def add_postings(self, schema: Schema, lengths: Any, items: Iterator[tuple[str, dict[bytes, _Term]]]) -> None:
        for field, terms in items:
            length_of = lengths.doc_field_length_reader(field)
            known = [length_of(document) or 0 for document in range(lengths.doc_count_all())]
            self.start_field(field, schema[field])
            postings = cast("_BlockWriter", self._postwriter)
            for text, term in sorted(terms.items()):
                self.start_term(text)
                postings.add_term(term, known)
                self.finish_term()
            self.finish_field()


class _BlockWriter(W3PostingsWriter):
    def add_term(self, term: _Term, lengths: Sequence[int]) -> None:
        """Write all postings of a term; the last block is left to `finish_postings`."""
        for first in range(0, len(term.documents), self._blocklimit):
            if first:
                self._write_block()
            block = slice(first, first + self._blocklimit)
            self._ids, self._weights, self._values = term.documents[block], term.weights[block], term.values[block]
            own = [lengths[document] for document in self._ids]
            self._minlength, self._maxlength = min(own), max(own)
            self._maxweight = max(self._weights)
