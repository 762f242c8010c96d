"""The article on display with its notes and rulings: each change to them is made off the loop, shown and told."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import work
from textual.message import Message

from reader.annotations.annotation import Annotation, Color, PlacedAnnotation
from reader.annotations.noted_figure import figures_at
from reader.articles.article import Article
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.figures.ruled import Ruling
from reader.library import OpenedArticle
from reader.ui.messages import Told
from reader.ui.rendering.marks import Layer, annotation_marks, figure_marks
from reader.ui.screens.off_loop import is_made
from reader.ui.screens.reading.marking import MarkedText
from reader.ui.screens.why import Why

_TOLD_OF_RULING = {
    Ruling.ACCEPTED: "“{}” is a figure now, u takes that back",
    Ruling.REJECTED: "“{}” is no figure now, u takes that back",
    None: "On “{}” the rules decide again",
}

SECONDS_BETWEEN_LOOKS = 1.5
"""How often it is asked whether the notes were changed elsewhere, which takes a look at one or two files' dates."""


class NotedText(MarkedText):
    """Changes notes and rulings of the article on display as other panes ask for it."""

    class MarksChanged(Message):
        """Notes or figures of the article on display changed; `what` says how."""

        def __init__(self, opened: OpenedArticle, what: str) -> None:
            super().__init__()
            self.opened = opened
            self.what = what

    def on_mount(self) -> None:
        """Look now and then whether another window or a command changed the notes."""
        self.set_interval(SECONDS_BETWEEN_LOOKS, self._look_for_changes)

    # Notes

    def highlight(self, span: Span, color: Color) -> None:
        """Annotate `span` without words."""
        figure = self._figure_at(span)
        self._change(
            lambda here: self._library.notes.add(here, span, color=color, figure=figure),
            f"Highlighted in {color}, u takes that back",
        )
        self.view.clear_selection()

    def _figure_at(self, span: Span) -> Figure | None:
        """Return the figure that the words at `span` hold, where it is no more than one."""
        if self.opened is None:
            return None
        mentions = [mention for mention in self.opened.mentions if mention.span == span]
        figures = mentions or figures_at(span, self.opened.figures)
        return figures[0] if len(figures) == 1 else None

    def delete(self, annotation: Annotation) -> None:
        """Delete an annotation of the article on display; undo brings it back."""
        self._change(lambda here: self._library.notes.remove(here, annotation), "Note deleted, u brings it back")

    def attach(self, placed: PlacedAnnotation) -> None:
        """Give a note that lost its place another one: what is selected in the text, else the candidate."""
        span = self.view.selected_span or placed.candidate
        if span is None:
            self.post_message(Told("Select the words it belongs to, then attach it"))
            return
        self.view.clear_selection()
        self._change(
            lambda here: self._library.notes.attach(here, placed.annotation, span), "Attached here, u takes that back"
        )
        self.view.reveal(span)

    def keep_lost(self, placed: PlacedAnnotation) -> None:
        """Keep a note that lost its place without one."""
        self._change(
            lambda here: self._library.notes.keep_lost(here, placed.annotation),
            "Kept without a place, u takes that back",
        )

    def undo(self) -> None:
        """Take back the last change to notes and rulings of this session."""
        self.call_later(self._step, self._library.notes.undo, "Undone: {}", "There is no change to your notes to undo")

    def redo(self) -> None:
        """Do the change last taken back again."""
        self.call_later(self._step, self._library.notes.redo, "Done again: {}", "There is nothing to do again")

    # Rulings

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

    async def _rule(self, figure: Figure, ruling: Ruling | None) -> None:
        if self.opened is None:
            return
        if await is_made(self, partial(self._library.rule, self.opened.article, figure, ruling)):
            await self._show_anew(_TOLD_OF_RULING[ruling].format(figure.text))

    # Doing it, and showing what became of it

    def _change(self, change: Callable[[Article], object], told: str) -> None:
        """Make `change` to the notes on the article on display, when its turn has come."""
        self.call_later(self._make, change, told)

    async def _make(self, change: Callable[[Article], object], told: str) -> None:
        if self.opened is not None and await is_made(self, partial(change, self.opened.article)):
            await self._show_anew(told)

    async def _step(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        changes: list[str | None] = []
        if not await is_made(self, lambda: changes.append(step())):
            return
        change = changes[0]
        if change is None:
            self.post_message(Told(nothing))
        else:
            await self._show_anew(done.format(change))

    async def _show_anew(self, told: str) -> None:
        """Show the notes and figures as they are now, and tell `told`."""
        while self.opened is not None:
            anew = await self._read_anew()
            if anew is not None:  # else somebody has shown the article anew meanwhile, perhaps before this change
                self._show_marks(anew, told)
                return

    async def _look_for_changes(self) -> None:
        """Show what somebody else changed, without moving anything."""
        shown = self.opened
        if shown is None or await asyncio.to_thread(self._library.notes.state, shown.article) == shown.notes_state:
            return
        if (anew := await self._read_anew()) is None:
            return
        if (anew.notes, anew.mentions) == (shown.notes, shown.mentions):
            self.opened = anew
        else:
            self._show_marks(anew, "Notes were changed in another window")

    async def _read_anew(self) -> OpenedArticle | None:
        """Return the article on display with its notes of now, None when it has left the screen meanwhile."""
        shown = self.opened
        anew = await asyncio.to_thread(self._library.opened_anew, shown) if shown is not None else None
        return anew if self.opened is shown else None

    def _show_marks(self, anew: OpenedArticle, told: str) -> None:
        self.opened = anew
        self.view.set_marks(Layer.FIGURE, figure_marks(anew.figures))
        self._mark_notes()
        self.post_message(self.MarksChanged(anew, told))

    def _mark_notes(self) -> None:
        """Mark the notes in the text."""
        if self.opened is not None:
            self.view.set_marks(Layer.ANNOTATION, annotation_marks(self.opened.notes))
