"""The measures that a comparison found, the best match first."""

from collections.abc import Sequence

from textual.message import Message

from reader.figures.compare.measure import Measure
from reader.ui.rendering.rows.line import Line
from reader.ui.rendering.rows.measure import measure_lines
from reader.ui.widgets.row_list import RowList


class MeasureList(RowList[Measure]):
    """Two lines for each measure: what is measured, then its unit and what comes of comparing."""

    HELP = """
# Measures

What the figures found measure; those that measure the same thing in the same unit stand together. Moving here shows
the figures of each measure beside it.

- **Enter** goes to the figures of the measure.
"""
    ROW_HEIGHT = 2
    GAP = 1

    class Highlighted(RowList.Highlighted[Measure]):
        """The cursor came to a measure."""

    class MeasureChosen(Message):
        """The reader wants to look at the figures of `measure`."""

        def __init__(self, measure_list: "MeasureList", measure: Measure) -> None:
            self.measure_list = measure_list
            self.measure = measure
            super().__init__()

        @property
        def control(self) -> "MeasureList":
            """The list it stands in."""
            return self.measure_list

    def row_lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002 (two lines at any width)
        """Return the lines of a measure."""
        return measure_lines(self.rows[index])

    def identity(self, row: Measure) -> tuple[str, str | None]:
        """Return what is measured, in what."""
        return row.subject, row.unit

    def chosen(self, row: Measure) -> Message:
        """Say which measure is wanted."""
        return self.MeasureChosen(self, row)
