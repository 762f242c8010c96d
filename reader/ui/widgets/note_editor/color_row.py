"""The row in which the colour of an annotation is chosen."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.annotations.annotation import Color
from reader.ui.commands.typing import COLOR
from reader.ui.rendering.rows.line import Part, Tone, cropped
from reader.ui.widgets.painter import COMPONENTS, TONES_CSS, Painter, RowState

_COLORS = list(Color)
_SWATCH = "●"
_CHOICE_WIDTH = len(f" 1 {_SWATCH} ")


class ColorRow(Widget, can_focus=True):
    """Five numbered swatches, the chosen one named."""

    HELP = """
# Colour

**1** to **5**, **Left** and **Right**, or a click choose the colour of the mark.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*COLOR]
    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = f"""
    ColorRow {{
        height: 1;
        color: $foreground;
        {TONES_CSS}
        & > .line--cursor {{ background: $foreground 12%; text-style: bold; }}
        &:focus > .line--cursor {{ background: $primary 40%; }}
        &:nocolor > .line--cursor {{ text-style: bold underline; }}
        &:ansi > .line--cursor {{ background: transparent; text-style: bold underline; }}
        &:ansi:focus > .line--cursor {{ background: transparent; text-style: reverse; }}
    }}
    """

    color: reactive[Color] = reactive(Color.YELLOW)
    """The colour chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._painter = Painter(self)

    def notify_style_update(self) -> None:
        """Take the styles anew."""
        super().notify_style_update()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is one line)
        """Return the swatches, as many as there is room for, and the name of the colour chosen."""
        width = self.content_size.width
        choices = [
            self._painter.paint(
                [Part(f" {nth} "), Part(f"{_SWATCH} ", Tone(color.value))],
                RowState.CURSOR if color is self.color else RowState.PLAIN,
            )
            for nth, color in enumerate(_COLORS, 1)
        ]
        room = width - _CHOICE_WIDTH * len(_COLORS)
        name = f" {self.color}" if len(self.color) < room else ""
        return Strip.join([*choices, self._painter.paint(cropped([Part(name, Tone.DETAIL)], max(room, 0)))]).crop(
            0, width
        )

    def action_take(self, nth: int) -> None:
        """Choose the `nth` colour, counted from 1."""
        self.color = _COLORS[nth - 1]

    def action_step(self, by: int) -> None:
        """Choose the colour `by` places away, going around."""
        self.color = _COLORS[(_COLORS.index(self.color) + by) % len(_COLORS)]

    def on_click(self, event: events.Click) -> None:
        """Choose the colour that was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.x < _CHOICE_WIDTH * len(_COLORS):
            self.color = _COLORS[offset.x // _CHOICE_WIDTH]
