"""From what the index found to what the user is shown: hits with their words, and a better spelling where none."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from whoosh.support.levenshtein import levenshtein

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.analysis import WORD, analysed
from reader.search.catalog import Catalog, Listed
from reader.search.collecting import Collected
from reader.search.finders import Finders
from reader.search.finding import find_leaves, merged
from reader.search.hit import Hit
from reader.search.keys import key_of
from reader.search.lookup import better_spelling
from reader.search.note import Note
from reader.search.snippet import cut_snippet
from reader.search.tree import Node, Words, figured, leaves, noted

_PASSAGES_LOOKED_AT = 20
"""Passages in which the words of a term are looked for, to suggest the one nearest to what was typed."""


def hits_of(found: Collected, tree: Node, searcher: Any, catalog: Catalog, finders: Finders) -> tuple[Hit, ...]:
    """Return the hits for the documents `found`, best first, equals in reading order.

    Passages of a reading that the catalog does not know, or no longer, are left out.
    """
    places = [(score, searcher.stored_fields(document)["place"]) for score, document in found.best]
    listed = catalog.listed(place[0] for _, place in places)
    words = list(leaves(tree))
    keys = [key_of(*place[:2]) for _, place in places]
    numbers, notes = finders.figures.spans(figured(tree), keys), finders.notes.by_passage(noted(tree), set(keys))
    hits = []
    for score, (number, passage, start, end, kind) in places:
        if number not in listed:
            continue
        span = Span(start, end)
        text = span.of(listed[number].text)
        key = key_of(number, passage)
        own = (figure.shifted(-start) for figure in numbers.get(key, ()))
        spans = merged(sorted([*find_leaves(words, text), *own]))
        hits.append(_hit(listed[number], passage, PassageKind(kind), score, span, spans, notes.get(key, ())))
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.file, hit.passage)))


def _hit(
    of: Listed,
    passage: int,
    kind: PassageKind,
    score: float,
    span: Span,
    spans: tuple[Span, ...],
    notes: Sequence[Note],
) -> Hit:
    start = notes[0].span.start - span.start if notes and notes[0].span else 0
    return Hit(
        article=of.id,
        title=of.title,
        file=of.file,
        passage=passage,
        kind=kind,
        score=score,
        snippet=cut_snippet(span.of(of.text), spans, place=start),
        span=span,
        spans=tuple(found.shifted(span.start) for found in spans),
        publisher=of.metadata.publisher,
        date=of.metadata.date,
        notes=tuple(note.id for note in notes),
        written=notes[0].shown if notes else "",
    )


def spelling(query: str, tree: Node, searcher: Any, catalog: Catalog) -> str | None:
    """Return `query` with each word that no passage has replaced by the nearest that some have; None without any."""
    reader = searcher.reader()
    corrected = query
    for leaf in leaves(tree):
        if not isinstance(leaf, Words) or len(leaf.terms) != 1 or ("text", leaf.terms[0]) in reader:
            continue
        term = better_spelling(leaf.terms[0], reader)
        words = set(_words_as_they_stand(term, searcher, catalog)) if term else set()
        if words:
            nearest = min(words, key=lambda word: (levenshtein(word, leaf.typed), word))
            corrected = corrected.replace(leaf.typed, nearest, 1)
    return corrected if corrected != query else None


def _words_as_they_stand(term: str, searcher: Any, catalog: Catalog) -> Iterator[str]:
    """Yield words of some passages that are found by `term`, in lower case: a term itself is no word to show."""
    found = islice(searcher.postings("text", term).all_ids(), _PASSAGES_LOOKED_AT)
    places = [searcher.stored_fields(document)["place"] for document in found]
    listed = catalog.listed(place[0] for place in places)
    for number, _, start, end, _ in places:
        if number not in listed:
            continue
        for match in WORD.finditer(listed[number].text, start, end):
            for token in analysed(match[0]).tokens:
                if token.term == term:
                    yield match[0][token.start : token.end].lower()
