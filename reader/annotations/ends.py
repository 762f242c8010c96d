"""Where a long quote stands after somebody edited it: between the places most like its beginning and its end."""

from collections import Counter
from itertools import product

from reader.annotations.context import Place, place_in
from reader.annotations.folded import Folded
from reader.annotations.fuzzy import Likeness, likenesses
from reader.annotations.words import words_in
from reader.articles.article import Article

_END = 12
"""Words by which a quote's beginning, or its end, is looked for."""
_ALIKE = 0.6
"""What they must share with the place they are looked for in."""
_AROUND = 96
"""Characters of text around them that help to find them."""


def likenesses_by_ends(sought: Place, article: Article, text: Folded) -> list[Likeness]:
    """Return the stretches of `article`, across passages too, that begin and end as the sought quote did.

    They are compared by how often they use each word, whatever the order: that takes time in proportion to their
    length, so that a quote may have any.
    """
    words = words_in(sought.text, sought.start, sought.end)
    if len(words) < 2 * _END:
        return []
    beginnings = _places(_part(sought, sought.start, words[_END - 1].end), article, text)
    endings = _places(_part(sought, words[-_END].start, sought.end), article, text)
    length = sought.end - sought.start
    used = Counter(word.text for word in words)
    return [
        Likeness(whole, _shared(used, whole))
        for beginning, ending in product(beginnings, endings)
        if length / 2 < ending.end - beginning.start < length * 2
        for whole in [place_in(article, text, beginning.start, ending.end)]
    ]


def _part(sought: Place, start: int, end: int) -> Place:
    """Return `start` to `end` of the quote as a place of its own, with little of the text around it."""
    low = max(start - _AROUND, 0)
    around = sought.text[low : end + _AROUND]
    return Place(around, start - low, end - low, max(sought.floor - low, 0), len(around))


def _places(part: Place, article: Article, text: Folded) -> list[Place]:
    return [likeness.place for likeness in likenesses(part, article, text) if likeness.score >= _ALIKE]


def _shared(used: Counter[str], place: Place) -> float:
    """Return how much two stretches share, from 0 to 1: the characters of the words that both use."""
    there = Counter(word.text for word in words_in(place.text, place.start, place.end))
    return 2 * _characters(used & there) / (_characters(used) + _characters(there))


def _characters(words: Counter[str]) -> int:
    return sum(len(word) * times for word, times in words.items())
