"""The middle of the reading screen: one article's text with the note box below it, and highlights at once."""

from typing import ClassVar

from textual.binding import BindingType

from reader.annotations.annotation import Color
from reader.ui.commands.highlighting import HIGHLIGHT
from reader.ui.screens.reading.written_text import WrittenText


class TextPane(WrittenText):
    """Highlights what is selected without asking for words."""

    BINDINGS: ClassVar[list[BindingType]] = [*HIGHLIGHT]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys for highlights while something is selected in the text."""
        if action == "highlight":
            return self.view.has_focus and self.view.selected_span is not None
        return super().check_action(action, parameters)

    def action_highlight(self, color: str) -> None:
        """Highlight what is selected."""
        if span := self.view.selected_span:
            self.highlight(span, Color(color))
