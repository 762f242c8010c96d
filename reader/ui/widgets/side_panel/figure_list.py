"""The figures of an article, in reading order."""

from collections.abc import Sequence

from textual.message import Message

from reader.figures.figure import Figure
from reader.ui.rendering.rows.figure import figure_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.row_list import RowList


class FigureList(RowList[Figure]):
    """Two lines for each figure: the number, and what it measures."""

    HELP = """
# Figures

The statistics of this article, in reading order: the number as the text has it, ↑ or ↓ where it rose or fell, and
below it what it measures.

- **Enter** or a click goes to the figure in the text.
"""
    ROW_HEIGHT = 2
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

    def row_lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 (two lines at any width)
        """Return number and measure of a figure."""
        return figure_lines(self.rows[index])

    def identity(self, row: Figure) -> tuple[int, int]:
        """Return where the figure stands."""
        return row.span.start, row.span.end

    def chosen(self, row: Figure) -> Message:
        """Say which figure is wanted."""
        return self.FigureChosen(self, row)
