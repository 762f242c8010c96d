"""One line of a row: parts with a tone, laid out to an exact number of cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len, set_cell_size

from reader.printable import one_line

ELLIPSIS = "…"
BETWEEN = " · "
"""What stands between things said beside each other."""
_BETWEEN = 2
"""Cells kept free between what stands left and what stands right."""
_LEAST_LEFT = 8
"""Cells that what stands left has beside a right that is kept: enough to tell most publishers apart."""
MOST_MARKS = 8
"""Code points looked at for each cell: more belong to no script, only to piles of combining marks."""


class Tone(StrEnum):
    """What a part of a line is to the eye; a list gives each tone its style."""

    TEXT = "text"
    TITLE = "title"
    DETAIL = "detail"
    QUOTE = "quote"
    FOUND = "found"
    FAINT = "faint"
    ALERT = "alert"
    BAR = "bar"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one tone; they may come from anywhere, `laid_out` makes them harmless."""

    text: str
    tone: Tone = Tone.TEXT


@dataclass(frozen=True, slots=True)
class Line:
    """What stands left, cropped when there is no room, and what stands right, left out when it would take half.

    What `keeps_right` is told at the right as long as there is some room left of it.
    """

    left: tuple[Part, ...]
    right: tuple[Part, ...] = ()
    keeps_right: bool = False


BLANK = Line(())


def laid_out(line: Line, width: int) -> list[Part]:
    """Return the parts of `line` as they stand in `width` cells, exactly filled."""
    if width <= 0:
        return []
    right = harmless(line.right, width)
    right_width = cells_of(right)
    most = width - _LEAST_LEFT if line.keeps_right else width // 2
    if not right or right_width + _BETWEEN > most:
        return cropped(line.left, width)
    left = cropped(line.left, width - right_width - _BETWEEN)
    return [*left, Part(" " * _BETWEEN), *right]


def cropped(parts: Iterable[Part], width: int) -> list[Part]:
    """Return `parts` filling exactly `width` cells: what is too long ends in an ellipsis, what is short in blanks."""
    said = harmless(parts, width)
    blank = width - cells_of(said)
    if blank >= 0:
        return [*said, Part(" " * blank)] if blank else said
    kept: list[Part] = []
    room = width - len(ELLIPSIS)
    for part in said:
        cells = cell_len(part.text)
        if cells > room:
            beginning = set_cell_size(part.text, room).rstrip() + ELLIPSIS
            return [*kept, Part(set_cell_size(beginning, room + len(ELLIPSIS)), part.tone)]
        kept.append(part)
        room -= cells
    return kept


def harmless(parts: Iterable[Part], width: int) -> list[Part]:
    """Return as much of `parts` as can matter in `width` cells, with nothing in it that controls a terminal."""
    most = (width + 1) * MOST_MARKS
    return [Part(one_line(part.text[:most]), part.tone) for part in parts if part.text]


def cells_of(parts: Iterable[Part]) -> int:
    """Return how many cells `parts` take."""
    return sum(cell_len(part.text) for part in parts)
