"""The base of what stands around the rows: lines that are painted, not composed of widgets."""

from abc import abstractmethod
from collections.abc import Sequence

from textual.strip import Strip
from textual.widget import Widget

from reader.ui.rendering.rows.line import BLANK, Line, laid_out
from reader.ui.widgets.painter import COMPONENTS, TONES_CSS, Painter


class PaintedLines(Widget):
    """A subclass says which lines there are; those there is no room for are not seen."""

    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = f"""
    PaintedLines {{
        {TONES_CSS}
    }}
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._painter = Painter(self)

    @abstractmethod
    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Return the lines for `width` cells and up to `height` lines."""

    def notify_style_update(self) -> None:
        """Take the styles anew."""
        super().notify_style_update()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:
        """Return one of the lines."""
        width, height = self.content_size
        lines = self.lines(width, height)
        return self._painter.paint(laid_out(lines[y] if y < len(lines) else BLANK, width))
