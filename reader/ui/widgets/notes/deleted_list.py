"""The notes deleted lately, the newest first."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.annotations.annotation import Annotation, PlacedAnnotation, State
from reader.ui.commands.notes import DELETED
from reader.ui.rendering.rows.annotation import annotation_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList


class DeletedList(RowList[Annotation]):
    """Each deleted note with the file it was on; it asks for one to be brought back."""

    HELP = """
# Deleted notes

The notes deleted lately, the newest first.

- **Enter**, **r** or a click brings a note back.
- **D** or **Esc** shows your notes again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*DELETED]
    GAP = 1

    class Highlighted(RowList.Highlighted[Annotation]):
        """The cursor came to a deleted note."""

    class RestoreRequested(Message):
        """The reader wants `annotation` back."""

        def __init__(self, deleted_list: "DeletedList", annotation: Annotation) -> None:
            self.deleted_list = deleted_list
            self.annotation = annotation
            super().__init__()

        @property
        def control(self) -> "DeletedList":
            """The list it stands in."""
            return self.deleted_list

    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return quote, note and details of a deleted note."""
        annotation = self.rows[index]
        there = PlacedAnnotation(annotation, State.ANCHORED, annotation.span)
        return annotation_lines(there, width, with_color_name=self.app.no_color, article=annotation.file)

    def row_tops(self, width: int) -> Sequence[int]:
        """Return where the notes begin: they are of different lengths."""
        return self.tops_as_drawn(width)

    def identity(self, row: Annotation) -> str:
        """Return the annotation's id."""
        return row.id

    def chosen(self, row: Annotation) -> Message:
        """Say which note is wanted back."""
        return self.RestoreRequested(self, row)

    def action_ask_restore(self) -> None:
        """Ask for the note under the cursor to be brought back."""
        self.action_choose()
