"""Anchoring: an annotation made from a stretch of an article, and its place found again in the changed text."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from operator import itemgetter
from typing import Any

from reader.annotations.annotation import Annotation, Color, PlacedAnnotation, State
from reader.annotations.company import keeps_company
from reader.annotations.context import SHORT, Place, agree, remembered_place, resemblance, same_numbers
from reader.annotations.ends import likenesses_by_ends
from reader.annotations.exact import exact_places, is_known_again, occurrences
from reader.annotations.folded import Folded, fold
from reader.annotations.fuzzy import Likeness, likenesses
from reader.annotations.moments import moment
from reader.annotations.numbers import cuts_a_number
from reader.annotations.tags import tidy
from reader.articles.article import EXTRACTOR, Article
from reader.articles.span import Span
from reader.errors import BadInput

_CONTEXT = 32
"""Characters kept on each side of a quote at least; up to half as many more, so that no word is cut."""
_WORD_CUT = re.compile(r"\s")
_ALIKE = 0.80
"""What an edited quote must share with the one annotated."""
_HARDLY_ALIKE = 0.4
"""What the nearest candidate must share with the quote, unless it stands between the very words that were around it."""
_WORTH_SHOWING = 1.25
"""What the nearest candidate of an orphan must share with the place sought, words and context, of 3."""


def annotate(
    article: Article,
    span: Span,
    *,
    note: str = "",
    tags: Iterable[str] = (),
    color: Color = Color.YELLOW,
    figure: dict[str, Any] | None = None,
    now: datetime | None = None,
) -> Annotation:
    """Return a new annotation of `span` in `article`; tags lose their white space, repeated ones are dropped.

    Raises:
        BadInput: there is no text at `span`.
    """
    quote = span.of(article.text) if 0 <= span.start < span.end <= len(article.text) else ""
    if not quote.strip():
        raise BadInput(f"There is no text to annotate at characters {span.start} to {span.end} of {article.file}.")
    passage = article.passage_at(span.start)
    created = moment(now)
    return Annotation(
        id=uuid.uuid4().urn,
        file=article.file,
        span=span,
        quote=quote,
        prefix=_prefix(article.text, span.start),
        suffix=_suffix(article.text, span.end),
        text_hash=article.text_hash,
        passage=passage.id if passage else 0,
        created=created,
        modified=created,
        note=note,
        tags=tidy(tags),
        color=color,
        figure=figure,
        extractor=EXTRACTOR,
    )


def attached(annotation: Annotation, article: Article, span: Span) -> Annotation:
    """Return `annotation` on the words at `span` of `article`; what it quoted before is remembered.

    The figure it is about stays the one that was noted: that the text has another one there can then be seen.

    Raises:
        BadInput: there is no text at `span`.
    """
    there = annotate(article, span)
    former = () if there.quote == annotation.quote else (annotation.quote,)
    return replace(
        annotation,
        span=there.span,
        quote=there.quote,
        prefix=there.prefix,
        suffix=there.suffix,
        text_hash=there.text_hash,
        passage=there.passage,
        extractor=there.extractor,
        kept=False,
        formerly=annotation.formerly + former,
    )


def place(annotation: Annotation, article: Article) -> PlacedAnnotation:
    """Return where `annotation` stands in the present text of `article`, or that it is an orphan.

    It is anchored where it was annotated, moved where its words stand elsewhere or were reworded, and it is an orphan,
    with the nearest candidate unless the user keeps it without a place, where it is not certain what it is on: a note
    on a number never lands on another number.
    """
    span = annotation.span
    if annotation.text_hash == article.text_hash and span.of(article.text) == annotation.quote:
        return PlacedAnnotation(annotation, State.ANCHORED, span)
    found, candidate = _find_again(annotation, article)
    if found is None:
        return PlacedAnnotation(annotation, State.ORPHAN, None, None if annotation.kept else candidate)
    is_as_it_was = found == span and fold(found.of(article.text)).text == fold(annotation.quote).text
    return PlacedAnnotation(annotation, State.ANCHORED if is_as_it_was else State.MOVED, found)


def find_quote(article: Article, quote: str) -> list[Span]:
    """Return every place of `article` where `quote` stands, white space and quotation marks aside, in reading order.

    A number is found whole or not at all: "5 percent" does not stand in "9.5 percent".
    """
    text = fold(article.text)
    sought = fold(quote).text.strip()
    ends = ((start, start + len(sought)) for start in occurrences(sought, text.text))
    return [text.original(*place) for place in ends if not cuts_a_number(text.text, *place)]


def _find_again(annotation: Annotation, article: Article) -> tuple[Span | None, Span | None]:
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


def _prefix(text: str, end: int) -> str:
    start = max(end - _CONTEXT, 0)
    further = text[max(start - _CONTEXT // 2, 0) : start]
    return text[start - len(_WORD_CUT.split(further)[-1]) : end]


def _suffix(text: str, start: int) -> str:
    end = start + _CONTEXT
    return text[start : end + len(_WORD_CUT.split(text[end : end + _CONTEXT // 2])[0])]
