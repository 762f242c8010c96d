"""The base of every list: rows of a few lines, drawn only while they are seen, and a cursor to choose one with."""

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Hashable, Sequence
from itertools import accumulate
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.ui.commands.lists import LIST
from reader.ui.rendering.rows.line import BLANK, Line, Part, Tone, laid_out
from reader.ui.widgets.fitted import Fitted
from reader.ui.widgets.painter import COMPONENTS, LIST_CSS, Painter, RowState

T = TypeVar("T")
R = TypeVar("R")

_BAR = "▌"
MARGIN = len(_BAR)
"""Cells at the left of every line, kept for the cursor's bar."""
_EMPTY_LINES = 8
"""Lines that the sentence of an empty list may take."""


class RowList(Fitted, Generic[T], can_focus=True, inherit_bindings=False):
    """A list of rows of type T; a subclass says how a row is drawn and what it posts when one is chosen."""

    ALLOW_SELECT = False
    ROW_HEIGHT: ClassVar[int] = 1
    """Lines of a row, the gap below left out."""
    GAP: ClassVar[int] = 0
    """Empty lines below each row."""
    BINDINGS = [*LIST]
    COMPONENT_CLASSES = COMPONENTS
    DEFAULT_CSS = LIST_CSS

    cursor: reactive[int] = reactive(0)
    """The row that keys act on, counted from 0; 0 in an empty list too."""
    empty_text: reactive[str] = reactive("Nothing here.")
    """The sentence an empty list shows."""
    _hovered: reactive[int | None] = reactive(None)

    class Highlighted(Message, Generic[R]):
        """The cursor came to `row`."""

        def __init__(self, row_list: "RowList[R]", row: R) -> None:
            self.row_list = row_list
            self.row = row
            super().__init__()

        @property
        def control(self) -> "RowList[R]":
            """The list the cursor is in."""
            return self.row_list

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._rows: Sequence[T] = ()
        self._tops: Sequence[int] = (0,)
        self._drawn: LRUCache[int, Sequence[Line]] = LRUCache(512)
        self._painter = Painter(self)

    @abstractmethod
    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return the lines of the row at `index`, for `width` cells."""

    @abstractmethod
    def identity(self, row: T) -> Hashable:
        """Return what tells `row` from the others, the same when the rows are fetched again."""

    @abstractmethod
    def chosen(self, row: T) -> Message:
        """Return the message that says `row` was chosen."""

    def row_tops(self, width: int) -> Sequence[int]:  # noqa: ARG002 (rows of other heights need it)
        """Return the line each row begins on, and after them the line behind the last row."""
        height = self.ROW_HEIGHT + self.GAP
        return range(0, len(self._rows) * height + 1, height)

    def tops_as_drawn(self, width: int) -> Sequence[int]:
        """Return what `row_tops` is to return in a list of few rows of different heights: each is drawn to know."""
        heights = (len(self.row_lines(index, width)) + self.GAP for index in range(len(self._rows)))
        return list(accumulate(heights, initial=0))

    @property
    def rows(self) -> Sequence[T]:
        """The rows on display; set at once, with the cursor and the view staying at the same row if it is there."""
        return self._rows

    @rows.setter
    def rows(self, rows: Sequence[T]) -> None:
        row_before, place = self.row_at_cursor, self._place_of_cursor_in(rows)
        line_before = self._tops[self.cursor]
        self._rows = rows
        self._lay_out()
        self.set_reactive(RowList.cursor, place)
        self.scroll_to(y=self.scroll_offset.y + self._tops[place] - line_before, animate=False)
        self._show_cursor()
        if rows and (row_before is None or self.identity(row_before) != self.identity(rows[place])):
            self._say(self.Highlighted(self, rows[place]))

    def begin_with(self, rows: Sequence[T]) -> None:
        """Show `rows` in place of all others, from the first on."""
        self._rows = rows
        self._lay_out()
        self.set_reactive(RowList.cursor, 0)
        self.scroll_to(y=0, animate=False)
        if rows:
            self._say(self.Highlighted(self, rows[0]))

    @property
    def row_at_cursor(self) -> T | None:
        """The row the cursor is on, or None in an empty list."""
        return self._rows[self.cursor] if self._rows else None

    def go_to(self, identity: Hashable) -> bool:
        """Move the cursor to the row with `identity`; return whether there is one."""
        if self.row_at_cursor is not None and self.identity(self.row_at_cursor) == identity:
            return True  # rows that were kept are read when they are looked at
        place = next((place for place, row in enumerate(self._rows) if self.identity(row) == identity), None)
        if place is not None:
            self.cursor = place
        return place is not None

    def row_at_line(self, line: int) -> int | None:
        """Return the row that stands on the list's `line`, counted from the top of the first row, or None below all."""
        if not 0 <= line < self._tops[-1]:
            return None
        return bisect_right(self._tops, line) - 1

    def _place_of_cursor_in(self, rows: Sequence[T]) -> int:
        """Return where the row under the cursor stands in `rows`; at the cursor's number when it is gone."""
        row = self.row_at_cursor
        if row is None or not rows:
            return 0
        here = self.identity(row)
        nearest = min(self.cursor, len(rows) - 1)
        if self.identity(rows[nearest]) == here:
            return nearest
        return next((place for place, other in enumerate(rows) if self.identity(other) == here), nearest)

    @property
    def _width(self) -> int:
        """Cells of a row's words."""
        return max(self.scrollable_content_region.width - MARGIN, 0)

    def _lay_out(self) -> None:
        """Find out anew where each row stands."""
        self._drawn.clear()
        self._hovered = None
        is_seen = bool(self._width) and self.display
        if not is_seen:  # for thousands of rows it takes longer than a frame
            self.await_room()
        self._tops = self.row_tops(self._width) if is_seen else range(len(self._rows) + 1)
        self.set_reactive(RowList.virtual_size, Size(self.scrollable_content_region.width, self._tops[-1]))
        if is_seen:
            self._fit_bar()
        self.refresh()

    def _fit_bar(self) -> None:
        """Have the scroll bar tell how high the rows are; the screen is laid out anew only where it comes or goes."""
        has_bar = self.virtual_size.height > self.container_size.height
        if has_bar != self.show_vertical_scrollbar or self.styles.auto_dimensions:
            self.refresh(layout=True)
        elif has_bar:
            self.vertical_scrollbar.window_virtual_size = self.virtual_size.height

    def _show_cursor(self) -> None:
        """Scroll as little as shows the whole row under the cursor."""
        if not self._rows or not self.size.height:
            return
        lines = self._lines_to_see(self.cursor)
        region = Region(0, lines.start, self._width, len(lines))
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def _lines_to_see(self, index: int) -> range:
        """Return the lines that are to be in sight when the cursor is on a row."""
        return range(self._tops[index], self._tops[index + 1] - self.GAP)

    def fit(self) -> None:
        """Lay the rows out for the new width, those that were set while the list was out of sight, too."""
        self._lay_out()
        self._show_cursor()

    def notify_style_update(self) -> None:
        """Take the styles anew."""
        super().notify_style_update()
        self._painter.forget()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return clamp(cursor, 0, max(len(self._rows) - 1, 0))

    def watch_cursor(self) -> None:
        """Show where the cursor is now."""
        self._show_cursor()
        row = self.row_at_cursor
        if row is not None:
            self._say(self.Highlighted(self, row))

    def render_line(self, y: int) -> Strip:
        """Return the `y`-th line of what is on screen."""
        if not self._rows:
            return self._painter.paint([Part(" " * MARGIN), *laid_out(self._empty_line(y), self._width)])
        line = y + self.scroll_offset.y
        index = self.row_at_line(line)
        if index is None:
            return self._painter.paint(laid_out(BLANK, self._width + MARGIN))
        lines = self._lines_of(index)
        nth = line - self._tops[index]
        if nth >= len(lines):
            return self._painter.paint(laid_out(BLANK, self._width + MARGIN))
        bar = Part(_BAR if index == self.cursor else " " * MARGIN, Tone.BAR)
        return self._painter.paint([bar, *laid_out(lines[nth], self._width)], self._state_of(index))

    def _empty_line(self, y: int) -> Line:
        """Return the `y`-th line of what an empty list says."""
        from reader.ui.rendering.rows.wrap import first_lines  # slow to import, and most lists are not empty

        lines = first_lines(self.empty_text, self._width, _EMPTY_LINES)
        return Line((Part(lines[y].of(self.empty_text), Tone.DETAIL),)) if y < len(lines) else BLANK

    def _lines_of(self, index: int) -> Sequence[Line]:
        """Return the lines of a row, drawn once for each width."""
        lines = self._drawn.get(index)
        if lines is None:
            lines = self._drawn[index] = self.row_lines(index, self._width)
        return lines

    def _state_of(self, index: int) -> RowState:
        if index == self.cursor:
            return RowState.CURSOR
        return RowState.HOVER if index == self._hovered else RowState.PLAIN

    def action_move(self, by: int) -> None:
        """Move the cursor `by` rows."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by as many rows as are on screen, one less, so that one stays in sight."""
        if not self._rows:
            return
        top, below = self._tops[self.cursor], self._tops[self.cursor + 1]
        line = clamp(top + by * max(self.size.height - (below - top), 1), 0, self._tops[-1] - 1)
        index = bisect_right(self._tops, line) - 1
        self.cursor = index if index != self.cursor else self.cursor + by

    def action_first(self) -> None:
        """Move the cursor to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move the cursor to the last row."""
        self.cursor = len(self._rows) - 1

    def action_choose(self) -> None:
        """Say that the row under the cursor was chosen."""
        row = self.row_at_cursor
        if row is not None:
            self._say(self.chosen(row))

    def _say(self, message: Message) -> None:
        """Post `message` to all around the list, also where a handler of theirs set it off: there it would stop."""
        self.post_message(message.set_sender(self))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        index = self._row_under(event)
        if index is not None:
            self.cursor = index
            self.action_choose()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which row a click would choose."""
        self._hovered = self._row_under(event)

    def on_leave(self) -> None:
        """Show no row as under the mouse."""
        self._hovered = None

    def _row_under(self, event: events.MouseEvent) -> int | None:
        offset = event.get_content_offset(self)
        return None if offset is None else self.row_at_line(offset.y + self.scroll_offset.y)
