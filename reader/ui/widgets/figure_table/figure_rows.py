"""The rows of the table of figures: a line for each, fetched while it is seen."""

from collections.abc import Sequence

from textual.message import Message

from reader.articles.span import Span
from reader.errors import FileTrouble
from reader.figures.placed import PlacedFigure
from reader.ui.rendering.figure_columns import figure_line
from reader.ui.rendering.rows.line import BLANK, Line
from reader.ui.widgets.row_list import RowList

_NEARBY = 500
"""Rows around the cursor's number among which its figure is looked for when the rows are fetched again."""


class FigureRows(RowList[PlacedFigure]):
    """A line for each figure; there may be hundreds of thousands."""

    class Highlighted(RowList.Highlighted[PlacedFigure]):
        """The cursor came to a figure."""

    class FigureChosen(Message):
        """The reader wants to see `placed` in its article."""

        def __init__(self, rows: "FigureRows", placed: PlacedFigure) -> None:
            self.figure_rows = rows
            self.placed = placed
            super().__init__()

        @property
        def control(self) -> "FigureRows":
            """The rows it stands in."""
            return self.figure_rows

    class Lost(Message):
        """The figures cannot be read any more; `sentence` says why, and what now."""

        def __init__(self, rows: "FigureRows", sentence: str) -> None:
            self.figure_rows = rows
            self.sentence = sentence
            super().__init__()

        @property
        def control(self) -> "FigureRows":
            """The rows they were to stand in."""
            return self.figure_rows

    @property
    def row_at_cursor(self) -> PlacedFigure | None:
        """The figure the cursor is on; None where there is none, or it cannot be read any more."""
        return self._read(self.cursor) if self.rows else None

    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return the line of a figure."""
        placed = self._read(index)
        return (figure_line(placed, width) if placed is not None else BLANK,)

    def _read(self, index: int) -> PlacedFigure | None:
        """Fetch a figure; where the file they come from was damaged meanwhile, say so and show none."""
        try:
            return self.rows[index]
        except FileTrouble as trouble:
            self._say(self.Lost(self, str(trouble)))
            return None

    def identity(self, row: PlacedFigure) -> tuple[str, Span]:
        """Return where the figure stands."""
        return row.article, row.figure.span

    def chosen(self, row: PlacedFigure) -> Message:
        """Say which figure is wanted."""
        return self.FigureChosen(self, row)

    def _place_of_cursor_in(self, rows: Sequence[PlacedFigure]) -> int:
        """Look for the figure under the cursor near its number only: looking at all would fetch them all."""
        row = self.row_at_cursor
        if row is None or not rows:
            return 0
        first = max(min(self.cursor, len(rows)) - _NEARBY, 0)
        nearby = enumerate(rows[first : self.cursor + _NEARBY], first)
        here = self.identity(row)
        return next((place for place, one in nearby if self.identity(one) == here), min(self.cursor, len(rows) - 1))
