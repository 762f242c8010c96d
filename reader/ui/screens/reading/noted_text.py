"""The article on display with its notes and rulings: each change to them is made off the loop, shown and told."""

import asyncio
from collections.abc import Sequence
from functools import partial

from textual import work
from textual.message import Message

from reader.annotations.annotation import Annotation, Color, PlacedAnnotation
from reader.annotations.noted_figure import figures_at
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.figures.ruled import Ruling
from reader.files import is_there
from reader.library import OpenedArticle
from reader.ui.messages import Told
from reader.ui.rendering.marks import Layer, annotation_marks, figure_marks
from reader.ui.screens.changing_notes import ChangingNotes
from reader.ui.screens.reading.marking import MarkedText

_TOLD_OF_RULING = {
    Ruling.ACCEPTED: "“{}” is a figure now, u takes that back",
    Ruling.REJECTED: "“{}” is no figure now, u takes that back",
    None: "On “{}” the rules decide again",
}

SECONDS_BETWEEN_LOOKS = 1.5
"""How often it is asked whether the notes were changed elsewhere, which takes a look at one or two files' dates."""


class NotedText(MarkedText, ChangingNotes):
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
        if self.opened is not None:
            figure = self._figure_at(span)
            add = partial(self._library.notes.add, self.opened.article, span, color=color, figure=figure)
            self.change(add, f"Highlighted in {color}, u takes that back")
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
        if self.opened is not None:
            remove = partial(self._library.notes.remove, self.opened.article, annotation)
            self.change(remove, "Note deleted, u brings it back")

    def attach(self, placed: PlacedAnnotation) -> None:
        """Give a note that lost its place another one: what is selected in the text, else the candidate."""
        span = self.view.selected_span or placed.candidate
        if self.opened is None or span is None:
            self.tell("Select the words it belongs to, then attach it")
            return
        self.view.clear_selection()
        attach = partial(self._library.notes.attach, self.opened.article, placed.annotation, span)
        self.change(attach, "Attached here, u takes that back")
        self.view.reveal(span)

    def keep_lost(self, placed: PlacedAnnotation) -> None:
        """Keep a note that lost its place without one."""
        if self.opened is not None:
            keep = partial(self._library.notes.keep_lost, self.opened.article, placed.annotation)
            self.change(keep, "Kept without a place, u takes that back")

    # Rulings

    @work(exclusive=True, group="asking")
    async def ask_why(self) -> None:
        """Say why the numbers of the passage one is in are figures, or are none, and keep what the reader decides."""
        if self.opened is None or self.passage is None:
            self.tell("Open an article to ask about its numbers")
            return
        from reader.ui.screens.why import Why  # seldom the first thing one needs

        article = self.opened.article  # that on display may be another when there is a decision
        about = Why.of(article, self.passage, self.opened.mentions, self.view.figure)
        if decision := await self.app.push_screen_wait(about):
            rule = partial(self._library.rule, article, decision.figure, decision.ruling)
            self.change(rule, _TOLD_OF_RULING[decision.ruling].format(decision.figure.text))

    # Showing what became of it

    def tell(self, news: str) -> None:
        """Tell what just happened."""
        self.post_message(Told(news).set_sender(self))  # else it may stop at the screen that called

    async def show_anew(self, told: str) -> None:
        """Show the notes and figures as they are now, and tell `told`; then follow an article that is gone."""
        while (shown := self.opened) is not None:
            anew = await self._read_anew(shown)
            if anew is not None:  # else somebody has shown the article anew meanwhile, perhaps before this change
                self._show_marks(anew, told)
                if not await asyncio.to_thread(is_there, anew.article.path):
                    self.open_again()
                return

    async def _look_for_changes(self) -> None:
        """Show what somebody else changed, without moving anything."""
        shown = self.opened
        if shown is None or await asyncio.to_thread(self._library.notes.state, shown.article) == shown.notes_state:
            return
        anew = await self._read_anew(shown)
        if anew is None or self.is_changing:  # what is changed here is shown by whoever changes it
            return
        if (anew.notes, anew.mentions) == (shown.notes, shown.mentions):
            self.opened = anew
        else:
            self._show_marks(anew, "Notes were changed in another window")

    async def _read_anew(self, shown: OpenedArticle) -> OpenedArticle | None:
        """Return what is `shown` with its notes of now, None when something else is on display by then."""
        anew = await asyncio.to_thread(self._library.opened_anew, shown)
        return anew if self.opened is shown else None

    def _show_marks(self, anew: OpenedArticle, told: str) -> None:
        self.opened = anew
        self.view.set_marks(Layer.FIGURE, figure_marks(anew.figures))
        self.mark_notes()
        self.post_message(self.MarksChanged(anew, told))

    @property
    def notes_marked(self) -> Sequence[PlacedAnnotation]:
        """The notes that are marked in the text."""
        return self.opened.notes if self.opened is not None else ()

    def mark_notes(self) -> None:
        """Mark the notes in the text as they are now."""
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(self.notes_marked))
