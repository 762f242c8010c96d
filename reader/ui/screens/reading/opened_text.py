"""An article of the library opened to be read: its marks, the place where it was left, the way one came."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.worker import Worker

from reader.articles.article import Article, Passage
from reader.articles.span import Span
from reader.errors import ReaderError
from reader.figures.placed import PlacedFigure, placed
from reader.library import Library, OpenedArticle
from reader.places import Left
from reader.position import ALL_READ, Position
from reader.state import State
from reader.ui.messages import HoldKeys, ReleaseKeys, Told
from reader.ui.rendering.marks import Layer, annotation_marks, figure_marks, hit_marks
from reader.ui.screens.reading.kept_place import KeptPlace
from reader.ui.screens.reading.trail import Place, Trail
from reader.ui.widgets.article_text import ArticleText
from reader.ui.widgets.passage_view import PassageView

SECONDS_BETWEEN_PLACES = 5.0


class Goal(NamedTuple):
    """What is to be seen of an article: a passage that was found, a figure, a note, or a place where one was."""

    hit: Span | None = None
    figure: Span | None = None
    position: Position | None = None
    note: str | None = None
    """The id of the annotation whose words are to be seen."""


NOWHERE = Goal()
"""The place where the article was left, or where one is already."""


class OpenedText(Vertical):
    """Opens one article after the other in the same viewer and keeps the place where each was left."""

    class Opened(Message):
        """Another article, or the same with other words found, is on display."""

        def __init__(self, opened: OpenedArticle) -> None:
            super().__init__()
            self.opened = opened

    class ReadOn(Message):
        """More of the article with the id `article` is read: so much in percent."""

        def __init__(self, article: str, progress: int) -> None:
            super().__init__()
            self.article = article
            self.progress = progress

    def __init__(self, library: Library, state: State, *, measure: int, id: str | None = None) -> None:  # noqa: A002
        """Show articles of `library`, `measure` columns wide."""
        super().__init__(id=id)
        self._library = library
        self._state = state
        self._measure = measure
        self.opened: OpenedArticle | None = None
        self._query = ""
        self._kept_place = KeptPlace(library.places)
        self._trail = Trail()
        self._opening: Worker[None] | None = None
        self._read_at: Place | None = None
        """Where one was reading last, whatever was looked at from a list since."""
        self._left: Place | None = None
        """Where one was before the last jump."""

    def compose(self) -> ComposeResult:
        """Make the one viewer."""
        yield ArticleText(measure=self._measure)

    def on_mount(self) -> None:
        """Keep the place now and then, so that even a killed program knows it."""
        self.set_interval(SECONDS_BETWEEN_PLACES, self.remember_position)

    @property
    def view(self) -> PassageView:
        """The text."""
        return self.query_one(PassageView)

    @property
    def has_begun(self) -> bool:
        """Whether an article was opened, or is about to be."""
        return self._opening is not None

    @property
    def place(self) -> Place | None:
        """Where one is."""
        return Place(self.opened.article.id, self.view.place) if self.opened else None

    @property
    def figure(self) -> PlacedFigure | None:
        """The figure one has come to."""
        if self.opened is None:
            return None
        here = next((figure for figure in self.opened.figures if figure.span == self.view.figure), None)
        return placed(here, self.opened.article) if here is not None else None

    @property
    def passage(self) -> Passage | None:
        """The passage one is in."""
        return self.opened.article.passage_at(self.view.position) if self.opened is not None else None

    # Opening

    def open(self, article: str, there: Goal = NOWHERE, *, query: str = "") -> None:
        """Show `article` with `there` in view, or where it was left, with the words of `query` marked."""
        shown = self.opened
        if shown is not None and shown.article.id == article and self._query == query:
            self._go_to(there)
        else:
            self._opening = self._open(article, there, query)

    def open_again(self) -> None:
        """Show the article on display as its file is now, the same words on the same rows."""
        is_another_coming = self._opening is not None and not self._opening.is_finished
        if self.opened is not None and not is_another_coming:
            self._open(self.opened.article.id, None, self._query)

    @work(exclusive=True, group="open")
    async def _open(self, reference: str, there: Goal | None, query: str) -> None:
        """Show an article with `there` in view, None for where one is in it by then."""
        try:
            opened = await asyncio.to_thread(self._library.open, reference, query)
        except ReaderError as trouble:
            self.notify(str(trouble), severity="error", markup=False)
        else:
            if self._kept_place.is_closed:
                return  # the program has ended meanwhile
            self.remember_position()  # it may be the same article
            left = await self._kept_place.left(opened.article.path)
            if self._kept_place.is_closed or not self.query(PassageView):
                return  # as above
            self._show(opened, left, there or self._goal_staying_in(opened.article), query)
            self._expect_queries(opened.article)
        self.post_message(ReleaseKeys("article").set_sender(self))

    @work(exclusive=True, group="expecting", description="an article")  # else Textual writes out all of its text
    async def _expect_queries(self, article: Article) -> None:
        await asyncio.to_thread(self._library.expect_queries, article)

    def _goal_staying_in(self, article: Article) -> Goal:
        """Return the goal that keeps in view what is, in `article` as its file has become."""
        text = self.opened.article.text if self.opened is not None else ""
        return Goal(position=self.view.place.carried(text, article.text))

    def _show(self, opened: OpenedArticle, left: Left, there: Goal, query: str) -> None:
        self.remember_position()
        left_at = there.position or left.position
        self.opened, self._query = opened, query
        self._kept_place.begin(opened.article.path, left.progress)
        self.view.open(opened.article)
        if left_at is not None:
            self.view.return_to(left_at)
        self.view.set_marks(Layer.FIGURE, figure_marks(opened.figures))
        self.view.set_marks(Layer.ANNOTATION, annotation_marks(opened.notes))
        self._go_to(there._replace(position=None))
        self._note_place()
        self.post_message(self.Opened(opened))

    def _go_to(self, there: Goal) -> None:
        if self.opened is None:
            return
        self.view.set_marks(Layer.HIT, hit_marks(self.opened.found, current=there.hit))
        figure = there.figure or self._figure_found_in(there.hit)
        if there.hit is not None:
            self.view.reveal(there.hit)
        if figure is not None:
            self.view.go_to_figure(figure)
        elif there.note is not None:
            self._reveal_note(there.note)
        elif there.position is not None:
            self.view.return_to(there.position)

    def _reveal_note(self, note: str) -> None:
        """Bring the words of an annotation into view; tell when their place is lost."""
        notes = self.opened.notes if self.opened is not None else ()
        span = next((placed.span for placed in notes if placed.annotation.id == note), None)
        if span is None:
            self.post_message(Told("The place of this note is lost").set_sender(self))
        else:
            self.view.reveal(span)

    def _figure_found_in(self, hit: Span | None) -> Span | None:
        """Return the first figure of a passage that a condition on figures found it by, None where words did."""
        if self.opened is None or hit is None:
            return None
        found = set(self.opened.found)
        return next((one.span for one in self.opened.figures if one.span in found and hit.covers(one.span)), None)

    def show_found(self, query: str) -> None:
        """Mark the words of `query`, none when it is empty, without moving."""
        if self.opened is None or self._query == query:
            return
        self._query = query
        self.opened = replace(self.opened, found=self._library.found_in(query, self.opened.article))
        self._go_to(NOWHERE)

    # Going about

    def go(self, article: str, there: Goal = NOWHERE, *, query: str = "") -> None:
        """Open a place to read on there; back returns to the present one."""
        self._leave_here()
        self.open(article, there, query=query)
        self._read_on()

    def go_to_span(self, span: Span | None) -> None:
        """Go to a place in the article on display; None is one that is lost."""
        if span is None:
            self.post_message(Told("The place of this note is lost"))
            return
        self._leave_here()
        self.view.reveal(span)
        self.screen.set_focus(self.view)

    def go_to_figure(self, span: Span) -> None:
        """Go to the figure at `span` in the article on display."""
        self.go_to_span(span)
        self.view.go_to_figure(span)

    def go_back(self) -> None:
        """Go back to where one was."""
        self._follow(self._trail.back)

    def go_forward(self) -> None:
        """Go forward to where one went back from."""
        self._follow(self._trail.forward)

    def go_where_one_was(self) -> None:
        """Go to where one was before the last jump; once more leads back here."""
        if self._left is None:
            self.post_message(Told("You have not gone anywhere yet"))
        else:
            self.go(self._left.article, Goal(position=self._left.position), query=self._query)

    def _leave_here(self) -> None:
        if self._read_at is not None:
            self._trail.leave(self._read_at)
            self._left = self._read_at

    def _follow(self, step: Callable[[Place], Place | None]) -> None:
        here = self._read_at or self.place
        there = step(here) if here is not None else None
        if there is None:
            self.post_message(Told("The trail ends here"))
        else:
            self.open(there.article, Goal(position=there.position), query=self._query)
            self._read_on()

    def _read_on(self) -> None:
        """Give the keyboard to the text, which keys typed ahead wait for if it is still being opened."""
        self.screen.set_focus(self.view)
        if self._opening is not None and not self._opening.is_finished:
            self.post_message(HoldKeys("article").set_sender(self))  # else it stops where a handler set it off
        else:
            self._note_place()

    # The place

    @on(PassageView.Moved)
    def _note_place(self) -> None:
        """Note where one is while reading; an article that is only looked at from a list keeps its old place."""
        if self.screen.focused is not self.view or self.opened is None or (place := self.place) is None:
            return
        self._read_at = place
        here = self.view.reading_place
        self._kept_place.note(place.position, round(here.fraction_read * ALL_READ) if here is not None else 0)

    def remember_position(self) -> None:
        """Keep the place where one is in the article on display, and how much of it is read by now."""
        progress = self._kept_place.keep()
        if self.opened is not None and progress is not None:
            self.post_message(self.ReadOn(self.opened.article.id, progress))

    def take_progress(self, article: str, progress: int) -> None:
        """Let so much of the article with this id count as read, as the user wishes."""
        if self.opened is not None and self.opened.article.id == article:
            self._kept_place.take(progress)

    async def on_unmount(self) -> None:
        """Keep the place for the next time."""
        await self._kept_place.close()
