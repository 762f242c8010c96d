"""The boxes of the note editor: note, tags, colour and, for a figure, the verdict."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Label

from reader.annotations.draft import Written
from reader.annotations.noted_figure import NotedFigure
from reader.ui.widgets.note_editor.about_figure import AboutFigure
from reader.ui.widgets.note_editor.color_row import ColorRow
from reader.ui.widgets.note_editor.note_text import NoteText
from reader.ui.widgets.note_editor.tag_row import TagRow
from reader.ui.widgets.note_editor.verdict_row import VerdictRow


class NoteFields(Vertical):
    """What is written in a note, box by box; Tab goes around them."""

    DEFAULT_CSS = """
    NoteFields {
        height: 1fr;
        & > NoteText { height: 1fr; min-height: 1; padding: 0 1; margin: 1 0; background: $foreground 6%; }
        & Horizontal { height: 1; }
        & Horizontal > Label { width: 8; color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.text = NoteText()
        self.tags = TagRow()
        self.color_row = ColorRow()
        self._about = AboutFigure()

    def compose(self) -> ComposeResult:
        """Put one box below the other."""
        yield self.text
        yield self.tags
        with Horizontal():
            yield Label("Colour")
            yield self.color_row
        yield self._about

    @property
    def verdicts(self) -> VerdictRow:
        """Where the verdict is chosen."""
        return self._about.verdicts

    @property
    def written(self) -> Written:
        """What stands in the boxes; told also when they have left the screen."""
        return Written(self.text.text, self.tags.box.value, self.color_row.color, self.verdicts.verdict)

    def show(self, written: Written, figure: NotedFigure | None = None, figure_now: str = "") -> None:
        """Show what is `written` about `figure`, and what the text has in its place by now."""
        self.text.load_text(written.text)
        self.text.move_cursor(self.text.document.end)
        self.tags.box.value = written.tags_line
        self.tags.box.cursor_position = len(written.tags_line)
        self.color_row.chosen = written.color
        self._about.show(figure, figure_now)
        self.verdicts.verdict = written.verdict

    def go_on(self, by: int) -> None:
        """Go to the next box, going around, or to another one `by` boxes away."""
        verdicts = [self.verdicts] if self._about.has_class("-on-figure") else []
        fields: list[Widget] = [self.text, self.tags.box, self.color_row, *verdicts]
        here = next((nth for nth, field in enumerate(fields) if field.has_focus), 0)
        fields[(here + by) % len(fields)].focus()

    @on(Input.Submitted)
    def _go_on_from_tags(self, event: Input.Submitted) -> None:
        event.stop()
        self.color_row.focus()

    @on(Input.Changed)
    def _keep_to_itself(self, event: Input.Changed) -> None:
        event.stop()
