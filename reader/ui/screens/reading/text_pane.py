"""The middle of the reading screen: one article's text with the note box below it."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.annotations.noted_figure import NotedFigure, figure_record, figures_at, noted_figure
from reader.articles.span import Span
from reader.errors import ReaderError
from reader.figures.figure import Figure
from reader.figures.ruled import Ruling
from reader.library import Library, OpenedArticle
from reader.state import State
from reader.ui.messages import Told
from reader.ui.rendering.citation import citation
from reader.ui.rendering.marks import Layer, annotation_marks, figure_marks
from reader.ui.screens.reading.opened_text import OpenedText
from reader.ui.screens.why import Why
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.passage_view import PassageView

_TOLD_OF_RULING = {
    Ruling.ACCEPTED: "“{}” is a figure now, u takes that back",
    Ruling.REJECTED: "“{}” is no figure now, u takes that back",
    None: "On “{}” the rules decide again",
}


class TextPane(OpenedText):
    """Turns what is typed in the note box into notes on the article on display."""

    class MarksChanged(Message):
        """Notes or figures of the article on display changed, by the user's doing; `what` says how."""

        def __init__(self, opened: OpenedArticle, what: str) -> None:
            super().__init__()
            self.opened = opened
            self.what = what

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(library, state, measure=measure, id=id)
        self._keep: Callable[..., object] | None = None
        """What keeps the words of the note box, as a new annotation or in place of the one they revise."""

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
        if self.opened is None:
            return
        article, span = self.opened.article, event.span
        figure = self._figure_pointed_at(span)
        noted = NotedFigure.of(figure_record(figure)) if figure else None
        if self.editor.open(span.of(article.text), figure=noted):
            self._keep = partial(self._library.notes.add, article, span, figure=figure)
            self.call_after_refresh(self.view.reveal, span)  # the note box may have come over it

    def _figure_pointed_at(self, span: Span) -> Figure | None:
        """Return the figure at `span` where the reader came to it or selected it, and no other with it."""
        if self.opened is None or span not in (self.view.selected_span, self.view.figure):
            return None
        mentions = [mention for mention in self.opened.mentions if mention.span == span]
        figures = mentions or figures_at(span, self.opened.figures)
        return figures[0] if len(figures) == 1 else None

    def revise(self, placed: PlacedAnnotation) -> None:
        """Open the note box on an annotation of the article on display."""
        annotation = placed.annotation
        if self.opened is not None and self.editor.open(
            annotation.quote,
            note=annotation.note,
            tags=annotation.tags,
            color=annotation.color,
            key=annotation.id,
            figure=noted_figure(annotation),
            figure_now=placed.figure_now,
        ):
            self._keep = partial(self._library.notes.revise, self.opened.article, annotation)

    @on(NoteEditor.Saved)
    async def _save(self, event: NoteEditor.Saved) -> None:
        if self._keep is None:
            return
        written = partial(self._keep, note=event.note, tags=event.tags, color=event.color, verdict=event.verdict)
        if await self._done(written):
            self._close_editor()
            self.view.clear_selection()
            await self._show_anew("Note saved")

    @on(NoteEditor.Left)
    def _close_editor(self) -> None:
        self._keep = None
        self.screen.set_focus(self.view)
        self.editor.close()

    def delete(self, annotation: Annotation) -> None:
        """Delete an annotation of the article on display; undo brings it back."""
        self.call_later(self._delete, annotation)

    @work(exclusive=True, group="asking")
    async def ask_why(self) -> None:
        """Say why the numbers of the passage one is in are figures, or are none, and keep what the reader decides."""
        if self.opened is None or self.passage is None:
            self.post_message(
                Told("Open an article to ask about its numbers").set_sender(self)
            )  # else it stops at the screen that called
            return
        about = Why.of(self.opened.article, self.passage, self.opened.mentions, self.view.figure)
        if decision := await self.app.push_screen_wait(about):
            await self._rule(decision.figure, decision.ruling)

    def undo(self) -> None:
        """Take back the last change to notes and rulings of this session."""
        self.call_later(self._step, self._library.notes.undo, "Undone: {}", "There is no change to your notes to undo")

    def redo(self) -> None:
        """Do the change last taken back again."""
        self.call_later(self._step, self._library.notes.redo, "Done again: {}", "There is nothing to do again")

    async def _delete(self, annotation: Annotation) -> None:
        if self.opened is None:
            return
        if await self._done(partial(self._library.notes.remove, self.opened.article, annotation)):
            await self._show_anew("Note deleted, u brings it back")

    async def _rule(self, figure: Figure, ruling: Ruling | None) -> None:
        if self.opened is None:
            return
        if await self._done(partial(self._library.rule, self.opened.article, figure, ruling)):
            await self._show_anew(_TOLD_OF_RULING[ruling].format(figure.text))

    async def _step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        changes: list[str | None] = []
        if not await self._done(lambda: changes.append(step())):
            return
        change = changes[0]
        if change is None:
            self.post_message(Told(nothing))
        else:
            await self._show_anew(done.format(change))

    async def _done(self, change: Callable[[], object]) -> bool:
        """Do `change` to the notes off the loop, since the disk may be slow; tell when it could not be done."""
        try:
            await asyncio.to_thread(change)
        except ReaderError as trouble:
            self.notify(str(trouble), severity="error", timeout=10, markup=False)
            return False
        return True

    async def _show_anew(self, what: str) -> None:
        if self.opened is None:
            return
        shown = self.opened
        anew = await asyncio.to_thread(self._library.opened_anew, shown)
        if self.opened is not shown:
            return
        self.opened = anew
        self.view.set_marks(Layer.FIGURE, figure_marks(anew.figures))
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(anew.notes))
        self.post_message(self.MarksChanged(anew, what))

    @on(PassageView.CopyRequested)
    def _copy(self, event: PassageView.CopyRequested) -> None:
        if self.opened is not None:
            self.app.copy_to_clipboard(citation(self.opened.article, event.span))
            self.post_message(Told("Copied with its citation"))
