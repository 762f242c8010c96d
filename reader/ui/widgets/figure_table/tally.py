"""The line below the table: how many figures there are, in which order, and what goes on meanwhile."""

from collections.abc import Sequence

from textual.reactive import reactive

from reader.search.figures.order import FigureOrder
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone
from reader.ui.widgets.figure_table.painted_lines import PaintedLines
from reader.ui.widgets.figure_table.question import FigureQuestion

_ALPHABET = ("A to Z", "Z to A")
_WAYS = {
    FigureOrder.ARTICLE: ("first to last", "last to first"),
    FigureOrder.VALUE: ("smallest first", "largest first"),
    FigureOrder.PERIOD: ("oldest first", "newest first"),
    FigureOrder.DATE: ("oldest first", "newest first"),
    FigureOrder.DIRECTION: ("down first", "up first"),
}
"""Both ways of an order in words, ascending and descending."""


class Tally(PaintedLines):
    """How many of how many; each thing it says is set on its own."""

    DEFAULT_CSS = """
    Tally {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """

    question: reactive[FigureQuestion] = reactive(FigureQuestion())
    """What the figures were asked for."""
    many: reactive[int] = reactive(0)
    """Figures on display."""
    total: reactive[int] = reactive(0)
    """Figures there are."""
    hint: reactive[str] = reactive("")
    """What is to be said of the filter; empty for nothing."""
    message: reactive[str] = reactive("")
    """What goes on meanwhile, `indexing 120/7,769`; empty for nothing."""

    def lines(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 (there is one line)
        """Return the line."""
        question = self.question
        what = "numbers" if question.everything else "figures"
        count = f"{self.many:,} of {self.total:,} {what}" if question.where else f"{self.total:,} {what}"
        said = (Part(count, Tone.TITLE), Part(BETWEEN + (self.hint or _told(question)), Tone.DETAIL))
        return (Line(said, (Part(self.message, Tone.DETAIL),)),)


def _told(question: FigureQuestion) -> str:
    """Return the order in words."""
    return f"by {question.order}, {_WAYS.get(question.order, _ALPHABET)[question.descending]}"
