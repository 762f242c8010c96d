"""Scrolled text: an article's lines on the screen, and the reader's place in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from reader.articles.article import Article, Passage
from reader.articles.span import Span
from reader.position import Position
from reader.ui.rendering.blending import Blender
from reader.ui.rendering.marks import Layer, Mark
from reader.ui.rendering.wrapping import NARROWEST
from reader.ui.widgets.fitted import Fitted
from reader.ui.widgets.passage_view.dress import PREFIX
from reader.ui.widgets.passage_view.instead import NO_ARTICLE, said_line, said_of
from reader.ui.widgets.passage_view.layout import MARGIN, Layout
from reader.ui.widgets.passage_view.painter import GUTTER, NO_PAGE, Page, Painter

DEFAULT_MEASURE = 72
_NARROWEST_MEASURE = 40
_WIDEST_MEASURE = 120


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where the reader is: an offset, the passage's id, how much was on screen by now, 0 to 1, the offset on top."""

    offset: int
    passage: int
    fraction_read: float
    top: int


class ScrolledText(Fitted):
    """Lays an article out in the width there is, paints it, and stays at the same words when the width changes."""

    measure = reactive(DEFAULT_MEASURE, init=False)
    """Columns of text, when there is room for them."""
    show_boilerplate = reactive(False, init=False)
    """Whether page furniture is shown."""
    reading_place: reactive[ReadingPlace | None] = reactive(None, init=False)
    """Where the reader is, brought up to date once for several moves."""

    def __init__(self, *, measure: int = DEFAULT_MEASURE, hint: str = NO_ARTICLE, id: str | None = None) -> None:  # noqa: A002
        """Show `hint` until an article is opened; `measure` is the columns of text wished for, 40 to 120."""
        super().__init__(id=id)
        self.article: Article | None = None
        self._hint = hint
        self._blender = Blender(self, PREFIX)
        self._painter = Painter(self._blender)
        self._position = 0
        self._top = 0
        """The offset that stays on the first row when the width changes."""
        self._above: int | None = None
        """How many blank rows stand above it; None for as many as there are before the text, else none."""
        self._awaiting_room: list[Span] = []
        """What is to be brought into view as soon as there are lines."""
        self._is_staying = False
        self._is_place_stale = False
        self.set_reactive(ScrolledText.measure, self.validate_measure(measure))

    def open(self, article: Article, *, at: int = 0) -> None:
        """Show `article` with offset `at` of its text in view, nothing marked yet."""
        self.article = article
        self._painter.clear_marks()
        self.set_reactive(ScrolledText.reading_place, None)
        self._position = self._top = at
        self._lay_out()
        self.go_to(at)
        self.refresh_bindings()

    @property
    def position(self) -> int:
        """Where the reader is in the text."""
        return self._position

    @property
    def place(self) -> Position:
        """Where the reader is, and what is on the first row; `return_to` comes back to it."""
        return Position(self._position, self._top, self._above)

    @property
    def layout_shown(self) -> Layout:
        """The rows on display; it has no passages while nothing is open."""
        return self._painter.page.layout

    @property
    def rows_shown(self) -> range:
        """The rows between the upper and the lower edge."""
        return range(self.scroll_offset.y, self.scroll_offset.y + self.size.height)

    @property
    def cursor_passage(self) -> Passage | None:
        """The passage that commands are about: the one with the mark in the gutter."""
        return self._painter.cursor

    def set_marks(self, layer: Layer, marks: Sequence[Mark]) -> None:
        """Put `marks` in place of those of `layer`."""
        self._show_again(self._painter.set_marks(layer, marks))

    def go_to(self, offset: int) -> None:
        """Put the line of `offset` on the first row, as far as the text reaches, and make its passage the cursor's."""
        self.return_to(Position(offset, offset, None))

    def return_to(self, place: Position) -> None:
        """Be again at `place`, as far as the text reaches, and make its passage the cursor's."""
        self._position, self._top, self._above = place
        self._awaiting_room.clear()
        self._keep_place()

    def _point_at(self, offset: int) -> None:
        """Make `offset`, which is in view, the place where the reader is."""
        self._position = offset
        self._set_cursor(self.layout_shown.passage_at(offset))
        self._note_place()

    def go_to_end(self) -> None:
        """Scroll to the end and make the last passage the cursor's."""
        self._scroll_to_row(self.max_scroll_y)
        self._set_cursor(self.layout_shown.passages[-1])
        self._position = self._cursor_begins()
        self._note_place()

    def reveal(self, span: Span) -> None:
        """Bring `span` into view, a third down unless it is there already, and make its passage the cursor's."""
        if self.article is None:
            return
        passage = self.article.passage_at(span.start)
        if passage is not None and not passage.kind.is_read:
            self.show_boilerplate = True
        if not self.layout_shown.passages:
            self._position = span.start
            self._awaiting_room.append(span)
            return
        rows, shown = self.layout_shown.rows_of(span), self.rows_shown
        if rows.start not in shown or (rows[-1] not in shown and len(rows) <= len(shown)):
            above = max(min(len(shown) // 3, len(shown) - len(rows)), 0)
            self._scroll_to_row(rows.start - above)
        self._set_cursor(self.layout_shown.passage_at(span.start))
        self._position = span.start
        self._note_place()

    # The page

    def fit(self) -> None:
        """Set the text in the new width, at the same words."""
        if self.size.width != self._painter.page.width:
            self._lay_out()
        self._keep_place()
        awaiting, self._awaiting_room = self._awaiting_room, []
        for span in awaiting:
            self.reveal(span)

    def validate_measure(self, measure: int) -> int:
        """Keep lines readable."""
        return max(_NARROWEST_MEASURE, min(measure, _WIDEST_MEASURE))

    def watch_measure(self) -> None:
        """Set the text anew."""
        self._lay_out()
        self._keep_place()

    def watch_show_boilerplate(self) -> None:
        """Set the text anew."""
        self._lay_out()
        self._keep_place()

    def notify_style_update(self) -> None:
        """Forget what was painted in the old theme, and paint it anew."""
        super().notify_style_update()
        self._painter.forget_styles()
        self.refresh()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if self.article is None:
            return
        if not width:
            self._painter.turn_to(NO_PAGE)
            self.await_room()
            return
        columns = max(min(self.measure, width - GUTTER - 1), NARROWEST)
        chosen = [passage for passage in self.article.passages if passage.kind.is_read or self.show_boilerplate]
        layout = self.layout_shown
        if not layout.shows(self.article.text, chosen, columns):
            layout = Layout(self.article.text, chosen, columns)
        self._painter.turn_to(Page(layout, max((width - columns) // 2, GUTTER), self.size.width))
        self.virtual_size = Size(width, layout.height)
        self.refresh()
        self.refresh_bindings()  # there is something to read now: where the pane was hidden, only now

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the widget."""
        if not self.layout_shown.passages:
            said = said_of(self.article) if self.article is not None else self._hint
            return said_line(said, y, self.size, self._blender.style("hint"))
        return self._painter.strip(y + self.scroll_offset.y)

    def _show_again(self, rows: Iterable[int]) -> None:
        for row in sorted(set(rows).intersection(self.rows_shown)):
            self.refresh_line(row)

    # The place

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Let the place follow the scrolling."""
        super().watch_scroll_y(old_value, new_value)
        layout = self.layout_shown
        if self._is_staying or not layout.passages or round(old_value) == round(new_value):
            return
        row = round(new_value)
        is_held_at_end = row == self.max_scroll_y and layout.row_of(self._top) > row
        if is_held_at_end:  # the screen grew taller: the place is still in view, and comes back when it shrinks
            return
        self._top = layout.offset_at_row(row)
        self._above = max(layout.row_of(self._top) - row, 0)
        self._keep_cursor_in_view()
        self._note_place()

    def _keep_cursor_in_view(self) -> None:
        layout, cursor = self.layout_shown, self.cursor_passage
        in_view = layout.visible(self.rows_shown)
        if cursor is None or not in_view:
            return
        index = max(in_view.start, min(layout.index_of(cursor.span.start), in_view.stop - 1))
        self._set_cursor(layout.passages[index])
        self._position = self._cursor_begins()

    def _cursor_begins(self) -> int:
        """Return where what is seen of the cursor passage begins."""
        top = self.layout_shown.offset_at_row(self.rows_shown.start)
        return max(self.cursor_passage.span.start, top) if self.cursor_passage else top

    def _keep_place(self) -> None:
        """Show the words that were on the first row there again."""
        if not self.layout_shown.passages:
            return
        self._stay()
        self._set_cursor(self.layout_shown.passage_at(self._position))
        self._note_place()

    def _stay(self) -> None:
        row = self.layout_shown.row_of(self._top)
        above = self._above if self._above is not None else MARGIN if row == MARGIN else 0
        self._is_staying = True
        self._scroll_to_row(max(row - above, 0))
        self._is_staying = False

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)

    def _set_cursor(self, passage: Passage) -> None:
        self._show_again(self._painter.set_cursor(passage))

    def _note_place(self) -> None:
        if not self._is_place_stale:
            self._is_place_stale = True
            self.call_later(self._tell_place)

    def _tell_place(self) -> None:
        self._is_place_stale = False
        if self.cursor_passage is not None and self.layout_shown.height:
            fraction = min(self.rows_shown.stop / self.layout_shown.height, 1.0)
            self.reading_place = ReadingPlace(self.position, self.cursor_passage.id, fraction, self._top)
