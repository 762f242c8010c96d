"""The place of an annotation found again in a text that has changed."""

from collections.abc import Iterable
from operator import itemgetter

from reader.annotations.annotation import Annotation
from reader.annotations.company import keeps_company
from reader.annotations.context import SHORT, Place, agree, remembered_place, resemblance, same_numbers
from reader.annotations.ends import likenesses_by_ends
from reader.annotations.exact import exact_places, is_known_again
from reader.annotations.folded import Folded, fold
from reader.annotations.fuzzy import Likeness, likenesses
from reader.articles.article import Article
from reader.articles.span import Span

_ALIKE = 0.80
"""What an edited quote must share with the one annotated."""
_HARDLY_ALIKE = 0.4
"""What the nearest candidate must share with the quote, unless it stands between the very words that were around it."""
_WORTH_SHOWING = 1.25
"""What the nearest candidate of an orphan must share with the place sought, words and context, of 3."""


def find_again(annotation: Annotation, article: Article) -> tuple[Span | None, Span | None]:
    """Return where the quote stands in a text that has changed, or else the nearest place that might be meant."""
    if not annotation.quote.strip():
        return None, None
    sought = remembered_place(annotation)
    text = fold(article.text)
    places = exact_places(sought, article, text, text.offset(annotation.span.start))
    for place in places:
        if is_known_again(sought, place, alone=len(places) == 1):
            return place.original(text), None
    near = _by_nearness(sought, (Likeness(place, 1.0) for place in places[:1]))
    for compare in (likenesses, likenesses_by_ends):
        changed = _by_nearness(sought, compare(sought, article, text))
        for _, likeness in changed:
            if likeness.score >= _ALIKE and _is_same_quote(sought, likeness.place):
                return likeness.place.original(text), None
        near += changed
    return None, _candidate(sought, near, text)


def _by_nearness(sought: Place, likely: Iterable[Likeness]) -> list[tuple[float, Likeness]]:
    """Return the `likely` places, the nearest first, each with how much it is like the one sought.

    That is from 0 to 3: its words, what is before them and what is after.
    """
    ranked = [(likeness.score + resemblance(sought, likeness.place), likeness) for likeness in likely]
    return sorted(ranked, key=itemgetter(0), reverse=True)


def _candidate(sought: Place, near: Iterable[tuple[float, Likeness]], text: Folded) -> Span | None:
    """Return the nearest of the places, None where it is not near enough to be shown.

    It has many of the words sought, or stands in place of them: between the words that were around them.
    """
    ranked = [(agree(sought, one.place), nearness, one) for nearness, one in near]
    agrees, nearness, nearest = max(ranked, key=itemgetter(0, 1), default=(False, 0.0, None))
    if nearest is None or nearness < _worth_showing(sought) or not (agrees or nearest.score >= _HARDLY_ALIKE):
        return None
    return nearest.place.original(text)


def _worth_showing(sought: Place) -> float:
    """Return what the nearest candidate must share: less where the words around the quote were never known."""
    known = 1 + (sought.start > 0) + (sought.end < len(sought.text))
    return _WORTH_SHOWING * known / 3


def _is_same_quote(sought: Place, place: Place) -> bool:
    """Whether an edited quote has the same numbers, and, where it has any or is short, the same context."""
    if not same_numbers(sought, place):
        return False
    if len(sought.quote) < SHORT:
        return agree(sought, place)
    return not sought.has_numbers or keeps_company(sought, place, reworded=True)
