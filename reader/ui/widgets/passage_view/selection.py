"""Selection: a stretch of text between the place where selecting began and a caret that moves."""

from dataclasses import dataclass, replace

from reader.articles.span import Span
from reader.ui.widgets.passage_view.layout import Layout
from reader.ui.widgets.passage_view.moves import MOVES, moved_by_rows


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected: everything between `anchor` and `caret`, both offsets in the article's text."""

    anchor: int
    caret: int
    column: int | None = None
    """The cell that the caret keeps to while it moves up and down."""

    @property
    def span(self) -> Span:
        """The selected stretch, blanks at its ends included."""
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    @property
    def swapped(self) -> "Selection":
        """The same stretch, with the caret at its other end."""
        return Selection(self.caret, self.anchor)

    def trimmed(self, text: str) -> Span | None:
        """Return the selected stretch of `text` without blanks at its ends, None when nothing is left."""
        words = self.span.of(text)
        start = self.span.start + len(words) - len(words.lstrip())
        end = self.span.start + len(words.rstrip())
        return Span(start, end) if start < end else None

    def extended(self, layout: Layout, move: str) -> "Selection":
        """Return the selection after its caret made `move`: `up`, `down` or one of MOVES."""
        if move in ("up", "down"):
            column = layout.column_of(self.caret) if self.column is None else self.column
            caret = moved_by_rows(layout, self.caret, -1 if move == "up" else 1, column)
            return replace(self, caret=caret, column=column)
        return Selection(self.anchor, MOVES[move](layout, self.caret))


def dragged(pressed: Span, pointed: Span) -> Selection:
    """Return the selection of both graphemes and all between them; the caret is where the pointer is."""
    if pointed.start >= pressed.start:
        return Selection(pressed.start, max(pressed.end, pointed.end))
    return Selection(pressed.end, pointed.start)
