"""The figures of the whole library: the table with the library behind it, which answers as one types."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.css.query import NoMatches
from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.figures.placed import PlacedFigure
from reader.library import Library
from reader.search.figures.table import FigureTable
from reader.ui.messages import IndexFinished, IndexProgressed, WorkFailed
from reader.ui.rendering.rows.figure_in_context import Surroundings
from reader.ui.screens.search_thread import SearchThread
from reader.ui.widgets.figure_table import FigureQuestion, FigureRows, TableOfFigures
from reader.ui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from textual.timer import Timer

SECONDS_BETWEEN_TABLES = 2.0
"""How often at most the table is asked for again while the index grows."""
SECONDS_BEFORE_WORDS = 0.05
"""How long the cursor rests on a figure before the words around it are read: keys held down come faster."""


class Figures(Screen[PlacedFigure | None]):
    """Shows every figure of the library; returns the one that the reader wants to see in its article.

    It is made once and comes back as it was left; whoever made it tells it how indexing goes on.
    """

    CSS_PATH = "figures.tcss"
    AUTO_FOCUS = "FigureRows"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]

    class Answered(Message):
        """The newest question has its answer."""

        def __init__(self, question: FigureQuestion, figures: FigureTable) -> None:
            self.question = question
            self.figures = figures
            super().__init__()

    def __init__(self, library: Library) -> None:
        """Show the figures of `library`."""
        super().__init__()
        self._library = library
        self._searching = SearchThread(self._find, self._answered, self.post_message)
        self._asked_at = 0.0
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put the table above its keys."""
        yield TableOfFigures()
        yield KeyLine()

    @property
    def table(self) -> TableOfFigures:
        """The panel with the table."""
        return self.query_one(TableOfFigures)

    def on_mount(self) -> None:
        """Be ready to answer."""
        self._searching.start()

    def on_unmount(self) -> None:
        """Let the thread go."""
        self._searching.stop()

    def on_screen_resume(self) -> None:
        """Ask again: articles and rulings may have changed since one was here."""
        self.table.ask()

    # What goes on behind the screen

    def show_progress(self, event: IndexProgressed) -> None:
        """Say how far indexing is, and ask again now and then."""
        if self.is_mounted:
            self.table.indexing = event.news
            if self.is_current and monotonic() - self._asked_at > SECONDS_BETWEEN_TABLES:
                self.table.ask()

    def show_finished(self, event: IndexFinished) -> None:
        """Show what came of indexing, also behind another screen: the table there keeps the catalog's log growing."""
        if self.is_mounted:
            self.table.indexing = ""
            if event.changed:
                self.table.ask()

    @on(WorkFailed)
    def _expect_no_answer(self) -> None:
        self.table.expect_no_answer()

    # Questions and answers

    @on(TableOfFigures.Asked)
    def _ask(self, event: TableOfFigures.Asked) -> None:
        self._asked_at = monotonic()
        self._searching.ask(event.question)

    def _find(
        self, question: FigureQuestion, /, *, cancelled: Callable[[], bool]
    ) -> tuple[FigureQuestion, FigureTable]:
        return question, self._library.figure_table(
            question.where,
            order=question.order,
            descending=question.descending,
            everything=question.everything,
            cancelled=cancelled,
        )

    def _answered(self, answer: tuple[FigureQuestion, FigureTable]) -> Message:
        return self.Answered(*answer)

    @on(Answered)
    def _show(self, event: Answered) -> None:
        self.table.show_answer(event.question, event.figures)

    # The words around a figure

    @on(FigureRows.Highlighted)
    def _wait_for_rest(self, event: FigureRows.Highlighted) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(SECONDS_BEFORE_WORDS, lambda: self._read_around(event.row))

    @work(exclusive=True, group="words")
    async def _read_around(self, placed: PlacedFigure) -> None:
        """Show the words around `placed`; an article that cannot be read any more has none."""
        try:
            article = await asyncio.to_thread(self._library.article, placed.article)
        except ReaderError:
            return
        span = placed.figure.span
        passage = article.passage_at(span.start)
        if passage is not None and span.of(article.text) == placed.figure.text:
            around = Surroundings(passage.span.of(article.text), span.shifted(-passage.span.start))
            with suppress(NoMatches):  # what shows them may be gone: the program ends
                self.table.show_surroundings(placed, around)

    # Going on

    @on(FigureRows.FigureChosen)
    def _land(self, event: FigureRows.FigureChosen) -> None:
        self.dismiss(event.placed)

    @on(TableOfFigures.Left)
    def _leave(self) -> None:
        self.dismiss(None)
