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

    def watch_placed(self, before: PlacedFigure | None, now: PlacedFigure | None) -> None:
        """Forget the words around the figure before."""
        if now is None or not _is_same_place(before, now):
            self.surroundings = None

    def show_surroundings(self, placed: PlacedFigure, surroundings: Surroundings) -> None:
        """Show the words around `placed`, unless another figure is told of by now."""
        if _is_same_place(self.placed, placed):
            self.surroundings = surroundings

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Return what is known."""
        return context_lines(self.placed, self.surroundings, width, height) if self.placed else ()


def _is_same_place(one: PlacedFigure | None, other: PlacedFigure) -> bool:
    return one is not None and (one.article, one.figure.span) == (other.article, other.figure.span)
