"""Moves: where a caret in an article's text goes from one offset."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping

from reader.articles.span import Span
from reader.ui.widgets.passage_view.layout import Layout

_IDEOGRAPH = r"\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_APART = r"\s!-/:-@\[-^`{-~\u00a1-\u00bf\u2010-\u205e\u3000-\u303f\uff01-\uff0f\uff1a-\uff20"
_JOINT = r"'’.,\-"
_WORD = re.compile(f"[{_IDEOGRAPH}]|[^{_IDEOGRAPH}{_APART}]+(?:[{_JOINT}][^{_IDEOGRAPH}{_APART}]+)*")
"""A word, joined by apostrophes, hyphens and the points of a number; each ideograph is one."""

_LONGEST_WORD = 512
"""How far back a word's beginning is looked for."""


def word_at(layout: Layout, offset: int) -> Span:
    """Return the word that holds `offset`, or else the grapheme there."""
    passage = layout.passage_at(offset).span
    begin = max(passage.start, offset - _LONGEST_WORD)
    for match in _WORD.finditer(layout.text, begin, passage.end):
        if match.end() > offset:
            if match.start() > offset:
                break
            return Span(layout.snapped(match.start(), up=False), layout.snapped(match.end(), up=True))
    return Span(layout.snapped(offset, up=False), _right(layout, offset))


def moved_by_rows(layout: Layout, offset: int, rows: int, column: int) -> int:
    """Return the offset at cell `column` of the next row with text in the direction of `rows` (1 or -1)."""
    row = layout.row_of(offset) + rows
    while 0 <= row < layout.height:
        line = layout.line_at(row)
        if line is not None:
            reached = layout.grapheme_at(row, column).start
            begins_next_row = line.span.end <= reached < line.passage.span.end
            return _left(layout, reached) if begins_next_row else reached
        row += rows
    return offset


def _right(layout: Layout, offset: int) -> int:
    passage = layout.passage_at(offset)
    if offset >= passage.span.end:
        following = layout.index_of(offset) + 1
        return layout.passages[following].span.start if following < len(layout.passages) else offset
    line = layout.line_at(layout.row_of(offset))
    if line is None:
        return offset
    return line.stops[bisect_right(line.stops, offset)]


def _left(layout: Layout, offset: int) -> int:
    passage = layout.passage_at(offset)
    if offset <= passage.span.start:
        return _end_of_previous(layout, offset)
    line = layout.line_at(layout.row_of(offset - 1))
    if line is None:
        return offset
    return line.stops[bisect_left(line.stops, offset) - 1]


def _end_of_previous(layout: Layout, offset: int) -> int:
    previous = layout.index_of(offset) - 1
    return layout.passages[previous].span.end if previous >= 0 else offset


def _word_right(layout: Layout, offset: int) -> int:
    for passage in layout.passages[layout.index_of(offset) :]:
        match = _WORD.search(layout.text, max(offset, passage.span.start), passage.span.end)
        if match is not None:
            return layout.snapped(match.end(), up=True)
    return layout.passages[-1].span.end


def _word_left(layout: Layout, offset: int) -> int:
    for passage in reversed(layout.passages[: layout.index_of(offset) + 1]):
        end = min(offset, passage.span.end)
        begin = max(passage.span.start, end - _LONGEST_WORD)
        starts = [match.start() for match in _WORD.finditer(layout.text, begin, end)]
        if starts:
            return layout.snapped(starts[-1], up=False)
    return layout.passages[0].span.start


def _line_start(layout: Layout, offset: int) -> int:
    line = layout.line_at(layout.row_of(offset))
    return line.span.start if line else offset


def _line_end(layout: Layout, offset: int) -> int:
    line = layout.line_at(layout.row_of(offset))
    return line.text_end if line else offset


def _passage_left(layout: Layout, offset: int) -> int:
    start = layout.passage_at(offset).span.start
    if offset > start:
        return start
    return layout.passages[max(layout.index_of(offset) - 1, 0)].span.start


def _passage_right(layout: Layout, offset: int) -> int:
    end = layout.passage_at(offset).span.end
    if offset < end:
        return end
    return layout.passages[min(layout.index_of(offset) + 1, len(layout.passages) - 1)].span.end


MOVES: Mapping[str, Callable[[Layout, int], int]] = {
    "left": _left,
    "right": _right,
    "word_left": _word_left,
    "word_right": _word_right,
    "line_start": _line_start,
    "line_end": _line_end,
    "passage_left": _passage_left,
    "passage_right": _passage_right,
}
"""Each move by name: the layout and the caret's offset in, the new offset out."""
