"""The middle of the reading screen: one article's text with the note box below it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.articles.article import Article
from reader.articles.span import Span
from reader.errors import ReaderError
from reader.library import Library
from reader.state import State
from reader.ui.messages import Told
from reader.ui.rendering.citation import citation
from reader.ui.rendering.marks import Layer, annotation_marks
from reader.ui.screens.reading.opened_text import OpenedText
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.passage_view import PassageView


class TextPane(OpenedText):
    """Turns what is typed in the note box into notes on the article on display."""

    class NotesChanged(Message):
        """The notes on the article on display changed; `what` says how."""

        def __init__(self, notes: tuple[PlacedAnnotation, ...], what: str) -> None:
            super().__init__()
            self.notes = notes
            self.what = what

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(library, state, measure=measure, id=id)
        self._target: tuple[Article, Span | Annotation] | None = None
        """What the note box is about: a span of an article to annotate, or an annotation to revise."""

    def compose(self) -> ComposeResult:
        """Put the one note box below the text."""
        yield from super().compose()
        yield NoteEditor()

    @property
    def editor(self) -> NoteEditor:
        """The note box."""
        return self.query_one(NoteEditor)

    @on(PassageView.AnnotateRequested)
    def _begin_note(self, event: PassageView.AnnotateRequested) -> None:
        if self.opened is not None and self.editor.open(event.span.of(self.opened.article.text)):
            self._target = self.opened.article, event.span

    def revise(self, annotation: Annotation) -> None:
        """Open the note box on an annotation of the article on display."""
        if self.opened is not None and self.editor.open(
            annotation.quote, note=annotation.note, tags=annotation.tags, color=annotation.color, key=annotation.id
        ):
            self._target = self.opened.article, annotation

    @on(NoteEditor.Saved)
    async def _save(self, event: NoteEditor.Saved) -> None:
        if self._target is None:
            return
        article, about = self._target
        notes = self._library.notes
        save = (
            partial(notes.revise, article, about)
            if isinstance(about, Annotation)
            else partial(notes.add, article, about)
        )
        if await self._done(partial(save, note=event.note, tags=event.tags, color=event.color)):
            self._close_editor()
            self.view.clear_selection()
            await self._show_notes("Note saved")

    @on(NoteEditor.Left)
    def _close_editor(self) -> None:
        self._target = None
        self.screen.set_focus(self.view)
        self.editor.close()

    def delete(self, annotation: Annotation) -> None:
        """Delete an annotation of the article on display; undo brings it back."""
        self.call_later(self._delete, annotation)

    def undo(self) -> None:
        """Take back the last change to the notes of this session."""
        self.call_later(self._step, self._library.notes.undo, "Undone: {}", "There is no change to your notes to undo")

    def redo(self) -> None:
        """Do the change last taken back again."""
        self.call_later(self._step, self._library.notes.redo, "Done again: {}", "There is nothing to do again")

    async def _delete(self, annotation: Annotation) -> None:
        if self.opened is None:
            return
        if await self._done(partial(self._library.notes.remove, self.opened.article, annotation)):
            await self._show_notes("Note deleted, u brings it back")

    async def _step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        changes: list[str | None] = []
        if not await self._done(lambda: changes.append(step())):
            return
        change = changes[0]
        if change is None:
            self.post_message(Told(nothing))
        else:
            await self._show_notes(done.format(change))

    async def _done(self, change: Callable[[], object]) -> bool:
        """Do `change` to the notes off the loop, since the disk may be slow; tell when it could not be done."""
        try:
            await asyncio.to_thread(change)
        except ReaderError as trouble:
            self.notify(str(trouble), severity="error", timeout=10, markup=False)
            return False
        return True

    async def _show_notes(self, what: str) -> None:
        if self.opened is None:
            return
        shown = self.opened
        notes = tuple(await asyncio.to_thread(self._library.notes.of, shown.article))
        if self.opened is not shown:
            return
        self.opened = replace(shown, notes=notes)
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(notes))
        self.post_message(self.NotesChanged(notes, what))

    @on(PassageView.CopyRequested)
    def _copy(self, event: PassageView.CopyRequested) -> None:
        if self.opened is not None:
            self.app.copy_to_clipboard(citation(self.opened.article, event.span))
            self.post_message(Told("Copied with its citation"))
