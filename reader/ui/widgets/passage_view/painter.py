"""The painter: an article's rows as strips of styled text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rich.segment import Segment
from textual.cache import LRUCache
from textual.strip import Strip

from reader.articles.article import Passage
from reader.articles.span import Span
from reader.ui.rendering.blending import Blender
from reader.ui.rendering.joined import drawn
from reader.ui.rendering.layers import pieces
from reader.ui.rendering.mark_index import MarkIndex
from reader.ui.rendering.marks import CURRENT, Layer, Mark
from reader.ui.rendering.noted_figure import SIGNS
from reader.ui.widgets.passage_view.found_marks import FoundMarks
from reader.ui.widgets.passage_view.layout import Layout, Line
from reader.ui.widgets.passage_view.looks import style_of
from reader.ui.widgets.passage_view.selection import Selection

GUTTER = 4
"""Cells before the text: the cursor's mark, where figures went, and the marks of up to two annotations."""

CURSOR_MARK = "┃"
FIGURE_MARK = "▸"
ANNOTATION_MARK = "▎"
_WENT = {
    frozenset[str](): (" ", "plain"),
    frozenset({"up"}): ("↑", "sign-up"),
    frozenset({"down"}): ("↓", "sign-down"),
    frozenset({"up", "down"}): ("↕", "sign-figure"),
}
"""The mark of a line, and its style, by where its figures went."""

_KEPT_STRIPS = 2000


@dataclass(frozen=True, slots=True)
class Page:
    """Where the text stands in the widget: a layout whose text begins at cell `left` of `width`."""

    layout: Layout
    left: int
    width: int


NO_PAGE = Page(Layout("", (), 1), 0, 0)
"""What is on display while nothing is, or nowhere."""


