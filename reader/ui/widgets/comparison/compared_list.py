"""The figures of one measure, article by article, in the order of their periods."""

from collections.abc import Sequence

from textual.message import Message

from reader.figures.placed import PlacedFigure
from reader.ui.rendering.rows.line import Line
from reader.ui.rendering.rows.measure import compared_lines
from reader.ui.widgets.row_list import RowList


class ComparedList(RowList[PlacedFigure]):
    """Two lines for each figure: when and how much, then the article that says so."""

    HELP = """
# The figures of a measure

Ordered by period, the earliest first; what is compared with what stands at the right. **▸** marks the figure that the
comparison began with.

- **Enter** or a click goes to the figure in its article.
"""
    ROW_HEIGHT = 2
    GAP = 1

    class FigureChosen(Message):
        """The reader wants to see `figure` in its article."""

        def __init__(self, compared_list: "ComparedList", figure: PlacedFigure) -> None:
            self.compared_list = compared_list
            self.figure = figure
            super().__init__()

        @property
        def control(self) -> "ComparedList":
            """The list it stands in."""
            return self.compared_list

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._here: tuple[str, int, int] | None = None

    def show(self, figures: Sequence[PlacedFigure], here: PlacedFigure | None) -> None:
        """Show `figures`; `here` is the one that the comparison began with."""
        self._here = self.identity(here) if here is not None else None
        self.rows = figures
        if here is not None:
            self.go_to(self.identity(here))

    def row_lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 (two lines at any width)
        """Return the lines of a figure."""
        row = self.rows[index]
        return compared_lines(row, is_here=self.identity(row) == self._here)

    def identity(self, row: PlacedFigure) -> tuple[str, int, int]:
        """Return where the figure stands."""
        return row.article, row.figure.span.start, row.figure.span.end

    def chosen(self, row: PlacedFigure) -> Message:
        """Say which figure is wanted."""
        return self.FigureChosen(self, row)
