"""Anchoring: an annotation made from a stretch of an article, and its place found again in the changed text."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from reader.annotations.annotation import Annotation, Color, PlacedAnnotation, State
from reader.annotations.folded import fold
from reader.annotations.moments import moment
from reader.annotations.tags import tidy
from reader.articles.article import EXTRACTOR, Article
from reader.articles.span import Span
from reader.errors import BadInput

_CONTEXT = 32
"""Characters kept on each side of a quote at least; up to half as many more, so that no word is cut."""
_WORD_CUT = re.compile(r"\s")


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
    from reader.annotations.finding_again import find_again  # slow to import, and most texts have not changed

    found, candidate = find_again(annotation, article)
    if found is None:
        return PlacedAnnotation(annotation, State.ORPHAN, None, None if annotation.kept else candidate)
    is_as_it_was = found == span and fold(found.of(article.text)).text == fold(annotation.quote).text
    return PlacedAnnotation(annotation, State.ANCHORED if is_as_it_was else State.MOVED, found)


def find_quote(article: Article, quote: str) -> list[Span]:
    """Return every place of `article` where `quote` stands, white space and quotation marks aside, in reading order.

    A number is found whole or not at all: "5 percent" does not stand in "9.5 percent".
    """
    from reader.annotations.exact import occurrences  # as above
    from reader.annotations.numbers import cuts_a_number

    text = fold(article.text)
    sought = fold(quote).text.strip()
    ends = ((start, start + len(sought)) for start in occurrences(sought, text.text))
    return [text.original(*place) for place in ends if not cuts_a_number(text.text, *place)]


def _prefix(text: str, end: int) -> str:
    start = max(end - _CONTEXT, 0)
    further = text[max(start - _CONTEXT // 2, 0) : start]
    return text[start - len(_WORD_CUT.split(further)[-1]) : end]


def _suffix(text: str, start: int) -> str:
    end = start + _CONTEXT
    return text[start : end + len(_WORD_CUT.split(text[end : end + _CONTEXT // 2])[0])]
