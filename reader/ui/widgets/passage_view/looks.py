"""Looks: how passages of each kind are set on the page."""

from dataclasses import dataclass
from itertools import pairwise

from reader.articles.article import Passage, PassageKind

_TIGHT = {
    (PassageKind.TITLE, PassageKind.BYLINE),
    (PassageKind.BULLET, PassageKind.BULLET),
    (PassageKind.BOILERPLATE, PassageKind.BOILERPLATE),
}
"""Kinds that follow each other without a blank line."""

_DEEPEST_BULLET = 4
_BULLETS = "•◦▪▪"

_SIGNS = {PassageKind.NOTE: "* ", PassageKind.CAPTION: "□ "}
"""What tells kinds from a paragraph where there is no colour; the other lines are set in as far."""

_DEEP_HEADING = 3
"""The level from which on a heading stands closer to the text before it, and is slanted."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one passage is set: the blank lines `above` it and what stands before its lines."""

    above: int
    first: str = ""
    """Before the first line."""
    rest: str = ""
    """Before the other lines; as wide as `first`."""


def looks(passages: list[Passage]) -> list[Look]:
    """Return the look of each passage, which depends on the one before it."""
    if not passages:
        return []
    return [
        _look(passages[0], 0),
        *(_look(passage, _blanks(before, passage)) for before, passage in pairwise(passages)),
    ]


def style_of(passage: Passage) -> str:
    """Return the name of the style that the text of `passage` is painted in: its kind, or `subheading`."""
    is_deep = passage.kind is PassageKind.HEADING and passage.level >= _DEEP_HEADING
    return "subheading" if is_deep else passage.kind.value


def _blanks(before: Passage, passage: Passage) -> int:
    """Return how many blank lines part `passage` from the one `before` it."""
    if (before.kind, passage.kind) in _TIGHT:
        return 0
    return 2 if style_of(passage) == PassageKind.HEADING.value else 1


def _look(passage: Passage, above: int) -> Look:
    if passage.kind is PassageKind.BULLET:
        depth = min(max(passage.level, 1), _DEEPEST_BULLET)
        indent = "  " * depth
        return Look(above, f"{indent[2:]}{_BULLETS[depth - 1]} ", indent)
    if passage.kind is PassageKind.QUOTE:
        return Look(above, "│ ", "│ ")
    if sign := _SIGNS.get(passage.kind):
        return Look(above, sign, " " * len(sign))
    return Look(above)
