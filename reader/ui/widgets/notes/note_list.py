"""The list of all notes: in groups, each note in a few lines; it asks for changes, it makes none."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.ui.commands.notes import NOTES
from reader.ui.rendering.rows.annotation import is_lost
from reader.ui.rendering.rows.library_note import LibraryNote, library_note_height, library_note_lines
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone
from reader.ui.widgets.grouped_list import GroupedList
from reader.ui.widgets.notes.grouping import GroupedNote, Grouping, grouped

_SWATCH = "● "
_OF_LOST = frozenset({"ask_attach", "ask_keep"})
_OF_ANY = frozenset({"ask_edit", "ask_delete", "ask_copy"})


class NoteList(GroupedList[GroupedNote]):
    """Each note with mark, quote, note, verdict, tags, article and day."""

    BINDINGS: ClassVar[list[BindingType]] = [*NOTES]
    GAP = 1

    class Highlighted(GroupedList.Highlighted[GroupedNote]):
        """The cursor came to a note."""

    class NoteMessage(Message):
        """Something is wanted of `note`."""

        def __init__(self, note_list: "NoteList", note: LibraryNote) -> None:
            self.note_list = note_list
            self.note = note
            super().__init__()

        @property
        def control(self) -> "NoteList":
            """The list it stands in."""
            return self.note_list

    class NoteChosen(NoteMessage):
        """The reader wants to see its place in its article."""

    class EditRequested(NoteMessage):
        """The reader wants to change its words, tags, colour or verdict."""

    class DeleteRequested(NoteMessage):
        """The reader wants it gone."""

    class CopyRequested(NoteMessage):
        """The reader wants it on the clipboard."""

    class AttachRequested(NoteMessage):
        """The reader wants it, which lost its place, where it may belong."""

    class KeepRequested(NoteMessage):
        """The reader wants it, which lost its place, kept without one."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._notes: Sequence[LibraryNote] = ()
        self._grouping = Grouping.ARTICLE
        self._offered: tuple[bool, bool] | None = None
        """Whether the keys were offered that need a note, and a lost one."""

    @property
    def grouping(self) -> Grouping:
        """What the notes are put together by."""
        return self._grouping

    def show(self, notes: Sequence[LibraryNote]) -> None:
        """Show `notes`, given article by article in reading order; the cursor stays at its note."""
        self._notes = notes
        self.rows = grouped(notes, self._grouping)
        self._offer_keys()

    def group(self, grouping: Grouping) -> None:
        """Put the notes together by something else; the cursor stays at its note."""
        here = self.note
        self._grouping = grouping
        self.rows = ()
        self.rows = grouped(self._notes, grouping)
        if here is not None:
            self.go_to_note(here.annotation.id)

    @property
    def note(self) -> LibraryNote | None:
        """The note under the cursor, None in an empty list."""
        row = self.row_at_cursor
        return row.note if row is not None else None

    def go_to_note(self, id_: str) -> None:
        """Move the cursor to the note with the id `id_`, if it is there."""
        places = (place for place, row in enumerate(self.rows) if row.note.annotation.id == id_)
        self.cursor = next(places, self.cursor)

    def go_to_article(self, id_: str) -> None:
        """Move the cursor to the first note on the article `id_`, unless it is at one of them already."""
        if self.note is not None and self.note.article.id != id_:
            places = (place for place, row in enumerate(self.rows) if row.note.article.id == id_)
            self.cursor = next(places, self.cursor)

    def watch_cursor(self) -> None:
        """Offer the keys for lost notes at one only."""
        super().watch_cursor()
        self._offer_keys()

    def group_of(self, row: GroupedNote) -> str:
        """Return what tells the group from others."""
        return row.group.key

    def heading(self, row: GroupedNote) -> Line:
        """Return the name of the group, and how many notes are in it."""
        group = row.group
        swatch = [Part(_SWATCH, Tone(group.color))] if group.color else []
        beside = BETWEEN.join(filter(None, (group.date, f"{group.many:,}")))
        return Line((*swatch, Part(group.name, Tone.TITLE)), (Part(beside, Tone.DETAIL),))

    def body_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return quote, note and details."""
        return library_note_lines(
            self.rows[index].note,
            width,
            with_color_name=self.app.no_color,
            with_article=self._grouping is not Grouping.ARTICLE,
        )

    def body_height(self, index: int, width: int) -> int:
        """Return how many lines those are."""
        return library_note_height(self.rows[index].note, width)

    def identity(self, row: GroupedNote) -> tuple[str, str]:
        """Return the annotation's id, and its group, for it may be in several."""
        return row.note.annotation.id, row.group.key

    def chosen(self, row: GroupedNote) -> Message:
        """Say whose place is wanted."""
        return self.NoteChosen(self, row.note)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give keys only while they do something: for lost notes only at one."""
        if action in _OF_LOST:
            return self.note is not None and is_lost(self.note.placed)
        if action in _OF_ANY:
            return self.note is not None
        return super().check_action(action, parameters)

    def _offer_keys(self) -> None:
        """Have the keys shown anew where others may be given now."""
        given = self.note is not None, self.note is not None and is_lost(self.note.placed)
        if given != self._offered:
            self._offered = given
            self.refresh_bindings()

    def action_ask_edit(self) -> None:
        """Ask for the note under the cursor to be edited."""
        self._ask(self.EditRequested)

    def action_ask_delete(self) -> None:
        """Ask for the note under the cursor to be deleted."""
        self._ask(self.DeleteRequested)

    def action_ask_copy(self) -> None:
        """Ask for the note under the cursor to be copied."""
        self._ask(self.CopyRequested)

    def action_ask_attach(self) -> None:
        """Ask for the note under the cursor to be put where it may belong."""
        self._ask(self.AttachRequested)

    def action_ask_keep(self) -> None:
        """Ask for the note under the cursor to be kept without a place."""
        self._ask(self.KeepRequested)

    def _ask(self, wish: type[NoteMessage]) -> None:
        if self.note is not None:
            self._say(wish(self, self.note))
