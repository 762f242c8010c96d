"""What is known of the figure under the cursor, below the table: a row has no room for all of it."""

from collections.abc import Sequence

from textual.reactive import reactive

from reader.figures.placed import PlacedFigure
from reader.ui.rendering.rows.figure_in_context import Surroundings, context_lines
from reader.ui.rendering.rows.line import Line
from reader.ui.widgets.figure_table.painted_lines import PaintedLines


class FigureDetails(PaintedLines):
    """The figure with all that it measures, its article, and the words around it."""

    DEFAULT_CSS = """
    FigureDetails {
        height: 3;
        background: $foreground 6%;
    }
    """

    placed: reactive[PlacedFigure | None] = reactive(None)
    """The figure that is told of."""
    surroundings: reactive[Surroundings | None] = reactive(None)
    """The words around it, once they are known."""

    def watch_placed(self) -> None:
        """Forget the words around the figure before."""
        self.surroundings = None

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Return what is known."""
        return context_lines(self.placed, self.surroundings, width, height) if self.placed else ()
