"""The reader's annotations on one article: in reading order, those that lost their place below."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.annotations.annotation import PlacedAnnotation, State
from reader.ui.commands.lists import ANNOTATIONS
from reader.ui.rendering.rows.annotation import annotation_height, annotation_lines, is_lost
from reader.ui.rendering.rows.line import Line, Part, Tone
from reader.ui.widgets.grouped_list import GroupedList

_LOST = "Place lost"
_OF_LOST = frozenset({"ask_attach", "ask_keep"})


class AnnotationList(GroupedList[PlacedAnnotation]):
    """Each annotation with quote, note, verdict, tags and day; it asks for changes, it makes none."""

    HELP = """
# Annotations

Your marks in this article: the quote, your note, your tags.

- **j** and **k** show each one's place in the text; **Enter** or a click goes there.
- **e** edits note, tags, colour and verdict; **d** deletes the annotation (**u** brings it back).
- **A** shows your notes on all articles.

A note on a figure shows your verdict: ✓ confirmed, ✗ disputed, ? unclear, ↺ stale. "Now" names the figure that stands
there since.

"Place lost" means that the article has changed and the quote is gone from it; "perhaps" are the words that come
nearest. **a** attaches the annotation to what is selected in the text, else to those; **K** keeps it without a place.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*ANNOTATIONS]
    GAP = 1

    class Highlighted(GroupedList.Highlighted[PlacedAnnotation]):
        """The cursor came to an annotation."""

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

    class AttachRequested(AnnotationMessage):
        """The reader wants it, which lost its place, on what is selected, else where it may belong."""

    class KeepRequested(AnnotationMessage):
        """The reader wants it, which lost its place, kept without one."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._text = ""
        self._starts: list[int] = []
        """Where the annotations that have a place begin, in reading order."""
        self._is_at_lost = False
        self._is_staying = False
        """Whether the cursor is where the reader wanted it, so that the move which led there is not to be followed."""

    def show(self, annotations: Sequence[PlacedAnnotation], text: str) -> None:
        """Show `annotations` on an article with this `text`, in reading order, those without a place last."""
        self._text = text
        self._starts = [placed.span.start for placed in annotations if placed.span is not None]
        self.rows = annotations
        self._offer_keys()

    def stay_at(self, key: str) -> None:
        """Move the cursor to the annotation with the id `key`, which it leaves when the reader next moves on."""
        self._is_staying = self.go_to(key)

    def follow(self, offset: int) -> None:
        """Move the cursor to the annotation nearest to `offset` of the text, while the reader is there and not here."""
        is_staying, self._is_staying = self._is_staying, False
        if not self._starts or self.has_focus or is_staying:
            return
        after = bisect_left(self._starts, offset)
        near = [*range(max(after - 1, 0), min(after + 1, len(self._starts)))]
        nearest = min(near, key=lambda place: abs(self._starts[place] - offset))
        if self.cursor >= len(self._starts) or self._starts[self.cursor] != self._starts[nearest]:
            self.cursor = nearest

    def group_of(self, row: PlacedAnnotation) -> bool:
        """Return whether its place is lost."""
        return row.state is State.ORPHAN

    def heading(self, row: PlacedAnnotation) -> Line | None:
        """Return what stands over the annotations that have no place."""
        if row.state is not State.ORPHAN:
            return None
        many = len(self.rows) - len(self._starts)
        return Line((Part(_LOST, Tone.TITLE),), (Part(f"{many:,}", Tone.DETAIL),))

    def body_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return quote, note and details of an annotation."""
        placed = self.rows[index]
        return annotation_lines(placed, width, with_color_name=self.app.no_color, perhaps=self._perhaps(placed))

    def body_height(self, index: int, width: int) -> int:
        """Return how many lines those are."""
        return annotation_height(self.rows[index], width, has_perhaps=bool(self._perhaps(self.rows[index])))

    def _perhaps(self, placed: PlacedAnnotation) -> str:
        """Return the words where a lost annotation might belong."""
        return placed.candidate.of(self._text) if placed.candidate else ""

    def watch_cursor(self) -> None:
        """Offer the keys for lost annotations at one only."""
        super().watch_cursor()
        self._offer_keys()

    def _offer_keys(self) -> None:
        row = self.row_at_cursor
        is_at_lost = row is not None and is_lost(row)
        if is_at_lost != self._is_at_lost:
            self._is_at_lost = is_at_lost
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys for lost annotations at one only."""
        return self._is_at_lost if action in _OF_LOST else super().check_action(action, parameters)

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

    def action_ask_attach(self) -> None:
        """Ask for the annotation under the cursor to be given another place."""
        if note := self.row_at_cursor:
            self.post_message(self.AttachRequested(self, note))

    def action_ask_keep(self) -> None:
        """Ask for the annotation under the cursor to be kept without a place."""
        if note := self.row_at_cursor:
            self.post_message(self.KeepRequested(self, note))

    def action_ask_delete(self) -> None:
        """Ask for the annotation under the cursor to be deleted."""
        if note := self.row_at_cursor:
            self.post_message(self.DeleteRequested(self, note))
