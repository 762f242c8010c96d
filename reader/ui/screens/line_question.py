"""A question that is answered in one line, alone or below other questions, in a frame in the middle of the screen."""

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

from reader.ui.rendering.rows.line import Part, cropped
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.line_input import LineInput

Answer = TypeVar("Answer")

_MOST_TOLD = 200
"""Cells of what is told; a name or a query can have thousands."""


class LineQuestion(ModalScreen[Answer | None], Generic[Answer]):
    """A subclass says what is asked, told and answered. None when the reader thinks better of it."""

    DEFAULT_CSS = """
    LineQuestion {
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
        & #told { padding: 0 0 0 9; }
        & #hint { padding: 1 0 0 0; }
    }
    """
    BINDINGS = [Binding("escape", "dismiss(None)", "Leave")]
    AUTO_FOCUS = "LineInput"

    def __init__(self, title: str, label: str, *, suggestion: str = "", hint: str = "") -> None:
        """Ask under `title` for what the `label` names, with `suggestion` to begin with and a `hint` at the end."""
        super().__init__()
        self._title = title
        self._label = label
        self._suggestion = suggestion
        self._hint = hint

    def questions(self) -> Iterable[Widget]:
        """Return what stands above the line."""
        return ()

    @abstractmethod
    def told(self, typed: str) -> str:
        """Return what is told below the line while `typed` stands in it."""

    @abstractmethod
    def answer(self, line: str) -> Answer:
        """Return the answer that a `line`, which is not empty, gives."""

    def compose(self) -> ComposeResult:
        """Show the line between the other questions and what is told of it."""
        with Vertical() as card:
            card.border_title = self._title
            yield from self.questions()
            with Horizontal(id="line"):
                yield Label(self._label)
                yield LineInput()
            yield Static(id="told", markup=False)
            if self._hint:
                yield Static(self._hint, id="hint", markup=False)
        yield KeyLine()

    @property
    def box(self) -> LineInput:
        """Where the line is typed."""
        return self.query_one(LineInput)

    def on_mount(self) -> None:
        """Put the suggestion into the line."""
        self.box.value = self._suggestion
        self._tell()

    @on(Input.Changed)
    def _tell(self) -> None:
        self.query_one("#told", Static).update(in_a_few_rows(self.told(self.box.value)))

    @on(Input.Submitted)
    def action_submit(self) -> None:
        """Give the answer."""
        line = self.box.value.strip()
        self.dismiss(self.answer(line) if line else None)


def in_a_few_rows(text: str) -> Content:
    """Return `text`, which may be anybody's and of any length, harmless and no longer than a few rows."""
    return Content("".join(part.text for part in cropped([Part(text)], _MOST_TOLD)).rstrip())
