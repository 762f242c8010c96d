"""The row in which the colour of an annotation is chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from reader.annotations.annotation import Color
from reader.ui.commands.typing import COLOR
from reader.ui.rendering.rows.line import Part, Tone
from reader.ui.widgets.note_editor.choice_row import ChoiceRow


class ColorRow(ChoiceRow):
    """Five numbered swatches, the chosen one named."""

    HELP = """
# Colour

**1** to **5**, **Left** and **Right**, or a click choose the colour of the mark.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*COLOR]

    def __init__(self) -> None:
        super().__init__(list(Color))

    @property
    def color(self) -> Color:
        """The colour chosen."""
        return Color(self.chosen)

    def choice_parts(self, choice: str) -> Sequence[Part]:
        """Return number and swatch."""
        return Part(f" {self.choices.index(choice) + 1} "), Part("● ", Tone(choice))

    def parts_behind(self) -> Sequence[Part]:
        """Return the name of the colour chosen."""
        return (Part(f" {self.chosen}", Tone.DETAIL),)
