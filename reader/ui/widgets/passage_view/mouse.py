"""The mouse over a text: dragging selects, to the grapheme, and scrolls at the edges.

Textual's own selection is not used: it loses the second half of wide characters, and takes a whole article when the
pointer leaves the text.
"""

from textual import events
from textual.geometry import Offset
from textual.scroll_view import ScrollView
from textual.timer import Timer

from reader.articles.span import Span
from reader.ui.widgets.passage_view.selection import Selection, dragged

_SCROLLS_PER_SECOND = 30
_FARTHEST = 4
"""Rows scrolled at once when the pointer is far outside."""


class MouseSelection(ScrollView):
    """A scrolling text in which pressing and dragging selects; the text itself is the subclass's."""

    ALLOW_SELECT = False

    _pressed: Span | None = None
    """The grapheme on which the button went down."""
    _pointer = Offset()
    _edge_scroll: Timer | None = None
    has_dragged = False
    """Whether the button was last let go somewhere else than it went down."""
    extends_from: Span | None = None
    """Where the selection began that a click with Shift goes on with; Textual gives it up before it tells the click."""

    def grapheme_under(self, pointer: Offset) -> Span | None:
        """Return the grapheme nearest to `pointer`, cells from the widget's content, or None without a text."""
        raise NotImplementedError

    @property
    def selects_from(self) -> int:
        """Where a selection is extended from."""
        raise NotImplementedError

    def select(self, selection: Selection) -> None:
        """Show what is selected."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select; with Shift go on with what is selected."""
        self.has_dragged = False
        if event.button != 1:
            return
        self._pressed = self.grapheme_under(event.get_content_offset_capture(self))
        self.capture_mouse(self._pressed is not None)
        self.extends_from = Span(self.selects_from, self.selects_from) if event.shift else None
        if self._pressed is not None and self.extends_from is not None:
            self._pressed = self.extends_from

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the pointer."""
        if self._pressed is None:
            return
        if event.button == 0:  # let go outside the terminal, which nobody told us
            self._let_go()
            return
        self._pointer = event.get_content_offset_capture(self)
        self._select_to_pointer()
        if self._rows_beyond():
            self._scroll_at_edge()
        else:
            self._stop_scrolling()

    def on_mouse_up(self) -> None:
        """Let the selection stand."""
        self._let_go()

    def _select_to_pointer(self) -> None:
        pointed = self.grapheme_under(self._pointer)
        if self._pressed is None or pointed is None or (pointed == self._pressed and not self.has_dragged):
            return
        self.has_dragged = True
        self.select(dragged(self._pressed, pointed))

    def _rows_beyond(self) -> int:
        """Return how many rows to scroll at once: 0 inside, negative at the upper edge, more the farther outside."""
        bottom = self.size.height - 1
        if self._pointer.y <= 0:
            return -min(1 - self._pointer.y, _FARTHEST)
        return min(self._pointer.y - bottom + 1, _FARTHEST) if self._pointer.y >= bottom else 0

    def _scroll_at_edge(self) -> None:
        if self._edge_scroll is None:
            self._edge_scroll = self.set_interval(1 / _SCROLLS_PER_SECOND, self._scroll_on)

    def _scroll_on(self) -> None:
        self.scroll_relative(y=self._rows_beyond(), animate=False)
        self._select_to_pointer()

    def _stop_scrolling(self) -> None:
        if self._edge_scroll is not None:
            self._edge_scroll.stop()
            self._edge_scroll = None

    def _let_go(self) -> None:
        self._pressed = None
        self._stop_scrolling()
        self.release_mouse()
