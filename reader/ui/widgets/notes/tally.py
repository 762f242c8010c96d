"""The line below the notes: how many there are, put together by what, and what just happened."""

from collections.abc import Sequence

from textual.reactive import reactive

from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone
from reader.ui.widgets.figure_table.painted_lines import PaintedLines
from reader.ui.widgets.passing_news import PassingNews


class NotesTally(PaintedLines, PassingNews):
    """One line; each thing it says is set on its own."""

    DEFAULT_CSS = """
    NotesTally {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """

    count: reactive[str] = reactive("")
    """How many notes are on display, `3 of 12 notes`."""
    order: reactive[str] = reactive("")
    """How they are put together, `by article`, or a sentence where not all of the filter was taken as written."""

    def lines(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 (there is one line)
        """Return the line; news comes before how the notes are put together."""
        beside = self.news or self.order
        return (Line((Part(self.count, Tone.TITLE), Part(BETWEEN + beside if beside else "", Tone.DETAIL))),)
