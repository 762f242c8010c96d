"""The middle of the reading screen: one article's text with the note box below it."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult

from reader.annotations.annotation import PlacedAnnotation
from reader.annotations.noted_figure import NotedFigure, figure_record, figures_at, noted_figure
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.library import Library
from reader.state import State
from reader.ui.messages import Told
from reader.ui.screens.reading.noted_text import NotedText
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.passage_view import PassageView


class TextPane(NotedText):
    """Turns what is typed in the note box into notes on the article on display."""

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
