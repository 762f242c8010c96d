"""The terms of a segment as Whoosh asks for them, one after the other or each by itself."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Iterator
from typing import Any

from whoosh.codec.base import FieldCursor, TermsReader
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import TermInfo

from reader.search.segments.fields import LEVELS
from reader.search.segments.postings import FieldPostings, Postings
from tests.search.segments.as_whoosh.occurrences import Occurrences


class TermReader(TermsReader):
    """Reads the terms of one segment, field by field in the order of their names."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return self._postings.field(field).terms.find(text) is not None

    def indexed_field_names(self) -> list[str]:
        """Return the fields that have terms."""
        return [name for name in sorted(LEVELS) if len(self._postings.field(name).terms)]

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield all terms with their fields."""
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the terms of the field from `prefix` on, and all of the fields after it."""
        for name in self.indexed_field_names():
            if name >= fieldname:
                terms = self._postings.field(name).terms
                for place in range(terms.place(prefix) if name == fieldname else 0, len(terms)):
                    yield name, terms[place]

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield all terms with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield the terms of the field from `prefix` on, and all of the fields after it, with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a term.

        Raises:
            KeyError: there is no such term.
        """
        return self._occurrences(fieldname, text).known()

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term stands in passages."""
        return float(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return how many passages have a term."""
        return len(self._occurrences(fieldname, text).passages)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Return the passages that have a term, one after the other."""
        of = self._occurrences(fieldname, text)
        return ListMatcher(
            of.passages.tolist(),
            weights=of.often.astype(float).tolist(),
            values=of.encoded(format_),
            format=format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=of.known(),
        )

    def cursor(self, fieldname: str, fieldobj: Any) -> "TermCursor":
        """Return what walks along the terms of a field."""
        return TermCursor(self, fieldname, self._postings.field(fieldname))

    def _occurrences(self, field: str, term: bytes) -> Occurrences:
        if (field, term) not in self:
            raise KeyError(f"{field}:{term!r}")
        return Occurrences(self._postings, field, term)


class TermCursor(FieldCursor):
    """Stands at one term of a field; past the last one, at none."""

    def __init__(self, reader: TermReader, name: str, field: FieldPostings) -> None:
        self._reader, self._name, self._terms = reader, name, field.terms
        self._place = 0

    def first(self) -> str | None:
        """Go to the first term and return it."""
        self._place = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to the first term from `string` on and return it."""
        self._place = self._terms.place(string.encode() if isinstance(string, str) else string)
        return self.text()

    def next(self) -> str | None:
        """Go to the next term and return it."""
        self._place += 1
        return self.text()

    def text(self) -> str | None:
        """Return the term."""
        return self._terms[self._place].decode() if self.is_valid() else None

    def term(self) -> bytes | None:
        """Return the term as it is stored."""
        return self._terms[self._place] if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        """Return what is known of the term."""
        return self._reader.term_info(self._name, self._terms[self._place]) if self.is_valid() else None

    def is_valid(self) -> bool:
        """Return whether there is a term here."""
        return self._place < len(self._terms)
