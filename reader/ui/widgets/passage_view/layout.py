"""Layout: which line of the screen shows which characters of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from reader.articles.article import Passage
from reader.articles.span import Span
from reader.ui.rendering.cells import Cells
from reader.ui.rendering.hard_wrapped import hard_wrapped
from reader.ui.rendering.joined import measure_joined
from reader.ui.rendering.wrapping import NARROWEST, wrap, wrap_joined
from reader.ui.widgets.passage_view.looks import looks

MARGIN = 1
"""Blank rows above the first passage and below the last."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a passage: `span` is every character that belongs to it, `text` those that are painted.

    A line end in `text` is painted as a blank, with the blanks around it.
    """

    passage: Passage
    span: Span
    text: str
    prefix: str
    """What stands before the text and belongs to no offset: a bullet, a bar, an indent."""

    @property
    def cells(self) -> Cells:
        """The graphemes of the painted text."""
        return measure_joined(self.text)

    @property
    def stops(self) -> list[int]:
        """Offsets between graphemes, from the line's beginning to its end; each hanging blank is a grapheme."""
        painted = self.cells.starts
        return [self.span.start + index for index in (*painted, *range(len(self.text) + 1, len(self.span) + 1))]

    @property
    def text_end(self) -> int:
        """Offset behind the last painted character."""
        return self.span.start + len(self.text)


class Layout:
    """The passages of an article as numbered rows; row 0 is the top margin. Offsets count in the article's text."""

    def __init__(self, text: str, passages: Iterable[Passage], columns: int) -> None:
        """Set `passages` of `text` in lines of `columns` cells."""
        self.text = text
        self.passages = list(passages)
        self.columns = columns
        self._looks = looks(self.passages)
        self._starts = [passage.span.start for passage in self.passages]
        self._breaks: list[list[int]] = []
        self._tops: list[int] = []
        row = MARGIN
        are_joined = hard_wrapped(text, (passage.span for passage in self.passages))
        for passage, look, is_joined in zip(self.passages, self._looks, are_joined, strict=True):
            wrapped = wrap_joined if is_joined else wrap
            breaks = wrapped(passage.span.of(text), max(columns - len(look.rest), NARROWEST))
            row += look.above
            self._tops.append(row)
            self._breaks.append(breaks)
            row += len(breaks)
        self.height = row + MARGIN if self.passages else 0

    def shows(self, text: str, passages: list[Passage], columns: int) -> bool:
        """Whether it is `passages` of `text` in lines of `columns` cells, which takes far longer to lay out anew."""
        return (self.columns, self.text, self.passages) == (columns, text, passages)

    def index_of(self, offset: int) -> int:
        """Return the index of the shown passage that holds `offset`, or of the nearest one before it, else 0."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def passage_at(self, offset: int) -> Passage:
        """Return the shown passage that holds `offset`, or the nearest one before it, else the first."""
        return self.passages[self.index_of(offset)]

    def row_of(self, offset: int) -> int:
        """Return the row on which `offset` stands; that of the nearest text before it when it is not shown."""
        index = self.index_of(offset)
        line = bisect_right(self._breaks[index], offset - self._starts[index]) - 1
        return self._tops[index] + max(line, 0)

    def rows_of(self, span: Span) -> range:
        """Return the rows on which some of `span` stands; an empty span has one row."""
        return range(self.row_of(span.start), self.row_of(max(span.start, span.end - 1)) + 1)

    def line_at(self, row: int) -> Line | None:
        """Return the line on `row`, None when the row is blank."""
        index = bisect_right(self._tops, row) - 1
        if index < 0 or row >= self._tops[index] + len(self._breaks[index]):
            return None
        number = row - self._tops[index]
        passage, breaks, look = self.passages[index], self._breaks[index], self._looks[index]
        start = passage.span.start + breaks[number]
        end = passage.span.start + breaks[number + 1] if number + 1 < len(breaks) else passage.span.end
        painted = self.text[start:end].rstrip()
        return Line(passage, Span(start, end), painted, look.rest if number else look.first)

    def index_at_row(self, row: int) -> int:
        """Return the index of the passage on `row`; a blank row belongs to the passage below it, if there is one."""
        index = bisect_right(self._tops, row) - 1
        if index >= 0 and row < self._tops[index] + len(self._breaks[index]):
            return index
        return min(index + 1, len(self.passages) - 1)

    def visible(self, rows: range) -> range:
        """Return the indexes of the passages that have text on `rows`."""
        return range(self.index_at_row(rows.start), bisect_right(self._tops, rows.stop - 1))

    def offset_at_row(self, row: int) -> int:
        """Return where the first line on or below `row` begins; the last line when there is none."""
        line = self.line_at(row)
        if line is not None:
            return line.span.start
        passage = self.passages[self.index_at_row(row)]
        return passage.span.start if row < self.row_of(passage.span.start) else passage.span.end

    def grapheme_at(self, row: int, column: int) -> Span:
        """Return the grapheme on cell `column` of the text on `row`.

        Beyond a line's end, and on a blank row, it is the empty span behind the text nearest before that place.
        """
        line = self.line_at(row)
        if line is None:
            above = bisect_right(self._tops, row) - 1
            end = self.passages[above].span.end if above >= 0 else self._starts[0]
            return Span(end, end)
        cells = line.cells
        start = cells.index_at(max(column - len(line.prefix), 0))
        return Span(start, cells.ceiling(start + 1)).shifted(line.span.start)

    def column_of(self, offset: int) -> int:
        """Return the cell on which `offset` stands in its row, the prefix included."""
        line = self.line_at(self.row_of(offset))
        if line is None:
            return 0
        return len(line.prefix) + line.cells.cell_of(offset - line.span.start)

    def snapped(self, offset: int, *, up: bool) -> int:
        """Return `offset`, or the end (`up`) or the beginning of the grapheme that it falls into."""
        line = self.line_at(self.row_of(offset))
        if line is None or not line.span.start < offset < line.span.end:
            return offset
        stops = line.stops
        return stops[bisect_left(stops, offset)] if up else stops[bisect_right(stops, offset) - 1]

    def shown_text(self, span: Span) -> str:
        """Return the text of `span` without hidden passages, a blank line between passages."""
        chosen = self.passages[self.index_of(span.start) : self.index_of(span.end) + 1]
        parts = [Span(max(p.span.start, span.start), min(p.span.end, span.end)).of(self.text) for p in chosen]
        return "\n\n".join(part for part in parts if part.strip())