class Painter:
    """Paints rows and keeps them until something on them changes."""

    def __init__(self, blender: Blender) -> None:
        """Paint in the styles of `blender`."""
        self._blender = blender
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT_STRIPS)
        self._marks = {layer: MarkIndex() for layer in Layer}
        self._found: FoundMarks | None = None
        self.page = NO_PAGE
        self._cursor: Passage | None = None
        self._figure: Span | None = None

    def turn_to(self, page: Page) -> None:
        """Paint `page` from now on."""
        self.page = page
        self._strips.clear()

    def forget_styles(self) -> None:
        """Paint every row anew, since the theme or the style sheet changed."""
        self._blender.forget()
        self._strips.clear()

    @property
    def cursor(self) -> Passage | None:
        """The passage with the cursor's mark."""
        return self._cursor

    def set_cursor(self, passage: Passage | None) -> set[int]:
        """Move the cursor's mark to `passage`; return the rows to show anew."""
        if passage == self._cursor:
            return set()
        before, self._cursor = self._cursor, passage
        return self.repaint(moved.span for moved in (before, passage) if moved)

    @property
    def figure(self) -> Span | None:
        """The figure one has come to."""
        return self._figure

    def set_figure(self, figure: Span | None) -> set[int]:
        """Let `figure` stand out; return the rows to show anew."""
        before, self._figure = self._figure, figure
        return self.repaint(span for span in (before, figure) if span)

    def clear_marks(self) -> None:
        """Forget whatever is marked, in every layer."""
        self._marks = {layer: MarkIndex() for layer in Layer}
        self._cursor = self._figure = None

    def marks(self, layer: Layer) -> MarkIndex:
        """Return the marks of `layer`."""
        return self._marks[layer]

    def set_marks(self, layer: Layer, marks: Iterable[Mark]) -> set[int]:
        """Put `marks` in place of those of `layer`; return the rows to show anew."""
        old, new = self._marks[layer], MarkIndex(marks)
        self._marks[layer] = new
        painted = [(row, self.page.layout.line_at(row)) for row in self._strips.keys()]  # noqa: SIM118 - no mapping
        changed = {row for row, line in painted if line and old.overlapping(line.span) != new.overlapping(line.span)}
        return self._forget_rows(changed)

    def set_found(self, found: FoundMarks | None) -> set[int]:
        """Show `found` where hits were shown, with None the hits again; return the rows to show anew."""
        self._found = found
        return self._forget_rows(set(self._strips.keys()))

    def select(self, selection: Selection | None, *, with_caret: bool) -> set[int]:
        """Show `selection`, its caret too if asked for; return the rows to show anew."""
        before = self._marks[Layer.SELECTION].marks
        span = selection.span if selection else None
        after = [Mark(span, Layer.SELECTION)] if span else []
        self._marks[Layer.SELECTION] = MarkIndex(after)
        carets = [Mark(Span(selection.caret, selection.caret + 1), Layer.CARET)] if selection and with_caret else []
        held = self._marks[Layer.CARET].marks
        self._marks[Layer.CARET] = MarkIndex(carets)
        return self.repaint([*_difference(before, after), *(caret.span for caret in (*held, *carets))])

    def repaint(self, spans: Iterable[Span]) -> set[int]:
        """Forget the rows of `spans`; return them."""
        layout = self.page.layout
        rows = {row for span in spans for row in layout.rows_of(span)} if layout.passages else set()
        return self._forget_rows(rows)

    def _forget_rows(self, rows: set[int]) -> set[int]:
        for row in rows:
            self._strips.discard(row)
        return rows

    def strip(self, row: int) -> Strip:
        """Return `row`, exactly as wide as the page."""
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._paint(row)
        return strip

    def _paint(self, row: int) -> Strip:
        page, plain = self.page, self._blender.style("plain")
        line = page.layout.line_at(row)
        if line is None:
            return Strip.blank(page.width, plain)
        said = [Segment(" " * (page.left - GUTTER), plain), *self._gutter(line), *self._text(line)]
        if self._is_caret_behind(line, row):
            said.append(Segment(" ", self._blender.style(style_of(line.passage), (Layer.CARET.component,))))
        used = sum(segment.cell_length for segment in said)
        said.append(Segment(" " * (page.width - used), plain))
        strip = Strip([segment for segment in said if segment.text], max(used, page.width))
        return strip if used <= page.width else strip.crop(0, page.width)

    def _gutter(self, line: Line) -> Iterator[Segment]:
        plain = self._blender.style("plain")
        if self._figure is not None and self._figure.start in line.span:
            yield Segment(FIGURE_MARK, self._blender.style("sign-figure"))
        elif line.passage == self._cursor:
            yield Segment(CURSOR_MARK, self._blender.style("sign-cursor"))
        else:
            yield Segment(" ", plain)
        went, style = _WENT[self._directions(line)]
        yield Segment(went, self._blender.style(style))
        yield from self._annotation_signs(line)

    def _annotation_signs(self, line: Line) -> Iterator[Segment]:
        """Yield two cells: the sign of an annotation on `line`, one with a verdict if there is any, and another's."""
        annotations = self._marks[Layer.ANNOTATION].overlapping(line.span)
        shown = sorted(annotations, key=lambda mark: " " not in mark.variant)[:2]
        for number, mark in enumerate(shown):
            color, _, verdict = mark.variant.partition(" ")
            sign = ANNOTATION_MARK if number else SIGNS.get(verdict, ANNOTATION_MARK)
            yield Segment(sign, self._blender.style(f"sign-{color}"))
        yield Segment(" " * (2 - len(shown)), self._blender.style("plain"))

    def _directions(self, line: Line) -> frozenset[str]:
        """Return where the figures that begin on `line` went."""
        figures = (mark for mark in self._marks[Layer.FIGURE].overlapping(line.span) if mark.span.start in line.span)
        return frozenset(word for mark in figures for word in mark.variant.split()) & {"up", "down"}

    def _text(self, line: Line) -> Iterator[Segment]:
        """Yield a line's prefix and its text in pieces."""
        kind = style_of(line.passage)
        if line.prefix:
            yield Segment(line.prefix, self._blender.style("sign-passage"))
        for piece in pieces(line.cells, self._marks_on(line)):
            yield Segment(drawn(line.text[piece.start : piece.end]), self._blender.style(kind, piece.layers))

    def _is_caret_behind(self, line: Line, row: int) -> bool:
        """Whether the caret stands on `row` behind all of its text."""
        carets = self._marks[Layer.CARET].marks
        return any(caret.span.start >= line.text_end and self._row_of(caret) == row for caret in carets)

    def _row_of(self, mark: Mark) -> int:
        return self.page.layout.row_of(mark.span.start)

    def _marks_on(self, line: Line) -> list[Mark]:
        """Return the marks that touch `line`, counted from its beginning."""
        shown = self._marks if self._found is None else self._marks | {Layer.HIT: self._found}
        marks = [mark for index in shown.values() for mark in index.overlapping(line.span)]
        if self._figure is not None and self._figure.overlaps(line.span):
            marks.append(Mark(self._figure, Layer.FIGURE, CURRENT))
        return [replace(mark, span=mark.span.shifted(-line.span.start)) for mark in marks]


def _difference(before: list[Mark], after: list[Mark]) -> list[Span]:
    """Return spans that hold whatever is selected before or after but not both times; at most one mark each."""
    if not before or not after:
        return [mark.span for mark in (*before, *after)]
    starts = sorted((before[0].span.start, after[0].span.start))
    ends = sorted((before[0].span.end, after[0].span.end))
    return [Span(*starts), Span(*ends)]
