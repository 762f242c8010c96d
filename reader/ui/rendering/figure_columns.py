"""The columns of a table of figures: which there is room for, how wide they are, and what they say of a figure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.figures.placed import PlacedFigure
from reader.search.figures.order import FigureOrder
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.figure import number_parts, subject_part
from reader.ui.rendering.rows.line import Line, Part, Tone, cropped

GAP = 2
"""Cells between columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: at least so many cells wide, at most so many; beyond the least it grows by its `weight`."""

    title: str
    parts: Callable[[PlacedFigure], tuple[Part, ...]]
    least: int
    most: int
    weight: int = 1
    order: FigureOrder | None = None
    """What it sorts by."""
    spare: int = 0
    """Cells that more important columns must have beyond their least before there is room for this one."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A column as it stands in a table: `width` cells from cell `left` on."""

    column: Column
    left: int
    width: int


def _detail(words: str | None) -> tuple[Part, ...]:
    return (Part(words or "", Tone.DETAIL),)


_VALUE = Column("Value", lambda placed: number_parts(placed.figure), 18, 34, 4, FigureOrder.VALUE)
_UNIT = Column("Unit", lambda placed: _detail(placed.figure.unit), 8, 24, 2, FigureOrder.UNIT)
_SUBJECT = Column("Subject", lambda placed: (subject_part(placed.figure),), 18, 72, 6, FigureOrder.SUBJECT)
_PERIOD = Column("Period", lambda placed: _detail(placed.figure.period), 10, 20, 3, FigureOrder.PERIOD)
_SETTLED = Column("When", lambda placed: _detail(placed.figure.period_iso), 7, 10, 1, FigureOrder.PERIOD)
_COMPARISON = Column("Compared with", lambda placed: _detail(placed.figure.comparison), 17, 26, spare=24)
_KIND = Column(
    "Kind", lambda placed: _detail(placed.figure.kind.replace("_", " ")), 8, 12, 1, FigureOrder.KIND, spare=40
)
_ARTICLE = Column("Article", lambda placed: _detail(placed.title), 18, 64, 5, FigureOrder.ARTICLE)
_DATE = Column("Date", lambda placed: _detail(spoken_date(placed.date or "")), 11, 11, 1, FigureOrder.DATE)

_FROM_LEFT_TO_RIGHT = (_VALUE, _UNIT, _KIND, _SUBJECT, _PERIOD, _SETTLED, _COMPARISON, _ARTICLE, _DATE)
_BY_IMPORTANCE = (_VALUE, _SUBJECT, _ARTICLE, _PERIOD, _UNIT, _DATE, _SETTLED, _COMPARISON, _KIND)
"""Narrow tables go without the last ones."""


@lru_cache
def fitted(width: int) -> tuple[Fitted, ...]:
    """Return the columns there is room for in `width` cells, from left to right."""
    widths = {column: column.least for column in _that_fit(width)}
    for _ in range(width - _taken(widths.values())):
        if not (growing := [column for column in widths if widths[column] < column.most]):
            break
        widths[min(growing, key=lambda column: widths[column] / column.weight)] += 1
    placed: list[Fitted] = []
    left = 0
    for column in filter(widths.__contains__, _FROM_LEFT_TO_RIGHT):
        placed.append(Fitted(column, left, widths[column]))
        left += widths[column] + GAP
    return tuple(placed)


def _that_fit(width: int) -> Sequence[Column]:
    """Return the most important columns, as many as fit; the very first always."""
    for many, column in enumerate(_BY_IMPORTANCE):
        least = _taken(one.least for one in _BY_IMPORTANCE[: many + 1])
        if many and least + column.spare > width:
            return _BY_IMPORTANCE[:many]
    return _BY_IMPORTANCE


def _taken(widths: Iterable[int]) -> int:
    return sum(width + GAP for width in widths) - GAP


def figure_line(placed: PlacedFigure, width: int) -> Line:
    """Return the line of a figure in a table of `width` cells."""
    return _in_columns([(one, one.column.parts(placed)) for one in fitted(width)])


def header_line(width: int, order: FigureOrder, *, descending: bool) -> Line:
    """Return the line above a table of `width` cells; the column it is sorted by has an arrow, up where it ascends."""
    sign = " ▼" if descending else " ▲"
    return _in_columns(
        [(one, _heading(one.column, sign if one.column.order is order else "")) for one in fitted(width)]
    )


def _heading(column: Column, sign: str) -> tuple[Part, ...]:
    return (Part(column.title + sign, Tone.TITLE if sign else Tone.DETAIL),)


def _in_columns(cells: Iterable[tuple[Fitted, Iterable[Part]]]) -> Line:
    parts: list[Part] = []
    for column, said in cells:
        parts += cropped(said, column.width)
        parts.append(Part(" " * GAP))
    return Line(tuple(parts[:-1]))
