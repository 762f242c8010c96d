"""An article with the notes on it where they stand, and those notes as a search sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.annotations.noted_figure import noted_figure
from reader.articles.article import Article, Passage
from reader.search.keys import key_of

if TYPE_CHECKING:
    from reader.search.notes.note import Note


Reading: TypeAlias = int | tuple[int, int] | None
"""Tells one text of an article from another: its number in the index, else size and time of the file, if there is one.
"""


@dataclass(frozen=True, eq=False)
class NotedArticle:
    """One reading of an article with the notes on it; `stored` are the notes as they were stored."""

    reading: Reading
    article: Article
    stored: Sequence[Annotation]
    placed: tuple[PlacedAnnotation, ...]

    @cached_property
    def notes(self) -> "tuple[Note, ...]":
        """The notes as a search sees them."""
        number = self.reading if isinstance(self.reading, int) else None
        return notes_on(self.article, number, self.placed)


def notes_on(article: Article, number: int | None, placed: Sequence[PlacedAnnotation]) -> "tuple[Note, ...]":
    """Return notes on `article` as a search sees them; `number` is that of its reading in the index."""
    from reader.search.notes.note import Note  # Whoosh is slow to import and seldom needed
    from reader.search.surroundings import Surroundings, passages_with_surroundings

    around = {passage.id: surroundings for passage, surroundings in passages_with_surroundings(article)}
    lost = Surroundings(article)

    def note(one: PlacedAnnotation) -> Note:
        annotation = one.annotation
        about = noted_figure(annotation)
        passage = article.passage_at(one.span.start) if one.span is not None else None
        return Note(
            id=annotation.id,
            text=annotation.note,
            tags=annotation.tags,
            color=annotation.color,
            verdict=about.verdict if about is not None else None,
            modified=annotation.modified,
            quote=annotation.quote,
            around=around[passage.id] if passage is not None else lost,
            span=one.span,
            key=_key(number, passage),
        )

    return tuple(map(note, placed))


def _key(number: int | None, passage: Passage | None) -> int | None:
    """Return the key of `passage` in the index; None where it is not searched."""
    return key_of(number, passage.id) if number is not None and passage is not None and passage.kind.is_read else None
