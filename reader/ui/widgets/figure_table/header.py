"""The header of the table of figures: the names of its columns; a click on one sorts by it."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.reactive import reactive

from reader.search.figures.order import FigureOrder
from reader.ui.rendering.figure_columns import fitted, header_line
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.figure_table.painted_lines import PaintedLines
from reader.ui.widgets.figure_table.question import FigureQuestion


class FigureHeader(PaintedLines):
    """One line over the rows, with an arrow at the column they are sorted by."""

    DEFAULT_CSS = """
    FigureHeader {
        height: 1;
        padding: 0 1; /* the bar of the cursor on the left, the scrollbar on the right */
    }
    """

    question: reactive[FigureQuestion] = reactive(FigureQuestion())
    """What the rows answer."""

    class SortRequested(Message):
        """The reader wants the rows sorted by `order`."""

        def __init__(self, order: FigureOrder) -> None:
            self.order = order
            super().__init__()

    def lines(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 (there is one line)
        """Return the names of the columns."""
        return (header_line(width, self.question.order, descending=self.question.descending),)

    def on_click(self, event: events.Click) -> None:
        """Ask for the rows to be sorted by the column that was clicked."""
        if (offset := event.get_content_offset(self)) is None:
            return
        for one in fitted(self.content_size.width):
            if one.column.order is not None and one.left <= offset.x < one.left + one.width:
                self.post_message(self.SortRequested(one.column.order))
