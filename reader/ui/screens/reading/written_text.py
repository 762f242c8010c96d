"""Writing notes on the article on display: what is typed in the note box is kept, saved or not."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual import on, work
from textual.app import ComposeResult

from reader.annotations.anchor import annotate, place
from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.annotations.draft import Draft, Written
from reader.annotations.drafts import Drafts
from reader.annotations.noted_figure import figure_record, noted_figure
from reader.annotations.rewriting import Outcome, rewrite
from reader.articles.span import Span
from reader.library import Library
from reader.printable import one_line
from reader.state import State
from reader.ui.messages import Told
from reader.ui.rendering.marks import Layer, annotation_marks
from reader.ui.screens.off_loop import is_made
from reader.ui.screens.outside import edited, leave_to
from reader.ui.screens.reading.noted_text import NotedText
from reader.ui.screens.reading.opened_text import OpenedText
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.passage_view import PassageView

SECONDS_BETWEEN_DRAFTS = 1.0
_LEFT_HERE = "A note that you were writing here was kept. a in the text brings it back."
_LEFT_ELSEWHERE = "A note that you were writing in {} was kept. Open that article, and a in the text brings it back."


class WrittenText(NotedText):
    """Turns what is typed in the note box into notes on the article on display, and loses nothing of it before."""

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(library, state, measure=measure, id=id)
        self._editor = NoteEditor()
        self._begun: Draft | None = None
        """What is being written in the note box, as it was when it was opened."""
        self._keep: Callable[..., object] | None = None
        """What keeps the words of the note box, as a new annotation or in place of the one they revise."""
        self._drafts = Drafts(library.locations.state / "drafts")
        self._left_behind: list[Draft] = []
        """What was being written when a window ended, and has not been gone on with."""
        self._told_of: set[tuple[str, bool]] = set()
        """Of which notes left behind the reader has been told, and whether on their article."""

    def compose(self) -> ComposeResult:
        """Put the one note box below the text."""
        yield from super().compose()
        yield self._editor

    def on_mount(self) -> None:
        """Keep what is typed aside, so that even a killed program loses next to nothing."""
        self.set_interval(SECONDS_BETWEEN_DRAFTS, self._keep_draft_aside)

    @property
    def editor(self) -> NoteEditor:
        """The note box."""
        return self._editor

    # Writing a note

    @on(PassageView.AnnotateRequested)
    def _annotate(self, event: PassageView.AnnotateRequested) -> None:
        """Begin a note; on what was not selected for it go on with the note that is there, or was being written."""
        if self.opened is None:
            return
        there = [placed for placed in self.opened.notes if placed.span == event.span]
        if self._go_on_with_draft():
            return
        if there and self.view.selected_span is None:
            self.revise(max(there, key=lambda placed: placed.annotation.created))
        else:
            self._begin(event.span)

    def _begin(self, span: Span) -> None:
        if self.opened is None:
            return
        article = self.opened.article
        figure = self._figure_at(span) if span in (self.view.selected_span, self.view.figure) else None
        base = annotate(article, span, figure=figure_record(figure) if figure else None)
        if self._open_box(base, is_new=True):
            self._keep = partial(self._library.notes.add, article, span, figure=figure)
            self.call_after_refresh(self.view.reveal, span)  # the note box may have come over it

    def revise(self, placed: PlacedAnnotation) -> None:
        """Open the note box on an annotation of the article on display."""
        if self.opened is not None and self._open_box(placed.annotation, figure_now=placed.figure_now):
            self._keep = partial(rewrite, self._library.notes, self.opened.article, placed.annotation)

    def _open_box(
        self, base: Annotation, *, is_new: bool = False, written: Written | None = None, figure_now: str = ""
    ) -> bool:
        """Open the note box on `base`, with what is `written` of it so far; False when it holds an unsaved note."""
        is_open = self.opened is not None and self.editor.open(
            base.quote,
            note=base.note,
            tags=base.tags,
            color=base.color,
            key=None if is_new else base.id,
            figure=noted_figure(base),
            figure_now=figure_now,
            written=written,
        )
        if is_open and self.opened is not None:
            self._begun = Draft(self.opened.article.path, base, is_new, self.editor.written)
            self._mark_notes()
            self._complete_tags()
        return is_open

    @on(NoteEditor.Recolored)
    def _mark_notes(self) -> None:
        """Mark the notes in the text, and the one being written in the colour it would have."""
        if self.opened is None or self._begun is None or self.opened.article.path != self._begun.article:
            super()._mark_notes()
            return
        base = replace(self._begun.base, color=self.editor.written.color)
        others = [placed for placed in self.opened.notes if placed.annotation.id != base.id]
        notes = [*others, place(base, self.opened.article)]
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(notes))

    @work(exclusive=True, group="tags")
    async def _complete_tags(self) -> None:
        self.editor.take_tags(await asyncio.to_thread(self._library.notes.tags))

    @on(NoteEditor.Saved)
    async def _save(self, event: NoteEditor.Saved) -> None:
        if self._keep is None or self._begun is None:
            return
        outcomes: list[object] = []
        written = partial(self._keep, note=event.note, tags=event.tags, color=event.color, verdict=event.verdict)
        if await is_made(self, lambda: outcomes.append(written())):
            is_back = outcomes[0] is Outcome.BACK and self._begun.is_new
            told = outcomes[0] if isinstance(outcomes[0], Outcome) and not is_back else Outcome.SAVED
            self._close_box()
            self.view.clear_selection()
            await self._show_anew(told)

    @on(NoteEditor.Left)
    def _close_box(self) -> None:
        self._keep = self._begun = None
        self._drafts.drop()
        self.screen.set_focus(self.view)
        self.editor.close()
        self._mark_notes()

    @on(NoteEditor.OutsideRequested)
    def _write_outside(self) -> None:
        """Let the note be written in the user's own editor; what comes of it is saved when the user says so."""
        self._keep_draft(self._draft)
        text = leave_to(self.app, partial(edited, self.editor.written.text, self._library.locations.state / "drafts"))
        if text is not None:
            self.editor.take_text(text)

    # What was being written when a window ended

    @on(OpenedText.Opened)
    @work(exclusive=True, group="drafts")
    async def _look_for_drafts(self) -> None:
        """Tell of notes left behind: where one is, or, once, that there are some on other articles of the library."""
        self._left_behind = await asyncio.to_thread(self._drafts.left_behind)
        for draft in self._left_behind:
            is_here = self.opened is not None and draft.article == self.opened.article.path
            is_news = (draft.base.id, is_here) not in self._told_of
            if is_news and (is_here or any(draft.article.is_relative_to(root) for root in self._library.roots)):
                self._told_of.add((draft.base.id, is_here))
                self.notify(
                    (_LEFT_HERE if is_here else _LEFT_ELSEWHERE).format(one_line(draft.base.file)), markup=False
                )

    def _go_on_with_draft(self) -> bool:
        """Open the note box with what was left behind on this article; False where there is none."""
        if self.opened is None or self.editor.is_changed:
            return False
        article = self.opened.article
        draft = next((draft for draft in self._left_behind if draft.article == article.path), None)
        if draft is None:
            return False
        self._left_behind.remove(draft)
        if not self._drafts.go_on(draft) or not self._open_box(draft.base, is_new=draft.is_new, written=draft.written):
            return False
        self._keep = partial(rewrite, self._library.notes, article, draft.base)
        self.post_message(Told("This is the note you were writing: save it or leave it, then a annotates again"))
        if (span := place(draft.base, article).span) is not None:
            self.call_after_refresh(self.view.reveal, span)
        return True

    @property
    def _draft(self) -> Draft | None:
        """What would be lost if the program ended now."""
        if self._begun is None or not self.editor.is_changed:
            return None
        return replace(self._begun, written=self.editor.written)

    async def _keep_draft_aside(self) -> None:
        if self._begun is not None:
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
