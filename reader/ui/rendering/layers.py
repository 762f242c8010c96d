"""Layers: overlapping marks cut into pieces, each with all that is said of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from reader.ui.rendering.cells import Cells
from reader.ui.rendering.marks import Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line painted in one style; `layers` are style names, the lowest first."""

    start: int
    end: int
    layers: tuple[str, ...]


def pieces(cells: Cells, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a line into pieces wherever a mark begins or ends.

    The spans of `marks` count in the line itself and may reach beyond it. A mark that covers part of a grapheme is
    painted over the whole of it, since a terminal can do no other.
    """
    length = cells.starts[-1]
    placed = [
        (cells.floor(max(mark.span.start, 0)), cells.ceiling(min(mark.span.end, length)), mark)
        for mark in sorted(marks, key=lambda mark: mark.layer)
    ]
    edges = sorted({0, length, *(start for start, _, _ in placed), *(end for _, end, _ in placed)})
    return [
        Piece(start, end, _names(mark for first, last, mark in placed if first <= start and end <= last))
        for start, end in pairwise(edges)
    ]


def _names(marks: Iterable[Mark]) -> tuple[str, ...]:
    """Return the style names of `marks`: their layer's, with each word of their variant, with `several` if they are."""
    names: dict[str, None] = {}
    for mark in marks:
        if mark.layer.component in names:
            names[f"{mark.layer.component}-several"] = None
        names[mark.layer.component] = None
        for variant in mark.variant.split():
            names[f"{mark.layer.component}-{variant}"] = None
    return tuple(names)
