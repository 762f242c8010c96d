"""Cells: where each grapheme of a text stands on a line of the terminal."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import get_character_cell_size, split_graphemes

_NARROW = r"\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e"
_NOT_NARROW = re.compile(f"[^{_NARROW}]")


def is_narrow(text: str) -> bool:
    """Whether every character of `text` is a grapheme of its own and one cell wide.

    Unlike rich's own test this knows typographic quotes and dashes, which stand in most articles: telling them from
    the rest makes measuring such a text some sixteen times faster.
    """
    return _NOT_NARROW.search(text) is None


class _CellWidths(dict[str, int]):
    """Cells of one character, each looked up once."""

    def __missing__(self, character: str) -> int:
        self[character] = width = get_character_cell_size(character)
        return width


_width_of = _CellWidths().__getitem__


@dataclass(frozen=True, slots=True)
class Cells:
    """The graphemes of one line: the i-th is `text[starts[i]:starts[i + 1]]`, on cells `edges[i]` to `edges[i + 1]`."""

    starts: Sequence[int]
    edges: Sequence[int]

    @property
    def width(self) -> int:
        """Cells the whole text takes."""
        return self.edges[-1]

    def cell_of(self, index: int) -> int:
        """Return the cell where the grapheme holding `index` begins; the width when `index` is the text's end."""
        return self.edges[max(bisect_right(self.starts, index) - 1, 0)]

    def index_at(self, cell: int) -> int:
        """Return where the grapheme standing on `cell` begins; the text's end for cells beyond it."""
        return self.starts[max(bisect_right(self.edges, cell) - 1, 0)]

    def floor(self, index: int) -> int:
        """Return `index`, or the beginning of the grapheme it falls into."""
        return self.starts[max(bisect_right(self.starts, index) - 1, 0)]

    def ceiling(self, index: int) -> int:
        """Return `index`, or the end of the grapheme it falls into."""
        return self.starts[min(bisect_left(self.starts, index), len(self.starts) - 1)]


def measure(text: str) -> Cells:
    """Return the graphemes of `text`, which is one line, and their cells."""
    if is_narrow(text):
        every = range(len(text) + 1)
        return Cells(every, every)
    widths = list(map(_width_of, text))
    if 0 not in widths:
        return Cells(range(len(text) + 1), list(accumulate(widths, initial=0)))
    graphemes, _ = split_graphemes(text)
    starts = [start for start, _, _ in graphemes]
    return Cells([*starts, len(text)], list(accumulate((width for _, _, width in graphemes), initial=0)))
