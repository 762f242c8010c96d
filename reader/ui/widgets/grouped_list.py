"""A list whose rows stand in groups: a heading over each, which stays in sight while any of its rows is seen."""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from itertools import accumulate
from typing import TypeVar

from textual import events
from textual.strip import Strip

from reader.ui.rendering.rows.line import Line, Part, laid_out
from reader.ui.widgets.row_list import MARGIN, RowList

T = TypeVar("T")


class GroupedList(RowList[T]):
    """A subclass says which rows are of one group, and what stands over it; the cursor is never on a heading."""

    @abstractmethod
    def group_of(self, row: T) -> Hashable:
        """Return what rows of one group have in common; they follow each other."""

    @abstractmethod
    def heading(self, row: T) -> Line | None:
        """Return the heading of the group of `row`, None for a group without one."""

    def under_heading(self, row: T) -> Line | None:  # noqa: ARG002 (most lists have nothing to say there)
        """Return what more is said of the group of `row`, on a line below its heading, None for nothing."""
        return None

    @abstractmethod
    def body_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return the lines of the row at `index` below any heading, for `width` cells."""

    def body_height(self, index: int, width: int) -> int:
        """Return how many lines those are; a list of many rows knows without drawing them."""
        return len(self.body_lines(index, width))

    def row_lines(self, index: int, width: int) -> Sequence[Line]:
        """Return the lines of a row, below the heading where it is the first of its group."""
        return [*self._head_over(index), *self.body_lines(index, width)]

    def row_tops(self, width: int) -> Sequence[int]:
        """Return where the rows begin, each with its heading."""
        heights = (
            len(self._head_over(index)) + self.body_height(index, width) + self.GAP for index in range(len(self.rows))
        )
        return list(accumulate(heights, initial=0))

    def render_line(self, y: int) -> Strip:
        """Return a line of a row, or the heading that stands there."""
        heading = self._heading_on(y)
        if heading is None:
            return super().render_line(y)
        return self._painter.paint([Part(" " * MARGIN), *laid_out(heading, self._width)])

    def _heading_on(self, y: int) -> Line | None:
        """Return the heading on line `y` of what is seen: on the first one as long as rows of it are seen."""
        line = y + self.scroll_offset.y
        index = self.row_at_line(line)
        if index is None:
            return None
        if y == 0:
            return None if self._is_over(index, line) else self.heading(self.rows[index])
        return dict(enumerate(self._head_over(index), self._tops[index])).get(line)

    def _is_over(self, index: int, line: int) -> bool:
        """Whether nothing of the group of a row is to be seen from `line` on: it is the gap below the last of them."""
        is_last = index + 1 == len(self.rows) or bool(self._head_over(index + 1))
        return is_last and line >= self._tops[index + 1] - self.GAP

    def _head_over(self, index: int) -> Sequence[Line]:
        """Return the heading over a row and what stands below that; nothing where the row before is of its group."""
        row = self.rows[index]
        if index > 0 and self.group_of(self.rows[index - 1]) == self.group_of(row):
            return ()
        return [line for line in (self.heading(row), self.under_heading(row)) if line is not None]

    def _lines_to_see(self, index: int) -> range:
        """Keep the first line free for the heading."""
        lines = super()._lines_to_see(index)
        if self.heading(self.rows[index]) is None or self._head_over(index):
            return lines
        return range(lines.start - 1, lines.stop)

    def _row_under(self, event: events.MouseEvent) -> int | None:
        """Take a heading for no row."""
        offset = event.get_content_offset(self)
        if offset is not None and self._heading_on(offset.y) is not None:
            return None
        return super()._row_under(event)
