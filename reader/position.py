"""A position in an article, as it is kept from one session to the next."""

from typing import NamedTuple

ALL_READ = 100
"""How much of an article is read when nothing is left of it, in percent."""


class Position(NamedTuple):
    """Where one was in an article: at `offset` of its text, `above` blank rows and then `top` on the screen's first."""

    offset: int
    top: int
    above: int


def read_position(value: object) -> Position | None:
    """Return the position that was written as `value`, None when it is none."""
    if isinstance(value, list) and len(value) == len(Position._fields) and all(map(is_offset, value)):
        return Position(*value)
    return None


def is_offset(value: object) -> bool:
    """Whether `value`, read from a file, can count characters."""
    return type(value) is int and value >= 0
