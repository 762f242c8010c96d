"""The row in which the colour of an annotation is chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from reader.annotations.annotation import Color
from reader.ui.commands.typing import COLOR
from reader.ui.rendering.rows.line import Part, Tone
from reader.ui.widgets.note_editor.choice_row import ChoiceRow

_WIDTH_WITH_NAMES = sum(len(f" 1 ● {color} ") for color in Color)


class ColorRow(ChoiceRow):
    """Five numbered swatches with their names; in a narrow place only the chosen one is named."""

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
        """Return number, swatch and, where there is room for all five, the name."""
        name = f"{choice} " if self._has_room_for_names else ""
        return Part(f" {self.choices.index(choice) + 1} "), Part("● ", Tone(choice)), Part(name)

    def parts_behind(self) -> Sequence[Part]:
        """Return the name of the colour chosen, where the five have none."""
        return () if self._has_room_for_names else (Part(f" {self.chosen}", Tone.DETAIL),)

    @property
    def _has_room_for_names(self) -> bool:
        return self.content_size.width >= _WIDTH_WITH_NAMES
