"""The panel with the notes of a library: it keeps what is asked, says so when that changes, and shows the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import ContentSwitcher

from reader.ui.commands.notes import NOTEBOOK
from reader.ui.rendering.note_page import deleted_note_page, note_page
from reader.ui.rendering.rows.deleted_note import DeletedNote
from reader.ui.rendering.rows.library_note import LibraryNote
from reader.ui.widgets.filtered_panel import FilteredPanel
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.notes.deleted_list import DeletedList
from reader.ui.widgets.notes.note_filter import NoteFilter
from reader.ui.widgets.notes.note_list import NoteList
from reader.ui.widgets.notes.note_page import NotePage
from reader.ui.widgets.notes.tally import NotesTally
from reader.ui.widgets.query_box import QueryBox

_LOOKING = "Looking for your notes …"
_NO_NOTES = "There are no notes yet. In an article, a annotates what is selected, a figure or a passage."
_NONE_MATCH = "No note matches “{}”. Esc shows all of them again; F1 in the filter tells what it understands."
_NONE_DELETED = "No note was deleted lately. D shows your notes again."
_TITLE, _DELETED_TITLE = "Notes of the library", "Deleted notes"


@dataclass(frozen=True, slots=True)
class NotesFound:
    """The notes that match `query`, article by article in reading order; and those deleted, the newest first."""

    query: str
    notes: Sequence[LibraryNote]
    total: int
    """How many notes there are in all."""
    deleted: Sequence[DeletedNote]
    hint: str = ""
    """A sentence where the query was not taken as written."""


class AllNotes(FilteredPanel):
    """Notes of many articles in groups, filtered as one types, with the note box below."""

    HELP = """
# Notes of the library

Your notes on every article. On a wide screen the whole note under the cursor, and the passage around its quote, stand
beside the list.

