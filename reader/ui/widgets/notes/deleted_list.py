"""The notes deleted lately, the newest first."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.annotations.annotation import Annotation
from reader.ui.commands.notes import DELETED
from reader.ui.rendering.rows.deleted_note import DeletedNote, deleted_note_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList


class DeletedList(RowList[DeletedNote]):
    """Each deleted note with the article it was on; it asks for one to be brought back."""

    HELP = """
# Deleted notes

The notes deleted lately, the newest first.

- **Enter**, **r** or a click brings a note back.
- **D** or **Esc** shows your notes again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*DELETED]
    GAP = 1

    class Highlighted(RowList.Highlighted[DeletedNote]):
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
        return deleted_note_lines(self.rows[index], width, with_color_name=self.app.no_color)

    def row_tops(self, width: int) -> Sequence[int]:
        """Return where the notes begin: they are of different lengths."""
        return self.tops_as_drawn(width)

    def identity(self, row: DeletedNote) -> str:
        """Return the annotation's id."""
        return row.annotation.id

    def chosen(self, row: DeletedNote) -> Message:
        """Say which note is wanted back."""
        return self.RestoreRequested(self, row.annotation)

    def action_ask_restore(self) -> None:
        """Ask for the note under the cursor to be brought back."""
        self.action_choose()
