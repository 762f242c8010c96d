"""A question for the name of a file to write, alone or below other questions."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from reader.printable import one_line
from reader.ui.screens.writing import folder_of
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.line_input import LineInput

Answer = TypeVar("Answer")


class FileQuestion(ModalScreen[Answer | None], Generic[Answer]):
    """Asks for a path; a subclass says what else, and what it answers. None when the reader thinks better of it."""

    DEFAULT_CSS = """
    FileQuestion {
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
        & Horizontal { height: 1; }
        & Label { width: 8; color: $text-muted; }
        & LineInput { width: 1fr; }
        & #folder { padding: 0 0 1 9; }
    }
    """
    BINDINGS = [Binding("escape", "dismiss(None)", "Leave")]
    AUTO_FOCUS = "LineInput"

    def __init__(self, title: str, suggestion: str, hint: str) -> None:
        """Ask under `title`, with `suggestion` to begin with and a `hint` below."""
        super().__init__()
        self._title = title
        self._suggestion = suggestion
        self._hint = hint

    def questions(self) -> Iterable[Widget]:
        """Return what is asked above the name."""
        return ()

    @abstractmethod
    def answer(self, name: str) -> Answer:
        """Return the answer when the file is to be called `name`."""

    def compose(self) -> ComposeResult:
        """Show the box above the hint."""
        with Vertical() as card:
            card.border_title = self._title
            yield from self.questions()
            with Horizontal(id="name"):
                yield Label("File")
                yield LineInput()
            yield Static(id="folder", markup=False)
            yield Static(self._hint, markup=False)
        yield KeyLine()

    @property
    def box(self) -> LineInput:
        """Where the name is typed."""
        return self.query_one(LineInput)

    def on_mount(self) -> None:
        """Put the suggestion into the box."""
        self.box.value = self._suggestion
        self._say_folder()

    @on(Input.Changed)
    def _say_folder(self) -> None:
        self.query_one("#folder", Static).update(Content(one_line(f"in the folder {folder_of(self.box.value)}")))

    @on(Input.Submitted)
    def action_submit(self) -> None:
        """Give the answer."""
        name = self.box.value.strip()
        self.dismiss(self.answer(name) if name else None)


class FileName(FileQuestion[str]):
    """Asks for a path alone and returns it as typed."""

    def answer(self, name: str) -> str:
        """Return the name."""
        return name
