"""The box for the note: several lines, and what is pasted cannot control the terminal."""

from textual import events
from textual.widgets import TextArea

from reader.printable import printable


class NoteText(TextArea):
    """A `TextArea` without a frame."""

    def __init__(self) -> None:
        super().__init__(compact=True, placeholder="Your note", show_line_numbers=False)
        self.cursor_blink = False

    def put(self, text: str) -> None:
        """Put `text` in place of what is there, the cursor behind it; undo in this box takes that back."""
        self.replace(printable(text), (0, 0), self.document.end)
        self.move_cursor(self.document.end)

    def on_resize(self) -> None:
        """Paint every line anew: Textual 8.2.8 leaves those that it wraps otherwise as they were."""
        self.refresh()

    def on_paste(self, event: events.Paste) -> None:
        """Make the clipboard's text harmless before Textual takes it."""
        event.text = printable(event.text.replace("\r\n", "\n").replace("\r", "\n"))
