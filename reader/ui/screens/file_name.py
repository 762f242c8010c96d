"""A question for the name of a file to write."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.ui.widgets.line_input import LineInput


class FileName(ModalScreen[str | None]):
    """Asks for a path and returns it as typed; None when the reader thinks better of it."""

    DEFAULT_CSS = """
    FileName {
        align: center middle;
        & > Vertical {
            width: 70;
            max-width: 90%;
            height: auto;
            padding: 1 2;
            background: $panel;
            border: round $primary;
            border-title-color: $foreground;
        }
        & Static { height: auto; color: $text-muted; }
    }
    """
    BINDINGS = [Binding("escape", "dismiss(None)", "Leave")]

    def __init__(self, title: str, suggestion: str, hint: str) -> None:
        """Ask under `title`, with `suggestion` to begin with and a `hint` below."""
        super().__init__()
        self._title = title
        self._suggestion = suggestion
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Show the box above the hint."""
        with Vertical() as card:
            card.border_title = self._title
            yield LineInput()
            yield Static(self._hint, markup=False)

    def on_mount(self) -> None:
        """Put the suggestion into the box."""
        self.query_one(LineInput).value = self._suggestion

    @on(Input.Submitted)
    def _return_name(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip() or None)
