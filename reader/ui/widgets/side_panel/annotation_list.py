"""The reader's annotations, in the order they are given."""

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.annotations.annotation import PlacedAnnotation
from reader.ui.commands.lists import ANNOTATIONS
from reader.ui.rendering.rows.annotation import annotation_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList


class AnnotationList(RowList[PlacedAnnotation]):
    """Each annotation with quote, note, verdict, tags and day; it asks for changes, it makes none."""

    HELP = """
# Annotations

Your marks in this article: the quote, your note, your tags.

- **Enter** or a click goes to the place in the text.
- **e** edits note, tags, colour and verdict; **d** deletes the annotation (**u** brings it back).

A note on a figure shows your verdict: ✓ confirmed, ✗ disputed, ? unclear, ↺ stale. "Place lost" means that the article
has changed and the quote is gone from it; the annotation is kept. "Now" names the figure that stands there since.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*ANNOTATIONS]
    GAP = 1

    class AnnotationMessage(Message):
        """Something is wanted of the annotation `note`."""

        def __init__(self, annotation_list: "AnnotationList", note: PlacedAnnotation) -> None:
            self.annotation_list = annotation_list
            self.note = note
            super().__init__()

        @property
        def control(self) -> "AnnotationList":
            """The list it stands in."""
            return self.annotation_list

    class AnnotationChosen(AnnotationMessage):
        """The reader wants to see its place in the text."""

    class EditRequested(AnnotationMessage):
        """The reader wants to change its note, tags or colour."""

    class DeleteRequested(AnnotationMessage):
        """The reader wants it gone."""

    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return quote, note and details of an annotation."""
        return annotation_lines(self.rows[index], width, with_color_name=self.app.no_color)

    def row_tops(self, width: int) -> Sequence[int]:
        """Return where the annotations begin: notes are of different lengths."""
        heights = (len(self.row_lines(index, width)) + self.GAP for index in range(len(self.rows)))
        return list(accumulate(heights, initial=0))

    def identity(self, row: PlacedAnnotation) -> str:
        """Return the annotation's id."""
        return row.annotation.id

    def chosen(self, row: PlacedAnnotation) -> Message:
        """Say whose place is wanted."""
        return self.AnnotationChosen(self, row)

    def action_ask_edit(self) -> None:
        """Ask for the annotation under the cursor to be edited."""
        if note := self.row_at_cursor:
            self.post_message(self.EditRequested(self, note))

    def action_ask_delete(self) -> None:
        """Ask for the annotation under the cursor to be deleted."""
        if note := self.row_at_cursor:
            self.post_message(self.DeleteRequested(self, note))
