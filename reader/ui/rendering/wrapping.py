"""Wrapping: where the lines of a text break."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.ui.rendering.cells import is_narrow, measure
from reader.ui.rendering.joined import join

NARROWEST = 2
"""Cells that every grapheme fits into."""

_BLANKS = re.compile(" *")
_NEVER_FIRST = frozenset("、。，．：；！？）」』】》〉〕］｝”’…—·％%℃)]}!?,.:;")
_NEVER_LAST = frozenset("（「『【《〈〔［｛“‘([{￥＄$")


def wrap(text: str, width: int) -> list[int]:
    r"""Return where each line of `text` begins, the first at 0, for lines of at most `width` cells.

    Lines break after blanks and `\n`, beside wide characters where Chinese and Japanese allow it, and inside a word
    only if it is longer than a line. Blanks at a line's end belong to it and hang over: they are not counted in its
    width. So do those behind a `\n`, with which news agencies indent. `width` is at least NARROWEST.
    """
    breaks = _narrow_breaks if is_narrow(text) else _breaks
    starts = [0]
    begin = 0
    while (newline := text.find("\n", begin)) >= 0:
        starts.extend(breaks(text, begin, newline, width))
        begin = _behind_blanks(text, newline + 1)
        if begin < len(text):
            starts.append(begin)
    starts.extend(breaks(text, begin, len(text), width))
    return starts


def wrap_joined(text: str, width: int) -> list[int]:
    """Return where each line of `text` begins, as `wrap` does, where line ends in `text` are blanks like others."""
    joined = join(text)
    return [joined.index(start) for start in wrap(joined.drawn, width)]


def _behind_blanks(text: str, begin: int) -> int:
    """Return where the blanks at `begin` end; the last of them stays where something may be joined to it."""
    blanks = _BLANKS.match(text, begin)
    end = blanks.end() if blanks else begin
    is_joined = begin < end < len(text) and len(measure(text[end - 1 : end + 1]).starts) <= 2
    return end - is_joined


def _narrow_breaks(text: str, begin: int, end: int, width: int) -> Iterator[int]:
    """Yield the breaks between `begin` and `end` of a text whose every character takes one cell."""
    while end - begin > width:
        cut = text.rfind(" ", begin, begin + width + 1) + 1 or begin + width
        blanks = _BLANKS.match(text, cut, end)
        begin = blanks.end() if blanks else cut
        if begin < end:
            yield begin


def _breaks(text: str, begin: int, end: int, width: int) -> Iterator[int]:
    """Yield the breaks between `begin` and `end` of any text."""
    cells = measure(text[begin:end])
    graphemes = _graphemes(text[begin:end], cells.starts)
    first = 0
    while cells.width - cells.edges[first] > width:
        full = bisect_right(cells.edges, cells.edges[first] + width) - 1
        first = _next_line(graphemes, cells.edges, first, full)
        if first == len(graphemes):
            return
        yield begin + cells.starts[first]


def _graphemes(text: str, starts: Sequence[int]) -> Sequence[str]:
    """Return the graphemes of `text`: itself where each character is one."""
    return text if len(starts) > len(text) else [text[a:b] for a, b in pairwise(starts)]


def _next_line(graphemes: Sequence[str], edges: Sequence[int], first: int, full: int) -> int:
    """Return which grapheme begins the next line when those from `first` up to `full` fit on this one."""
    if graphemes[full].isspace():
        while full < len(graphemes) and graphemes[full].isspace():
            full += 1
        return full
    for index in range(full, first, -1):
        if graphemes[index - 1].isspace():
            return index
        is_beside_wide = edges[index + 1] - edges[index - 1] > NARROWEST
        if is_beside_wide and graphemes[index][0] not in _NEVER_FIRST and graphemes[index - 1][-1] not in _NEVER_LAST:
            return index
    return full
