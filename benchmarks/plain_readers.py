"""The peers: a text as Textual's own widgets show it, without figures, notes or hits.

    python -m benchmarks.plain_readers statics|area FILE

Waits for Enter, then shows FILE: each paragraph in a `Static`, or all of it in a `TextArea` that cannot be written in.
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static, TextArea


class PlainReader(App[None]):
    """Shows `text` in one way or the other once Enter is pressed."""

    CSS = "Static { margin: 1 24; }"
    BINDINGS = [("enter", "show", "Show")]

    def __init__(self, text: str, *, in_statics: bool) -> None:
        super().__init__()
        self._text = text
        self._in_statics = in_statics

    def compose(self) -> ComposeResult:
        """Wait."""
        yield Static("Press Enter")

    async def action_show(self) -> None:
        """Show the text."""
        await self.query("*").exclude("Screen").remove()
        shown = self._statics() if self._in_statics else TextArea(self._text, read_only=True, soft_wrap=True)
        await self.mount(shown)
        shown.focus()

    def _statics(self) -> Widget:
        return VerticalScroll(*(Static(block, markup=False) for block in self._text.split("\n\n")))


def main() -> None:
    """Read the arguments and run."""
    way, file = sys.argv[1:]
    PlainReader(Path(file).read_text(encoding="utf-8"), in_statics=way == "statics").run()


if __name__ == "__main__":
    main()
