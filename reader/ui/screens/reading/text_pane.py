"""The middle of the reading screen: one article's text with the note box below it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.articles.article import Article
from reader.articles.span import Span
from reader.errors import ReaderError
from reader.library import Library, OpenedArticle
from reader.state import State
from reader.ui.rendering.citation import citation
from reader.ui.rendering.marks import Layer, annotation_marks, figure_marks, hit_marks
from reader.ui.screens.reading.trail import Place
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.passage_view import PassageView

SECONDS_BETWEEN_PLACES = 5.0


class TextPane(Vertical):
    """Opens articles, keeps the place where each was left, and turns what is typed in the note box into notes."""

    class Opened(Message):
        """Another article, or the same with other words found, is on display."""

        def __init__(self, opened: OpenedArticle) -> None:
            super().__init__()
            self.opened = opened

    class NotesChanged(Message):
        """The notes on the article on display changed; `what` says how."""

        def __init__(self, notes: tuple[PlacedAnnotation, ...], what: str) -> None:
            super().__init__()
            self.notes = notes
            self.what = what

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(id=id)
        self._library = library
        self._state = state
        self._measure = measure
        self.opened: OpenedArticle | None = None
        self._query = ""
        self._unsaved_place: int | None = None
        self._target: tuple[Article, Span | Annotation] | None = None
        """What the note box is about: a span of an article to annotate, or an annotation to revise."""

    def compose(self) -> ComposeResult:
        """Make the one viewer and the one note box."""
        yield PassageView(measure=self._measure)
        yield NoteEditor()

    def on_mount(self) -> None:
        """Keep the place now and then, so that even a killed program knows it."""
        self.set_interval(SECONDS_BETWEEN_PLACES, self.remember_position)

    @property
    def view(self) -> PassageView:
        """The text."""
        return self.query_one(PassageView)

    @property
    def editor(self) -> NoteEditor:
        """The note box."""
        return self.query_one(NoteEditor)

    @property
    def place(self) -> Place | None:
        """Where one is."""
        return Place(self.opened.article.id, self.view.position) if self.opened else None

    # Opening

    def open(self, article: str, *, span: Span | None = None, offset: int | None = None, query: str = "") -> None:
        """Show `article` at `span` (the current hit), at `offset`, or where it was left, with the words of `query`."""
        shown = self.opened
        if shown is not None and shown.article.id == article and self._query == query:
            self._go_to(span, offset)
        else:
            self._open(article, span, offset, query)

    @work(exclusive=True, group="open", exit_on_error=False)
    async def _open(self, reference: str, span: Span | None, offset: int | None, query: str) -> None:
        try:
            opened = await asyncio.to_thread(self._library.open, reference, query)
        except ReaderError as trouble:
            self.notify(str(trouble), severity="error", markup=False)
            return
        self.remember_position()
        left_at = self._state.position(opened.article.path) if offset is None else offset
        self.opened, self._query = opened, query
        self.view.open(opened.article, at=left_at)
        self.view.set_marks(Layer.FIGURE, figure_marks(opened.figures))
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(opened.notes))
        self._go_to(span, None)
        self.post_message(self.Opened(opened))

    def _go_to(self, span: Span | None, offset: int | None) -> None:
        if self.opened is None:
            return
        self.view.set_marks(Layer.HIT, hit_marks(self.opened.found, current=span))
        if span is not None:
            self.view.reveal(span)
        elif offset is not None:
            self.view.go_to(offset)

    def show_found(self, query: str) -> None:
        """Mark the words of `query`, none when it is empty, without moving."""
        if self.opened is None or self._query == query:
            return
        self._query = query
        found = self._library.found_in(query, self.opened.article)
        self.view.set_marks(Layer.HIT, hit_marks(found))

    @on(PassageView.Moved)
    def _note_place(self, event: PassageView.Moved) -> None:
        """Note where one is while reading; an article that is only looked at from a list keeps its old place."""
        if self.view.has_focus:
            self._unsaved_place = event.offset

    def remember_position(self) -> None:
        """Keep the place where the article on display was left."""
        if self.opened is not None and self._unsaved_place is not None:
            self._state.remember_position(self.opened.article.path, self._unsaved_place)
        self._unsaved_place = None

    def on_unmount(self) -> None:
        """Keep the place for the next time."""
        self.remember_position()

    # Annotating

    @on(PassageView.AnnotateRequested)
    def _begin_note(self, event: PassageView.AnnotateRequested) -> None:
        if self.opened is None or self.editor.is_open:
            return
        self._target = self.opened.article, event.span
        self.editor.open(event.span.of(self.opened.article.text))

    def revise(self, annotation: Annotation) -> None:
        """Open the note box on an annotation of the article on display."""
        if self.opened is None or self.editor.is_open:
            return
        self._target = self.opened.article, annotation
        self.editor.open(
            annotation.quote, note=annotation.note, tags=annotation.tags, color=annotation.color, key=annotation.id
        )

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
            await self._show_notes("Note saved")

    @on(NoteEditor.Left)
    def _close_editor(self) -> None:
        self._target = None
        self.editor.close()
        self.view.focus()

    async def delete(self, annotation: Annotation) -> None:
        """Delete an annotation of the article on display; undo brings it back."""
        if self.opened is None:
            return
        if await self._done(partial(self._library.notes.remove, self.opened.article, annotation)):
            await self._show_notes("Note deleted, u brings it back")

    async def undo(self) -> None:
        """Take back the last change to the notes of this session."""
        await self._step(self._library.notes.undo, "Undone: {}", "There is no change to your notes to undo")

    async def redo(self) -> None:
        """Do the change last taken back again."""
        await self._step(self._library.notes.redo, "Done again: {}", "There is nothing to do again")

    async def _step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        changes: list[str | None] = []
        if not await self._done(lambda: changes.append(step())):
            return
        change = changes[0]
        if change is None:
            self.notify(nothing, markup=False)
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
            self.notify("Copied with its citation, where the terminal lets programs copy (OSC 52)", markup=False)
