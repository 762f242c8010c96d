"""A yes-or-no question before something would be lost."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.widgets.key_line import KeyLine


class Question(ModalScreen[bool]):
    """Asks one question and returns the answer; Esc is no."""

    DEFAULT_CSS = """
    Question {
        align: center middle;
        & > Static {
            width: auto;
            max-width: 90%;
            height: auto;
            padding: 1 3;
            background: $panel;
            border: round $warning;
        }
    }
    """
    BINDINGS = [Binding("y", "dismiss(True)", "Yes"), Binding("n,escape", "dismiss(False)", "No")]

    def __init__(self, question: str) -> None:
        """Ask `question`, a sentence without the keys."""
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Show the question with its keys."""
        yield Static(f"{self._question}\n\ny yes · n no", markup=False)
        yield KeyLine()
