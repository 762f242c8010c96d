"""The row of a note deleted lately: its words, and the article they were on."""

from dataclasses import dataclass

from reader.annotations.annotation import Annotation, PlacedAnnotation, State
from reader.ui.rendering.rows.annotation import annotation_lines
from reader.ui.rendering.rows.line import Line


@dataclass(frozen=True, slots=True)
class DeletedNote:
    """A note that was deleted, with the title of its article, or the file's name where that is gone."""

    annotation: Annotation
    article: str


def deleted_note_lines(note: DeletedNote, width: int, *, with_color_name: bool) -> list[Line]:
    """Return the lines of `note` for a row of `width` cells."""
    there = PlacedAnnotation(note.annotation, State.ANCHORED, note.annotation.span)
    return annotation_lines(there, width, with_color_name=with_color_name, article=note.article)
