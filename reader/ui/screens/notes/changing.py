"""The panel with the library behind it: notes are changed off the loop as the reader asks, and what came of it told."""

from collections.abc import Callable
from functools import partial

from textual import on, work

from reader.library import Library
from reader.ui.clipboard import copy
from reader.ui.messages import NotesChanged
from reader.ui.rendering.note_citation import note_citation
from reader.ui.screens.off_loop import is_made
from reader.ui.widgets.notes import AllNotes, DeletedList, NoteList

_NO_CANDIDATE = "No place is like it. Open it with Enter, select the words it belongs to, and attach it in the panel"


class ChangedNotes(AllNotes):
    """Changes notes of any article, one change after the other."""

    def __init__(self, library: Library) -> None:
        """Change the notes of `library`."""
        super().__init__()
        self._library = library

    @on(NoteList.DeleteRequested)
    def _delete(self, event: NoteList.DeleteRequested) -> None:
        note = event.note
        self._change(
            partial(self._library.notes.remove, note.article, note.annotation), "Note deleted, u brings it back"
        )

    @on(NoteList.AttachRequested)
    def _attach_note(self, event: NoteList.AttachRequested) -> None:
        note, candidate = event.note, event.note.placed.candidate
        if candidate is None:
            self.tell(_NO_CANDIDATE)
            return
        attach = partial(self._library.notes.attach, note.article, note.annotation, candidate)
        self._change(attach, "Attached there, u takes that back")

    @on(NoteList.KeepRequested)
    def _keep_lost(self, event: NoteList.KeepRequested) -> None:
        keep = partial(self._library.notes.keep_lost, event.note.article, event.note.annotation)
        self._change(keep, "Kept without a place, u takes that back")

    @on(DeletedList.RestoreRequested)
    def _restore(self, event: DeletedList.RestoreRequested) -> None:
        self._change(partial(self._library.notes.restore, event.annotation), "Note brought back")

    @on(AllNotes.UndoRequested)
    def _undo(self) -> None:
        self._step(self._library.notes.undo, "Undone: {}", "There is no change to your notes to undo")

    @on(AllNotes.RedoRequested)
    def _redo(self) -> None:
        self._step(self._library.notes.redo, "Done again: {}", "There is nothing to do again")

    @on(NoteList.CopyRequested)
    @work(exclusive=True, group="copying", description="copying")
    async def _copy(self, event: NoteList.CopyRequested) -> None:
        self.tell(await copy(self.app, note_citation(event.note), "Copied with its citation"))

    # Doing it, and showing what became of it

    def _change(self, change: Callable[[], object], told: str) -> None:
        """Make `change` when its turn has come."""
        self.call_later(self._make, change, told)

    async def _make(self, change: Callable[[], object], told: str) -> None:
        if await is_made(self, change):
            self._show_anew(told)

    def _step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        self.call_later(self._make_step, step, done, nothing)

    async def _make_step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        changes: list[str | None] = []
        if not await is_made(self, lambda: changes.append(step())):
            return
        if changes[0] is None:
            self.tell(nothing)
        else:
            self._show_anew(done.format(changes[0]))

    def _show_anew(self, what: str) -> None:
        """Tell `what` was changed, and show the notes as they are now, here and behind this screen."""
        self.tell(what)
        self.hold_keys()
        self.ask()
        self.post_message(NotesChanged().set_sender(self))  # else it stops where a handler set it off
