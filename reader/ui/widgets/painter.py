"""From a line's parts to what the terminal is sent: the style of each tone, taken from a widget's style sheet."""

from collections.abc import Iterable
from enum import StrEnum

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.rendering.blending import Blender
from reader.ui.rendering.rows.line import Part, Tone

_PREFIX = "line--"


class RowState(StrEnum):
    """What a row is to the eye besides its words."""

    PLAIN = "plain"
    HOVER = "hover"
    CURSOR = "cursor"


COMPONENTS = {_PREFIX + name for name in (*Tone, *RowState)}
"""The component classes of a widget that is painted in lines."""

TONES_CSS = """
    & > .line--title { text-style: bold; }
    & > .line--detail { color: $text-muted; }
    & > .line--quote { color: $text-muted; text-style: italic; }
    & > .line--found { color: $text-warning; background: $warning 15%; text-style: bold underline; }
    & > .line--faint { color: $text-disabled; }
    & > .line--alert { color: $text-error; text-style: bold; }
    & > .line--bar { color: $primary; }
    & > .line--yellow { color: $warning; }
    & > .line--green { color: $success; }
    & > .line--blue { color: $primary; }
    & > .line--pink { color: $error; }
    & > .line--purple { color: $secondary; }
    &:nocolor {
        & > .line--faint { color: $text-muted; text-style: dim; }
        & > .line--alert { text-style: bold underline; }
    }
    &:ansi {
        & > .line--detail { text-style: dim; }
        & > .line--faint { text-style: dim; }
        & > .line--found { background: transparent; }
        & > .line--yellow { color: ansi_yellow; }
        & > .line--green { color: ansi_green; }
        & > .line--blue { color: ansi_blue; }
        & > .line--pink { color: ansi_bright_magenta; }
        & > .line--purple { color: ansi_magenta; }
    }
"""
"""Rules for the tones, to stand inside the rule of a widget that is painted in lines."""

LIST_CSS = f"""
RowList {{
    height: 1fr;
    overflow-x: hidden;
    scrollbar-size-vertical: 1;
    scrollbar-gutter: stable;
    {TONES_CSS}
    & > .line--hover {{ background: $foreground 4%; }}
    & > .line--cursor {{ background: $foreground 8%; }}
    &:focus > .line--cursor {{ background: $primary 25%; }}
    &:nocolor:focus > .line--cursor {{ background: $foreground 20%; }}
    &:ansi > .line--hover {{ background: transparent; }}
    &:ansi > .line--cursor {{ background: transparent; }}
    &:ansi:focus > .line--cursor {{ background: transparent; text-style: reverse; }}
}}
"""
"""The rules of a list: what its tones, its cursor and the row under the mouse look like."""


class Painter:
    """Paints parts in the styles of a widget."""

    def __init__(self, widget: Widget) -> None:
        self._blender = Blender(widget, _PREFIX)

    def forget(self) -> None:
        """Look every style up anew: the theme, the focus or the style sheet has changed."""
        self._blender.forget()

    def paint(self, parts: Iterable[Part], state: RowState = RowState.PLAIN) -> Strip:
        """Return `parts` as a strip of the screen."""
        return Strip(Segment(part.text, self._blender.style(state, (part.tone,))) for part in parts)
