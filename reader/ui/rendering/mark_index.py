"""The marks of one layer in reading order, so that those on one line are found at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from reader.articles.span import Span
from reader.ui.rendering.marks import Mark


class MarkIndex:
    """Marks that can be asked for by place."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))
        self._starts = [mark.span.start for mark in self.marks]
        self._reached = list(accumulate((mark.span.end for mark in self.marks), max))

    def overlapping(self, span: Span) -> list[Mark]:
        """Return the marks that share at least one code point with `span`, in reading order."""
        first = bisect_right(self._reached, span.start)
        last = bisect_left(self._starts, span.end)
        return [mark for mark in self.marks[first:last] if mark.span.overlaps(span)]

    def at(self, offset: int) -> Mark | None:
        """Return the shortest mark that holds `offset`."""
        return min(self.overlapping(Span(offset, offset + 1)), key=lambda mark: len(mark.span), default=None)

    def after(self, offset: int) -> Mark | None:
        """Return the first mark that begins behind `offset`."""
        index = bisect_right(self._starts, offset)
        return self.marks[index] if index < len(self.marks) else None

    def before(self, offset: int) -> Mark | None:
        """Return the last mark that begins ahead of `offset`."""
        index = bisect_left(self._starts, offset) - 1
        return self.marks[index] if index >= 0 else None
