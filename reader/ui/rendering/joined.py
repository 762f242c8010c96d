"""Joined lines: a line end inside a line of the screen is drawn as a blank, together with the blanks around it."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from reader.ui.rendering.cells import Cells, measure

_LINE_END = re.compile("(?:(?<! ) +)?+\n *")  # blanks are tried once only, at the first of them


@dataclass(frozen=True, slots=True)
class Joined:
    """A text as it is `drawn`, and the way back from there."""

    drawn: str
    _blanks: list[int]
    """Where each blank stands in `drawn` that stands for a line end."""
    _left_out: list[int]
    """How many characters up to and with the first, the second… of them are not drawn; before them 0."""

    def index(self, drawn: int) -> int:
        """Return which character of the text stands at the index `drawn`."""
        return drawn + self._left_out[bisect_left(self._blanks, drawn)]


def drawn(text: str) -> str:
    """Return `text` as it is drawn on one line."""
    return _LINE_END.sub(" ", text)


def join(text: str) -> Joined:
    """Return `text` as it is drawn on one line, with the way back."""
    ends = [found.span() for found in _LINE_END.finditer(text)]
    left_out = list(accumulate((end - start - 1 for start, end in ends), initial=0))
    blanks = [start - before for (start, _), before in zip(ends, left_out, strict=False)]
    return Joined(drawn(text), blanks, left_out)


def measure_joined(text: str) -> Cells:
    """Return the graphemes of `text` as it is drawn on one line: a line end and the blanks around it are one."""
    if "\n" not in text:
        return measure(text)
    joined = join(text)
    cells = measure(joined.drawn)
    return Cells([joined.index(start) for start in cells.starts], cells.edges)
