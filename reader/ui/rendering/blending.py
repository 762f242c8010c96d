"""Blending: what several style names together look like on one piece of text.

Textual's own ways lose what overlapping needs: `get_component_rich_style` paints "$success 25%" as solid green, and
`get_visual_style` drops reverse.
"""

from collections.abc import Iterable

from rich.style import Style
from textual.css.styles import RenderStyles
from textual.widget import Widget


class Blender:
    """The styles of a widget's component classes, one laid over the other and remembered."""

    def __init__(self, widget: Widget, prefix: str) -> None:
        """Take the component classes of `widget` that begin with `prefix`; names are given without it."""
        self._widget = widget
        self._prefix = prefix
        self._styles: dict[tuple[str, ...], Style] = {}

    def forget(self) -> None:
        """Look everything up anew, since the theme or the style sheet changed."""
        self._styles.clear()

    def style(self, base: str, layers: tuple[str, ...] = ()) -> Style:
        """Return the style of `layers`, the lowest first, over text of kind `base`.

        Names without a component class are passed over. Colours are blended with what is below. An attribute that
        the base has already is taken away by a layer that asks for it, so that a bold figure is seen in a bold
        heading; reverse over reverse is plain again, so that a hit is seen in a selection on any terminal.
        """
        names = (base, *layers)
        if names not in self._styles:
            self._styles[names] = self._blend(names)
        return self._styles[names]

    def _blend(self, names: tuple[str, ...]) -> Style:
        known = [self._prefix + name for name in names if self._prefix + name in self._widget.COMPONENT_CLASSES]
        sheets = [self._widget.get_component_styles(name) for name in known]
        _, _, ground, ink = self._widget.colors
        for sheet in sheets:
            if sheet.has_rule("background"):
                ground += sheet.background
            if sheet.has_rule("auto_color") and sheet.auto_color:
                ink = ground.get_contrast_text(sheet.color.a)
            elif sheet.has_rule("color"):
                ink = sheet.color
        is_base_known = known[:1] == [self._prefix + names[0]]
        kind = _joined(sheets[:1] if is_base_known else [])
        over = _joined(sheets[1:] if is_base_known else sheets)
        return Style(
            color=(ground + ink).rich_color,
            bgcolor=ground.rich_color,
            bold=bool(kind.bold) != bool(over.bold),
            dim=bool(kind.dim) != bool(over.dim),
            italic=bool(kind.italic) != bool(over.italic),
            underline=bool(kind.underline) != bool(over.underline),
            reverse=sum(bool(sheet.text_style.reverse) for sheet in sheets) % 2 == 1,
        )


def _joined(sheets: Iterable[RenderStyles]) -> Style:
    """Return the attributes of all `sheets` together."""
    return sum((sheet.text_style for sheet in sheets), Style.null())
