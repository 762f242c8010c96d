"""Values as files from elsewhere have them, of whatever type, read as what a note needs."""

import math
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from reader.annotations.annotation import Color
from reader.annotations.moments import moment, read_moment
from reader.annotations.tags import tidy
from reader.articles.span import Span
from reader.json_values import words

_COLORS = {color.value: color for color in Color} | {
    "red": Color.PINK,
    "orange": Color.YELLOW,
    "olive": Color.GREEN,
    "cyan": Color.BLUE,
}
"""Colours of other programs, each as the nearest of ours."""


def items(value: object) -> list[Any]:
    """Return `value` where it is a list, else one of it alone; of nothing, nothing."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def tags_of(values: Iterable[object]) -> tuple[str, ...]:
    """Return the tags among `values`, without white space around them, each once."""
    return tidy(map(words, values))


def color_of(*names: object) -> Color:
    """Return the colour that the first known one of `names` means; yellow where none is known."""
    known = (_COLORS.get(words(name).strip().lower()) for name in names)
    return next((color for color in known if color is not None), Color.YELLOW)


def time_of(value: object) -> str:
    """Return an ISO 8601 time, or seconds since 1970, as it is written in a note; nothing where it is no time."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return moment(datetime.fromtimestamp(value, UTC))
        return read_moment(words(value).strip()) if words(value).strip() else ""
    except (ValueError, OverflowError, OSError):
        return ""


def place_of(start: object, end: object) -> Span | None:
    """Return the span from `start` to `end`, None where they are no places of a text."""
    if type(start) is int and type(end) is int and 0 <= start <= end:
        return Span(start, end)
    return None


def whole_number(value: object) -> int:
    """Return a count, also one that is written as text; 0 where there is none."""
    number = number_of(value) if isinstance(value, str) else value
    return number if type(number) is int and number >= 0 else 0


def number_of(text: str) -> int | float | None:
    """Return the number that a cell has, None where it has none."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
