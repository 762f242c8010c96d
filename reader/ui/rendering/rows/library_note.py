"""The row of a note among those of the whole library: with its article, unless the heading above says it."""

from dataclasses import dataclass

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.articles.article import Article
from reader.ui.rendering.rows.annotation import annotation_height, annotation_lines
from reader.ui.rendering.rows.line import Line

NOTE_LINES = 2
"""Lines of the note that are shown in the list; the rest stands beside it."""


@dataclass(frozen=True, slots=True)
class LibraryNote:
    """A note with the article it is on; of one whose file is gone there is a name and no text."""

    placed: PlacedAnnotation
    article: Article

    @property
    def annotation(self) -> Annotation:
        """The note itself."""
        return self.placed.annotation

    @property
    def perhaps(self) -> str:
        """The words where a lost note might belong."""
        return self.placed.candidate.of(self.article.text) if self.placed.candidate else ""


def library_note_lines(note: LibraryNote, width: int, *, with_color_name: bool, with_article: bool) -> list[Line]:
    """Return the lines of `note` for a row of `width` cells."""
    return annotation_lines(
        note.placed,
        width,
        with_color_name=with_color_name,
        perhaps=note.perhaps,
        article=note.article.title if with_article else "",
        note_lines=NOTE_LINES,
    )


def library_note_height(note: LibraryNote, width: int) -> int:
    """Return how many lines `library_note_lines` returns, sooner than those."""
    return annotation_height(note.placed, width, has_perhaps=bool(note.perhaps), note_lines=NOTE_LINES)
