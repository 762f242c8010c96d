"""The question asked before typed text is thrown away."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Static

from reader.ui.commands.typing import DISCARD


class DiscardQuestion(Static, can_focus=True):
    """One line that holds the keyboard until it is answered; looking away means no."""

    BINDINGS: ClassVar[list[BindingType]] = [*DISCARD]
    DEFAULT_CSS = """
    DiscardQuestion {
        display: none;
        height: 1;
        color: $text-warning;
        text-style: bold;
        &.-asked { display: block; }
    }
    """

    class Answered(Message):
        """The reader said whether the text may go."""

        def __init__(self, *, is_yes: bool) -> None:
            self.is_yes = is_yes
            super().__init__()

    def __init__(self) -> None:
        super().__init__("Discard this note?  y / n", markup=False)

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 (Textual's signature)
        """Keep letters to itself: what is no answer is no command either."""
        return character is not None and character.isprintable()

    def ask(self) -> None:
        """Show the question and take the keyboard."""
        self.add_class("-asked")
        self.focus()

    def action_answer(self, is_yes: bool) -> None:
        """Take the answer."""
        self.remove_class("-asked")
        self.post_message(self.Answered(is_yes=is_yes))

    def on_blur(self) -> None:
        """Take looking away for a no, without calling the keyboard back from where it went."""
        self.remove_class("-asked")
