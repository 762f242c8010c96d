"""An imported note settled in its article: on the words it quotes, or without a place where they are not found."""

from dataclasses import replace
from itertools import islice

from reader.annotations.anchor import attached, find_quote, place
from reader.annotations.annotation import Annotation
from reader.annotations.exact import occurrences
from reader.annotations.exchange.imported import Imported
from reader.annotations.exchange.utf16 import utf16
from reader.annotations.numbers import cuts_a_number
from reader.articles.article import Article, PassageKind
from reader.articles.span import Span


def settled(imported: Imported, article: Article) -> Annotation:
    """Return the note as one on `article`; what was made on a text known by its hash stays as it was stored."""
    annotation = replace(imported.annotation, file=article.file)
    if annotation.text_hash:
        return annotation
    if imported.utf16 is not None:
        annotation = replace(annotation, span=utf16(article.text).code_points(imported.utf16) or annotation.span)
    span = _place(annotation, article)
    if span is None:
        return annotation
    there = attached(annotation, article, span)
    return there if annotation.quote else replace(there, formerly=())


def _place(annotation: Annotation, article: Article) -> Span | None:
    """Return where the note is: as the file says if the words agree, where they stand alone, or where they are like."""
    if not annotation.quote:
        return _title(article)
    if _stands(annotation, article.text):
        return annotation.span
    if _has_context(annotation) and (alone := _alone_in_context(annotation, article.text)):
        return alone
    places = [_with_blanks(span, annotation.quote, article.text) for span in find_quote(article, annotation.quote)]
    exact = [span for span in places if span.of(article.text) == annotation.quote]
    places = exact or places
    if not _has_context(annotation):
        if len(places) == 1:
            return places[0]
        in_passage = [span for span in places if _passage(article, span) == annotation.passage]
        if len(in_passage) == 1:
            return in_passage[0]
    likely = place(annotation, article).span
    return exact[0] if likely and exact and likely.of(article.text) == annotation.quote.strip() else likely


def _stands(annotation: Annotation, text: str) -> bool:
    before = annotation.span.start - len(annotation.prefix)
    return (
        len(annotation.span) == len(annotation.quote)
        and before >= 0
        and text.startswith(annotation.prefix + annotation.quote + annotation.suffix, before)
    )


def _alone_in_context(annotation: Annotation, text: str) -> Span | None:
    """Return the only place where the quote stands amid just the words that are given, however few these are."""
    whole = annotation.prefix + annotation.quote + annotation.suffix
    places = list(islice(occurrences(whole, text), 2))
    if len(places) != 1 or cuts_a_number(text, places[0], places[0] + len(whole)):
        return None
    start = places[0] + len(annotation.prefix)
    return Span(start, start + len(annotation.quote))


def _with_blanks(span: Span, quote: str, text: str) -> Span:
    """Return `span`, where the words of `quote` stand, with the white space at its ends if that stands there, too."""
    start = span.start - (len(quote) - len(quote.lstrip()))
    return Span(start, start + len(quote)) if start >= 0 and text.startswith(quote, start) else span


def _has_context(annotation: Annotation) -> bool:
    return bool(annotation.prefix.strip() or annotation.suffix.strip())


def _passage(article: Article, span: Span) -> int | None:
    passage = article.passage_at(span.start)
    return passage.id if passage is not None else None


def _title(article: Article) -> Span | None:
    """Return the place for a note on the whole article: its title, or else its first passage."""
    with_words = [passage for passage in article.passages if passage.span.of(article.text).strip()]
    first = sorted(with_words, key=lambda passage: passage.kind is not PassageKind.TITLE)[:1]
    return first[0].span if first else None