- **Enter** or a click goes to the note in its article; **Esc** there comes back here.
- **f** or **/** filters as you type; **Esc** shows all notes again, then goes back to the text.
- **s** groups by article, by tag, by day (the newest first), by colour.
- **e** edits a note here, **d** deletes it, **u** takes back the last change, **D** shows the deleted ones.
- **y** copies a note with its citation, **x** writes notes to a file.

"Place lost" means that the article has changed and the quote is gone from it: **a** puts the note where it may belong,
"perhaps", and **K** keeps it without a place.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*NOTEBOOK]
    AWAITED = "notes"
    DEFAULT_CSS = f"""
    AllNotes {{
        background: $surface;
        & > #notes {{ height: 1fr; {FRAME_CSS} }}
        & #beside {{ height: 1fr; }}
        & #lists {{ width: 1fr; }}
        & NotePage {{ width: 45%; border-left: solid $foreground 20%; }}
        & NotePage:focus {{ border-left: solid $primary; }}
    }}
    """

    class Asked(Message):
        """Another answer is wanted: the notes that match `query`."""

        def __init__(self, query: str) -> None:
            self.query = query
            super().__init__()

    class UndoRequested(Message):
        """The last change is to be taken back."""

    class RedoRequested(Message):
        """The change last taken back is to be done again."""

    def __init__(self, editor: NoteEditor) -> None:
        """Have `editor` below the notes; what is asked of it is not this panel's."""
        super().__init__()
        self.editor = editor
        self.query_asked = ""
        self._total = 0
        self._hint = ""

    def compose(self) -> ComposeResult:
        """Put everything in its place."""
        with Vertical(id="notes") as notes:
            notes.border_title = _TITLE
            yield NoteFilter()
            with Horizontal(id="beside"):
                with ContentSwitcher(initial="present", id="lists"):
                    yield NoteList(id="present")
                    yield DeletedList(id="deleted")
                yield NotePage()
        yield NotesTally()
        yield self.editor

    def on_mount(self) -> None:
        """Say that there will be notes."""
        self.list.empty_text = _LOOKING
        self.deleted.empty_text = _NONE_DELETED

    @property
    def list(self) -> NoteList:
        """The notes."""
        return self.query_one(NoteList)

    @property
    def deleted(self) -> DeletedList:
        """The notes deleted lately."""
        return self.query_one(DeletedList)

    @property
    def is_empty(self) -> bool:
        """Whether there are no notes on display."""
        return not self.list.rows

    @property
    def shows_deleted(self) -> bool:
        """Whether the deleted notes are on display."""
        return self.query_one("#lists", ContentSwitcher).current == "deleted"

    @property
    def list_shown(self) -> NoteList | DeletedList:
        """The list on display."""
        return self.deleted if self.shows_deleted else self.list

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the keyboard to the list on display."""
        self.list_shown.focus(scroll_visible)
        return self

    def tell(self, news: str) -> None:
        """Tell what just happened."""
        self.query_one(NotesTally).tell(news)

    # Asking

    def ask(self) -> None:
        """Ask, perhaps once more: there may be other notes by now."""
        self.await_answer()
        self.post_message(self.Asked(self.query_asked).set_sender(self))  # else it stops at the screen that called

    @on(QueryBox.QueryChanged)
    def _filter(self, event: QueryBox.QueryChanged) -> None:
        event.stop()
        self.query_asked = event.query.strip()
        self.ask()

    # Answers

    def show_answer(self, found: NotesFound) -> None:
        """Show the notes found; the cursor stays at its note while it is among them."""
        self._total, self._hint = found.total, found.hint
        self.list.empty_text = _NONE_MATCH.format(found.query) if found.total else _NO_NOTES
        self.list.show(found.notes)
        self.deleted.rows = found.deleted
        self._show_page()
        self._count()
        self.take_answer(is_newest=found.query == self.query_asked)

    def _count(self) -> None:
        tally, shown = self.query_one(NotesTally), len({row.note.annotation.id for row in self.list.rows})
        if self.shows_deleted:
            tally.count, tally.order = f"{len(self.deleted.rows):,} deleted", "the newest first"
        else:
            all_of_them = f"{self._total:,} {'note' if self._total == 1 else 'notes'}"
            tally.count = f"{shown:,} of {all_of_them}" if self.query_asked else all_of_them
            tally.order = self._hint or f"by {self.list.grouping}"

    @on(NoteList.Highlighted)
    @on(DeletedList.Highlighted)
    def _show_page(self) -> None:
        """Show the whole note under the cursor, where there is room for it."""
        if self.shows_deleted:
            gone = self.deleted.row_at_cursor
            page = deleted_note_page(gone) if gone else None
        else:
            page = note_page(self.list.note) if self.list.note else None
        self.query_one(NotePage).show(page)

    # Going about

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give no key while a note is being written, and none for what deleted notes do not have."""
        if action in _OWN_ACTIONS and self.editor.has_focus_within:
            return False
        if action in ("filter", "group") and self.shows_deleted:
            return False
        return super().check_action(action, parameters)

    def action_group(self) -> None:
        """Put the notes together by something else."""
        self.list.group(self.list.grouping.following)
        self._count()

    def action_toggle_deleted(self) -> None:
        """Show the deleted notes, or those that are there again."""
        is_deleted = not self.shows_deleted
        self.query_one("#lists", ContentSwitcher).current = "deleted" if is_deleted else "present"
        self.query_one("#notes").border_title = _DELETED_TITLE if is_deleted else _TITLE
        self.box.display = not is_deleted
        self._show_page()
        self._count()
        self.focus()
        self.refresh_bindings()

    def action_other_side(self) -> None:
        """Give the keyboard to the whole note, or back to the list."""
        page = self.query_one(NotePage)
        if page.display and not page.has_focus:
            page.focus()
        else:
            self.focus()

    async def action_export(self) -> None:
        """Write notes to a file, as one does from anywhere."""
        await self.run_action("app.export_notes")

    def action_undo(self) -> None:
        """Ask for the last change to be taken back."""
        self.post_message(self.UndoRequested())

    def action_redo(self) -> None:
        """Ask for the change last taken back to be done again."""
        self.post_message(self.RedoRequested())

    def action_step_back(self) -> None:
        """Show the notes again in place of deleted ones, then all of them, then go back to the text."""
        if self.shows_deleted:
            self.action_toggle_deleted()
        else:
            super().action_step_back()

    def action_leave(self) -> None:
        """Go back to the text; the next time the notes are shown, not the deleted ones."""
        if self.shows_deleted:
            self.action_toggle_deleted()
        super().action_leave()


_OWN_ACTIONS = frozenset(binding.action for binding in NOTEBOOK)
