"""Notes of any article revised where they stand: the note box below the list, and what is typed in it kept aside."""

import asyncio
from functools import partial

from textual import on, work

from reader.annotations.draft import Draft
from reader.annotations.drafts import Drafts
from reader.annotations.noted_figure import noted_figure
from reader.annotations.rewriting import Outcome, rewrite
from reader.library import Library
from reader.ui.rendering.rows.library_note import LibraryNote
from reader.ui.screens.notes.changing import ChangedNotes
from reader.ui.screens.off_loop import is_made
from reader.ui.screens.outside import edited, leave_to
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.notes import NoteList

SECONDS_BETWEEN_DRAFTS = 1.0


class RevisedNotes(ChangedNotes):
    """Turns what is typed in the note box into the words of the note it was opened on."""

    def __init__(self, library: Library) -> None:
        """Revise the notes of `library`."""
        super().__init__(library)
        self._revised: LibraryNote | None = None
        """The note in the note box."""
        self._folder = library.locations.state / "drafts"
        self._drafts = Drafts(self._folder)

    def on_mount(self) -> None:
        """Keep what is typed aside, so that even a killed program loses next to nothing."""
        self.set_interval(SECONDS_BETWEEN_DRAFTS, self._keep_draft_aside)

    @on(NoteList.EditRequested)
    def _revise(self, event: NoteList.EditRequested) -> None:
        annotation = event.note.annotation
        if self.editor.open(
            annotation.quote,
            note=annotation.note,
            tags=annotation.tags,
            color=annotation.color,
            key=annotation.id,
            figure=noted_figure(annotation),
            figure_now=event.note.placed.figure_now,
        ):
            self._revised = event.note
            self._complete_tags()

    @work(exclusive=True, group="tags")
    async def _complete_tags(self) -> None:
        self.editor.take_tags(await asyncio.to_thread(self._library.notes.tags))

    @on(NoteEditor.Saved)
    async def _save(self, event: NoteEditor.Saved) -> None:
        if self._revised is None:
            return
        revise = partial(
            rewrite,
            self._library.notes,
            self._revised.article,
            self._revised.annotation,
            note=event.note,
            tags=event.tags,
            color=event.color,
            verdict=event.verdict,
        )
        outcomes: list[Outcome] = []
        if await is_made(self, lambda: outcomes.append(revise())):
            self._close_box()
            self._show_anew(outcomes[0])

    @on(NoteEditor.Left)
    def _close_box(self) -> None:
        self._revised = None
        self._drafts.drop()
        self.focus()
        self.editor.close()

    @on(NoteEditor.OutsideRequested)
    def _write_outside(self) -> None:
        """Let the note be written in the user's own editor; what comes of it is saved when the user says so."""
        self._keep_draft(self._draft)
        text = leave_to(self.app, partial(edited, self.editor.written.text, self._folder))
        if text is not None:
            self.editor.take_text(text)

    # What would be lost if the program ended now

    @property
    def _draft(self) -> Draft | None:
        if self._revised is None or not self.editor.is_changed:
            return None
        note = self._revised
        return Draft(note.article.path, note.annotation, is_new=False, written=self.editor.written)

    async def _keep_draft_aside(self) -> None:
        if self._revised is not None:
            await asyncio.to_thread(self._keep_draft, self._draft)

    def _keep_draft(self, draft: Draft | None) -> None:
        if draft is not None:
            self._drafts.keep(draft)
        else:
            self._drafts.drop()

    def on_unmount(self) -> None:
        """Keep what is being written for the next time."""
        if draft := self._draft:
            self._drafts.keep(draft)
        self._drafts.leave()
