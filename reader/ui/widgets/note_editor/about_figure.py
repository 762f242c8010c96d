"""The figure that a note is about, and the verdict on it."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label, Static

from reader.annotations.noted_figure import NotedFigure
from reader.printable import one_line
from reader.ui.rendering.noted_figure import figure_words
from reader.ui.widgets.note_editor.verdict_row import VerdictRow

_WORDS_SHOWN = 500
"""Code points of the figure's words that one line can need at most."""


class AboutFigure(Vertical):
    """Two lines of the note editor; out of sight where the note is about no figure."""

    DEFAULT_CSS = """
    AboutFigure {
        display: none;
        height: 2;
        &.-on-figure { display: block; }
        & #figure-words { width: 1fr; padding: 0 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.verdicts = VerdictRow()
        """Where the verdict is chosen."""

    def compose(self) -> ComposeResult:
        """Put the figure above the verdict."""
        with Horizontal():
            yield Label("Figure")
            yield Static(id="figure-words", classes="about", markup=False)
        with Horizontal():
            yield Label("Verdict")
            yield self.verdicts

    def show(self, figure: NotedFigure | None, figure_now: str) -> None:
        """Show `figure` with the verdict it has, and what the text has in its place by now."""
        words = figure_words(figure, figure_now) if figure else ""
        self.query_one("#figure-words", Static).update(Content(one_line(words[:_WORDS_SHOWN])))
        self.verdicts.verdict = figure.verdict if figure else None
        self.set_class(figure is not None, "-on-figure")
