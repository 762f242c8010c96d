"""The line below the notes: how many there are, put together by what, and what just happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.reactive import reactive

from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone
from reader.ui.widgets.figure_table.painted_lines import PaintedLines

if TYPE_CHECKING:
    from textual.timer import Timer

_SECONDS_SAID = 4.0
"""How long something that just happened is told."""


class NotesTally(PaintedLines):
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
    """How they are put together, `by article`."""
    news: reactive[str] = reactive("")
    """What just happened, `Note saved`; empty for nothing."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._until: Timer | None = None

    def tell(self, news: str) -> None:
        """Tell what just happened, for a few seconds."""
        if self._until is not None:
            self._until.stop()
        self.news = news
        self._until = self.set_timer(_SECONDS_SAID, self._be_silent)

    def _be_silent(self) -> None:
        self.news = ""

    def lines(self, width: int, height: int) -> Sequence[Line]:  # noqa: ARG002 (there is one line)
        """Return the line; news comes before how the notes are put together."""
        beside = self.news or self.order
        return (Line((Part(self.count, Tone.TITLE), Part(BETWEEN + beside if beside else "", Tone.DETAIL))),)
