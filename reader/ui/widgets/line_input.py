"""A box for one line of text: nothing blinks, and what is pasted cannot control the terminal."""

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from reader.printable import tidy_line


class LineInput(Input):
    """An `Input` without a frame."""

    DEFAULT_CSS = """
    LineInput {
        height: 1;
        border: none;
        padding: 0 1;
        background: $foreground 6%;
        &:focus { border: none; }
    }
    """

    virtual_size = Reactive(Size(0, 0))
    """The room that the text takes; unlike in an `Input`, nothing around the box is laid out anew with each letter."""

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(placeholder=placeholder, id=id)
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Make one harmless line of the clipboard's text before Textual takes it."""
        event.text = tidy_line(event.text)
