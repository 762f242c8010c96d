"""The find bar: one line below a text, in which one types what to find in it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.commands.text import FIND_BOX
from reader.ui.widgets.line_input import LineInput


class FindBox(LineInput):
    """What to find."""

    HELP = """
## Finding in this article

Type words; wherever they stand they light up, and you come to the first from where you were. Small and capital
letters are the same here, and so are letters with accents and without; blanks and line ends are, too.

**Enter** goes to the text, where `n` and `N` walk on until Esc. **Down** and **Up** walk on from here, **Esc** goes
back to where you were.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*FIND_BOX]

    class StepRequested(Message):
        """The reader wants the next place found, or with -1 the previous one."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Left(Message):
        """The reader wants to find nothing."""

    def action_step(self, step: int) -> None:
        """Ask for the next place, or with -1 the previous one."""
        self.post_message(self.StepRequested(step))

    def action_leave(self) -> None:
        """Find nothing."""
        self.post_message(self.Left())


class FindBar(Horizontal):
    """The box, and beside it which of how many places one has come to; not there while nothing is looked for."""

    DEFAULT_CSS = """
    FindBar {
        display: none;
        height: 1;
        background: $foreground 6%;
        & > Static { width: auto; padding: 0 1; }
        & > #found { color: $text-muted; }
        & > FindBox { width: 1fr; background: transparent; padding: 0; }
    }
    """

    def compose(self) -> ComposeResult:
        """Put the box between its name and what was found."""
        yield Static("Find", markup=False)
        yield FindBox(placeholder="in this article")
        yield Static(id="found", markup=False)

    @property
    def box(self) -> FindBox:
        """What to find."""
        return self.query_one(FindBox)

    def open(self) -> None:
        """Be there, with the keyboard; what was typed last is replaced by what is typed."""
        self.display = True
        self.box.focus()
        self.box.select_all()

    def close(self) -> None:
        """Go away."""
        self.display = False
        with self.prevent(Input.Changed):
            self.box.value = ""
        self.show("")

    def show(self, position: str) -> None:
        """Show which place of how many one has come to."""
        self.query_one("#found", Static).update(Content(position))
