"""A note as a search sees it: what the user wrote, on which words, and where they stand now."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from reader.articles.span import Span
from reader.search.surroundings import Surroundings
from reader.search.terms_record import terms_record


@dataclass(frozen=True)
class Note:
    """What the user wrote on the words `quote` of an article.

    `span` is where they stand in its text, None where they were not found again; `key` is that of their passage in the
    index, None where it has none.
    """

    id: str
    text: str
    tags: tuple[str, ...]
    color: str
    verdict: str | None
    modified: str
    quote: str
    around: Surroundings
    span: Span | None
    key: int | None

    @cached_property
    def terms(self) -> str:
        """What the user wrote, as a record of terms."""
        return terms_record(self.text)

    @cached_property
    def all_terms(self) -> str:
        """Quote, text and tags, as a record of terms."""
        return "".join(map(terms_record, (self.quote, self.text, *self.tags)))

    @property
    def shown(self) -> str:
        """What the user wrote, or else the tags, or else the words it is on."""
        return self.text.strip() or " ".join(f"#{tag}" for tag in self.tags) or f"“{self.quote}”"


@dataclass(frozen=True)
class AllNotes:
    """All notes there are at a moment, in no particular order."""

    notes: Sequence[Note] = ()

    @cached_property
    def newest_first(self) -> Sequence[Note]:
        """The same, by when they were last changed."""
        return sorted(self.notes, key=lambda note: note.modified, reverse=True)

    @cached_property
    def unseen(self) -> Sequence[Note]:
        """Those on no passage of the index: their words were not found again, or stand where nothing is searched."""
        return [note for note in self.notes if note.key is None]

    @cached_property
    def tags(self) -> Sequence[str]:
        """The tags in use, the most used first."""
        return [tag for tag, _ in Counter(tag for note in self.notes for tag in note.tags).most_common()]


Notes: TypeAlias = Callable[[], AllNotes]
"""Tells of the notes as they are now; asked only where a question is about notes."""
