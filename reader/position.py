"""A position in an article, as it is kept from one session to the next."""

from typing import NamedTuple, TypeGuard

ALL_READ = 100
"""How much of an article is read when nothing is left of it, in percent."""


FOUND_BY = 120
"""As many characters of the first row on, where there are so many, find their place in a text that has changed."""


class Position(NamedTuple):
    """Where one was in an article: at `offset` of its text, `above` blank rows and then `top` on the screen's first."""

    offset: int
    top: int
    above: int | None
    """None for as many as there are where the text begins, else none."""

    def carried(self, before: str, after: str) -> "Position":
        """Return the position in `after` of the words that stood here `before`; the same where they are lost."""
        words = before[self.top : self.top + FOUND_BY]
        found = [at for at in (after.rfind(words, 0, self.top + len(words)), after.find(words, self.top)) if at >= 0]
        by = min((at - self.top for at in found), key=abs, default=0)
        return self._replace(offset=self.offset + by, top=self.top + by)


def read_position(value: object) -> Position | None:
    """Return the position that was written as `value`, None when it is none."""
    match value:
        case [offset, top, above] if is_offset(offset) and is_offset(top) and (above is None or is_offset(above)):
            return Position(offset, top, above)
    return None


def is_offset(value: object) -> TypeGuard[int]:
    """Whether `value`, read from a file, can count characters."""
    return type(value) is int and value >= 0
