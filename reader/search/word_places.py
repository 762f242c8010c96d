"""Where each word of a text stands: of a long text remembered, so that the next query only has to look it up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.search.analysis import WORD, positions_in

_LONG = 20_000
"""Characters from which on going through a text again takes long enough to be seen."""
_REMEMBERED = 2
"""Long texts: the one on display, and the one before it."""


def word_places(text: str) -> Mapping[str, Sequence[int]]:
    """Return the different words of `text` as they stand, each with the offsets where it begins."""
    return _remembered_places(text) if len(text) >= _LONG else _places(text)


def word_positions(text: str) -> Mapping[int, int]:
    """Return the position of each word of `text`, counted in terms, by the offset where it begins."""
    return _remembered_positions(text) if len(text) >= _LONG else _positions(text)


def _places(text: str) -> Mapping[str, Sequence[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for match in WORD.finditer(text):
        places[match[0]].append(match.start())
    return places


def _positions(text: str) -> Mapping[int, int]:
    many = {word: positions_in(word) for word in word_places(text)}
    positions: dict[int, int] = {}
    position = 0
    for match in WORD.finditer(text):
        positions[match.start()] = position
        position += many[match[0]]
    return positions


_remembered_places = lru_cache(_REMEMBERED)(_places)
_remembered_positions = lru_cache(_REMEMBERED)(_positions)
