"""The figures of an article, in reading order."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.figures.figure import Figure, Status
from reader.ui.commands.lists import FIGURES
from reader.ui.rendering.rows.figure import figure_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList

_NONE = "No figures in this article."
_ONLY_OTHERS = "No figures in this article; z shows the other numbers."


class FigureList(RowList[Figure]):
    """Each figure with what it measures; with the soft and excluded mentions among them if the reader likes."""

    HELP = """
# Figures

The statistics of this article, in reading order: the number as the text has it, **↑** or **↓** where it rose or fell,
**~** **>** **<** where the text says about, more or less; below it what it measures, and what it is compared with.

- **Enter** or a click goes to the figure in the text.
- **#** shows the figures of the whole library.
- **z** shows the other numbers too, faint: durations, dates, names, each with the reason why it is no figure.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*FIGURES]
    GAP = 1

    class FigureChosen(Message):
        """The reader wants to see `figure` in the text."""

        def __init__(self, figure_list: "FigureList", figure: Figure) -> None:
            self.figure_list = figure_list
            self.figure = figure
            super().__init__()

        @property
        def control(self) -> "FigureList":
            """The list it stands in."""
            return self.figure_list

    class Listed(Message):
        """Other figures are on display."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self.empty_text = _NONE
        self._mentions: Sequence[Figure] = ()
        self._shows_everything = False

    def show(self, mentions: Sequence[Figure]) -> None:
        """Show those of `mentions` that are figures, or all of them."""
        self._mentions = mentions
        self.empty_text = _ONLY_OTHERS if mentions else _NONE
        self.rows = [one for one in mentions if self._shows_everything or one.status is Status.FIGURE]
        self.post_message(self.Listed())

    def follow(self, offset: int) -> None:
        """Move the cursor to the first figure from `offset` of the text on, while the reader is there and not here."""
        if self.rows and not self.has_focus:
            self.cursor = bisect_left(self.rows, offset, key=lambda figure: figure.span.start)

    def action_toggle_everything(self) -> None:
        """Show soft and excluded mentions too, or hide them again."""
        self._shows_everything = not self._shows_everything
        self.show(self._mentions)

    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return number and measure of a figure."""
        return figure_lines(self.rows[index], width)

    def row_tops(self, width: int) -> Sequence[int]:
        """Return where the figures begin: of some there is more to say."""
        return self.tops_as_drawn(width)

    def identity(self, row: Figure) -> tuple[int, int]:
        """Return where the figure stands."""
        return row.span.start, row.span.end

    def chosen(self, row: Figure) -> Message:
        """Say which figure is wanted."""
        return self.FigureChosen(self, row)
