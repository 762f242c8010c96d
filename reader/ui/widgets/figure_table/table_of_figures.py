"""The panel with the table of figures: it keeps what is asked, says so when that changes, and shows the answer."""

from dataclasses import replace
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive

from reader.errors import FileTrouble
from reader.figures.placed import PlacedFigure
from reader.search.figures.table import FigureTable
from reader.ui.commands.figures import FIGURE_TABLE
from reader.ui.messages import CompareRequested, WorkFailed
from reader.ui.rendering.rows.figure_in_context import Surroundings
from reader.ui.widgets.figure_table.details import FigureDetails
from reader.ui.widgets.figure_table.figure_filter import FigureFilter
from reader.ui.widgets.figure_table.figure_rows import FigureRows
from reader.ui.widgets.figure_table.header import FigureHeader
from reader.ui.widgets.figure_table.question import FigureQuestion
from reader.ui.widgets.figure_table.tally import Tally
from reader.ui.widgets.filtered_panel import FilteredPanel
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.query_box import QueryBox

_WHY = "The text says why a number is a figure: Enter goes there, then i."
_COUNTING = "Looking for figures …"
_NO_FIGURES = "There are no figures in this library. z shows the numbers that are none."
_NO_NUMBERS = "There are no numbers in this library."
_NONE_YET = "There are no figures yet: the library is still being indexed, and they come as it goes."
_NONE_MATCH = "No figure matches “{}”. Esc shows all of them again; F1 in the filter tells what it understands."


class TableOfFigures(FilteredPanel):
    """Figures of many articles, filtered as one types and sorted by any column."""

    HELP = """
# Figures of the library

Every figure of every article, with **↑** or **↓** where it rose or fell and **~** **>** **<** where the text says
about, more or less. Below the table stands all that is known of the figure under the cursor, and the words around it.

- **Enter** or a click goes to the figure in its article; **#** **#** brings the table back as it was.
- **f** or **/** filters as you type; **Esc** shows all figures again, then goes back to the text.
- **s** or a click on a column sorts by it, **S** or another click the other way round.
- **=** puts the same measure side by side, article by article.
- **z** shows the other numbers too, faint: durations, dates, names, each with the reason why it is no figure.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*FIGURE_TABLE]
    AWAITED = "figures"
    DEFAULT_CSS = f"""
    TableOfFigures {{
        background: $surface;
        & > #table {{ height: 1fr; {FRAME_CSS} }}
    }}
    """

    question: reactive[FigureQuestion] = reactive(FigureQuestion(), init=False)
    """What is asked: the rows are, or will be, its answer."""
    indexing: reactive[str] = reactive("")
    """How far indexing is, `indexing 120/7,769`; empty when it is not going on."""

    class Asked(Message):
        """Another answer is wanted."""

        def __init__(self, question: FigureQuestion) -> None:
            self.question = question
            super().__init__()

    def compose(self) -> ComposeResult:
        """Put everything below each other."""
        with Vertical(id="table") as table:
            table.border_title = "Figures of the library"
            yield FigureFilter()
            yield FigureHeader()
            yield FigureRows()
            yield FigureDetails()
        yield Tally()

    def on_mount(self) -> None:
        """Say that there will be figures."""
        self.rows.empty_text = _COUNTING

    @property
    def rows(self) -> FigureRows:
        """The figures."""
        return self.query_one(FigureRows)

    @property
    def is_empty(self) -> bool:
        """Whether there are no figures on display."""
        return not self.rows.rows

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the keyboard to the figures."""
        self.rows.focus(scroll_visible)
        return self

    # Asking

    def watch_question(self) -> None:
        """Say what is asked now."""
        self.query_one(FigureHeader).question = self.question
        self.ask()

    def ask(self) -> None:
        """Ask, perhaps once more: the library may have other figures by now."""
        self.await_answer()
        self.post_message(self.Asked(self.question).set_sender(self))  # else it stops at the screen that called

    @on(QueryBox.QueryChanged)
    def _filter(self, event: QueryBox.QueryChanged) -> None:
        event.stop()
        self.question = replace(self.question, where=event.query.strip())

    @on(FigureHeader.SortRequested)
    def _sort_by(self, event: FigureHeader.SortRequested) -> None:
        self.question = self.question.sorted_by(event.order)

    def action_sort(self) -> None:
        """Sort by the next column."""
        self.question = self.question.sorted_next

    def action_turn(self) -> None:
        """Sort the other way round."""
        self.question = self.question.turned

    def action_toggle_everything(self) -> None:
        """Show soft and excluded mentions too, or hide them again."""
        self.question = replace(self.question, everything=not self.question.everything)

    def action_tell_of_why(self) -> None:
        """Say where one may ask why a number is a figure: among the words around it."""
        self.notify(_WHY)

    # Answers

    def show_answer(self, question: FigureQuestion, table: FigureTable) -> None:
        """Show the figures that answer `question`: from the first on, or at the same one where only more are shown."""
        tally, rows = self.query_one(Tally), self.rows
        if replace(tally.question, everything=question.everything) != question:
            rows.rows = ()
        tally.question, tally.many, tally.total, tally.hint = question, len(table), table.total, table.hint or ""
        rows.empty_text = self._nothing_found(question, table.total)
        try:
            rows.rows = table
        except FileTrouble as trouble:
            self._show_trouble(str(trouble))
        self.query_one(FigureDetails).placed = rows.row_at_cursor
        self.take_answer(is_newest=question == self.question)

    @on(FigureRows.Lost)
    def _lose(self, event: FigureRows.Lost) -> None:
        """Show nothing rather than what cannot be read; each row in sight says so, and once is enough."""
        event.stop()
        if self.rows.rows:
            self._show_trouble(event.sentence)

    def _show_trouble(self, sentence: str) -> None:
        self.rows.empty_text = sentence
        self.rows.rows = ()
        tally = self.query_one(Tally)
        tally.many = tally.total = 0
        self.post_message(WorkFailed(sentence).set_sender(self))  # else it stops at the screen that called

    def show_surroundings(self, placed: PlacedFigure, surroundings: Surroundings) -> None:
        """Show the words around `placed` if the cursor is still there."""
        self.query_one(FigureDetails).show_surroundings(placed, surroundings)

    def watch_indexing(self, indexing: str) -> None:
        """Say that more figures will come."""
        if self.is_mounted:
            self.query_one(Tally).message = f"{indexing}: more will come" if indexing else ""

    def _nothing_found(self, question: FigureQuestion, total: int) -> str:
        if not total and self.indexing:
            return _NONE_YET
        if not total:
            return _NO_NUMBERS if question.everything else _NO_FIGURES
        return _NONE_MATCH.format(question.where)

    # Going about

    @on(FigureRows.Highlighted)
    def _tell_of(self, event: FigureRows.Highlighted) -> None:
        self.query_one(FigureDetails).placed = event.row

    def action_compare(self) -> None:
        """Ask for the same measure in other articles."""
        if placed := self.rows.row_at_cursor:
            self.post_message(CompareRequested(placed))
