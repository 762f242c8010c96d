"""The panel with the library behind it: notes are changed as the reader asks, and what came of it is told."""

from functools import partial

from textual import on, work

from reader.annotations.drafts import Drafts
from reader.library import Library
from reader.ui.clipboard import copy
from reader.ui.messages import NotesChanged
from reader.ui.rendering.note_citation import note_citation
from reader.ui.screens.changing_notes import ChangingNotes
from reader.ui.screens.note_box import NoteBox
from reader.ui.widgets.notes import AllNotes, DeletedList, NoteList

FILE_GONE = "The file of this note is not there any more; the note is kept."
_NO_CANDIDATE = "No place is like it. Open it, select its words and attach it there"


class ChangedNotes(AllNotes, ChangingNotes):
    """Changes notes of any article, and revises them in the note box where they stand."""

    def __init__(self, library: Library) -> None:
        """Change the notes of `library`."""
        self._box = NoteBox(library, Drafts(library.locations.state / "drafts"))
        super().__init__(self._box)
        self._library = library

    # What is asked of a note

    @on(NoteList.EditRequested)
    def _revise(self, event: NoteList.EditRequested) -> None:
        note = event.note
        self._box.revise(note.article, note.annotation, figure_now=note.placed.figure_now)

    @on(NoteBox.Kept)
    async def _show_kept(self, event: NoteBox.Kept) -> None:
        self._leave_note_box()
        await self.show_anew(event.outcome)

    @on(NoteBox.Left)
    def _leave_note_box(self) -> None:
        """Go back to the list, unless the box is still needed."""
        if not self._box.is_open:
            self.focus()

    @on(NoteList.DeleteRequested)
    def _delete(self, event: NoteList.DeleteRequested) -> None:
        note = event.note
        self.change(
            partial(self._library.notes.remove, note.article, note.annotation), "Note deleted, u brings it back"
        )

    @on(NoteList.AttachRequested)
    def _attach_note(self, event: NoteList.AttachRequested) -> None:
        note, candidate = event.note, event.note.placed.candidate
        if candidate is None:
            self.tell(_NO_CANDIDATE if note.article.passages else FILE_GONE)
            return
        attach = partial(self._library.notes.attach, note.article, note.annotation, candidate)
        self.change(attach, "Attached there, u takes that back")

    @on(NoteList.KeepRequested)
    def _keep_lost(self, event: NoteList.KeepRequested) -> None:
        keep = partial(self._library.notes.keep_lost, event.note.article, event.note.annotation)
        self.change(keep, "Kept without a place, u takes that back")

    @on(DeletedList.RestoreRequested)
    def _restore(self, event: DeletedList.RestoreRequested) -> None:
        self.change(partial(self._library.notes.restore, event.annotation), "Note brought back")

    @on(AllNotes.UndoRequested)
    def _undo(self) -> None:
        self.undo()

    @on(AllNotes.RedoRequested)
    def _redo(self) -> None:
        self.redo()

    @on(NoteList.CopyRequested)
    @work(exclusive=True, group="copying", description="copying")
    async def _copy(self, event: NoteList.CopyRequested) -> None:
        self.tell(await copy(self.app, note_citation(event.note), "Copied with its citation"))

    async def show_anew(self, told: str) -> None:
        """Tell `told`, and show the notes as they are now, here and behind this screen."""
        self.tell(told)
        self.hold_keys()
        self.ask()
        self.post_message(NotesChanged().set_sender(self))  # else it stops where a handler set it off
