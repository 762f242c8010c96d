"""The status line: where one is on the left, what goes on at the right; when it is narrow the least goes first."""

from dataclasses import dataclass

from rich.cells import cell_len

from reader.printable import one_line
from reader.ui.rendering.rows.line import BETWEEN, Part, Tone, cells_of, cropped, harmless

_LEAST_TITLE = 16
"""Cells of the title that come before anything is said beside it."""
_MARGIN = 2
"""Cells kept free between left and right."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is in an article, with how much is read and left; passages go by their ids, as in citations."""

    title: str
    passage: int | None
    """None for the title."""
    last_passage: int
    percent: int
    minutes_left: int


@dataclass(frozen=True, slots=True)
class Status:
    """All that the status line can say; what is None, empty or 0 goes unsaid."""

    place: Place | None = None
    message: str = ""
    """What goes on meanwhile, `indexing 120/7,769`."""
    hits: str = ""
    """Which hit, of how many: `3/17`."""
    notes: int = 0
    news: str = ""
    """What just happened, `Note saved`."""
    found: str = ""
    """Which place found in the article, of how many: `3/17`, or `not found`; said in place of `hits`."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """Something said beside the title, on the left or at the right; the least `weight` goes first."""

    words: str
    weight: int
    is_right: bool = False


def status_parts(status: Status, width: int) -> list[Part]:
    """Return the parts of the status line, `width` cells in all."""
    if width <= 0:
        return []
    title = harmless([Part(status.place.title, Tone.TITLE)], width) if status.place else []
    said = _sayings(status, width)
    while said and _cells(said) + min(cells_of(title), _LEAST_TITLE) > width:
        said.remove(min(said, key=lambda saying: saying.weight))
    beside = "".join(BETWEEN + saying.words for saying in said if not saying.is_right)
    right = BETWEEN.join(saying.words for saying in said if saying.is_right)
    left_room = width - cell_len(right) - (_MARGIN if right else 0)
    title_room = left_room - cell_len(beside)
    if cells_of(title) > title_room:
        title = cropped(title, title_room)
    return [
        *cropped([*title, Part(beside, Tone.DETAIL)], left_room),
        Part(" " * _MARGIN if right else ""),
        Part(right, Tone.DETAIL),
    ]


def _sayings(status: Status, width: int) -> list[_Saying]:
    """Return what can be said beside the title, in the order it is read; news is cut to what there is room for."""
    said: list[_Saying] = []
    if place := status.place:
        is_title = place.passage is None
        said.append(_Saying("title" if is_title else f"passage {place.passage:,}/{place.last_passage:,}", 4))
        said.append(_Saying(f"{place.percent} %", 3))
        said.append(_Saying(f"{place.minutes_left} min left", 1))
    if status.news:
        news = cropped([Part(status.news)], min(cell_len(one_line(status.news)), _room_for_news(width)))
        said.append(_Saying("".join(part.text for part in news), 6, is_right=True))
    if status.message:
        said.append(_Saying(one_line(status.message), 2, is_right=True))
    if status.found:
        said.append(_Saying(one_line(f"find: {status.found}"), 5, is_right=True))
    elif status.hits:
        said.append(_Saying(one_line(f"{status.hits} hits"), 5, is_right=True))
    if status.notes:
        said.append(_Saying(f"{status.notes:,} note{'s' if status.notes > 1 else ''}", 0, is_right=True))
    return said


def _cells(said: list[_Saying]) -> int:
    """Return how many cells `said` takes at most, with what stands between."""
    return sum(cell_len(saying.words) + len(BETWEEN) for saying in said) + _MARGIN


def _room_for_news(width: int) -> int:
    return max(width - _LEAST_TITLE - _MARGIN - len(BETWEEN), 0)
