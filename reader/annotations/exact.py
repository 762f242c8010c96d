"""Where a quote stands as it was, white space and quotation marks aside."""

from collections.abc import Iterator
from heapq import nsmallest

from reader.annotations.company import keeps_company
from reader.annotations.context import SHORT, Place, agree, place_in, resemblance, same_numbers
from reader.annotations.folded import Folded
from reader.articles.article import Article

_MOST_PLACES = 300
"""Places compared by their context: those nearest to where the quote was."""
_TELLING = 2 * SHORT
"""Characters; a quote with a number that is as long says what the number is of."""
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

    Numbers are the same only in the same words: the same percentage may well stand elsewhere. So a short quote with
    one needs all its context, a longer one some, unless it says enough by itself and stands once. Where there are
    several places, a short quote without a number needs its context, too.
    """
    if not sought.has_numbers:
        return alone or len(sought.quote) >= SHORT or resemblance(sought, place) >= _ENOUGH_CONTEXT
    if len(sought.quote) < SHORT:
        return agree(sought, place)
    if alone and (len(sought.quote) >= _TELLING or sought.quote == sought.text):
        return True
    return keeps_company(sought, place)
