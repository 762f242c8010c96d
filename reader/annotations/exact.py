"""Where a quote stands as it was, white space and quotation marks aside."""

from collections.abc import Iterator
from heapq import nsmallest

from reader.annotations.context import SHORT, Place, agree, place_in, resemblance, same_numbers
from reader.annotations.folded import Folded
from reader.articles.article import Article

_MOST_PLACES = 300
"""Places compared by their context: those nearest to where the quote was."""
_ENOUGH_CONTEXT = 1.0
"""Of 2.0: what a short quote that stands in several places must share of its context."""


def occurrences(quote: str, text: str) -> Iterator[int]:
    """Yield where `quote` starts in `text`, both folded, side by side."""
    start = text.find(quote) if quote else -1
    while start >= 0:
        yield start
        start = text.find(quote, start + len(quote))


def exact_places(sought: Place, article: Article, text: Folded, near: int) -> list[Place]:
    """Return where the sought quote stands with the same numbers, best context first, then nearest to `near`."""
    found = nsmallest(_MOST_PLACES, occurrences(sought.quote, text.text), key=lambda start: abs(start - near))
    places = [place_in(article, text, start, start + len(sought.quote)) for start in found]
    same = [place for place in places if same_numbers(sought, place)]
    if len(same) < 2:
        return same
    return sorted(same, key=lambda place: (-resemblance(sought, place), abs(place.start - near)))


def is_known_again(sought: Place, place: Place, *, alone: bool) -> bool:
    """Whether the exact quote at `place` is the one sought, which stands `alone` or is the best of several.

    A long quote is known by itself. A short one with a number is the same number only in the same words: the same
    percentage may well stand elsewhere. Another short one needs its context when there are several.
    """
    if len(sought.quote) >= SHORT:
        return True
    if sought.has_numbers:
        return agree(sought, place)
    return alone or resemblance(sought, place) >= _ENOUGH_CONTEXT
