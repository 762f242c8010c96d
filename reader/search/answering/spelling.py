"""Another spelling for words that no passage has: the nearest that some have, as they stand there."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Iterator, Sequence
from itertools import islice

from whoosh.support.levenshtein import levenshtein

from reader.search.analysis import WORD, analysed
from reader.search.answering.part import Part
from reader.search.answering.searched import Searched
from reader.search.language.tree import Node, Words, leaves
from reader.search.segments.fields import Level

_LONGEST = 40
"""Letters of a word in which neighbours are exchanged."""

_PASSAGES_LOOKED_AT = 20
"""Passages in which the words of a term are looked for, to suggest the one nearest to what was typed."""


def spelling(query: str, tree: Node, searched: Searched) -> str | None:
    """Return `query` with each word that no passage has replaced by the nearest that some have; None without any."""
    corrected, parts = query, searched.parts
    for leaf in leaves(tree):
        if not isinstance(leaf, Words) or len(leaf.terms) != 1 or _count(leaf.terms[0], parts):
            continue
        term = _better(leaf.typed, leaf.terms[0], searched)
        words = set(_words_as_they_stand(term, searched)) if term else set()
        if words:
            nearest = min(words, key=lambda word: (levenshtein(word, leaf.typed), word))
            corrected = corrected.replace(leaf.typed, nearest, 1)
    return corrected if corrected != query else None


def _better(typed: str, term: str, searched: Searched) -> str | None:
    """Return the commonest term that `term`, of the word `typed`, may have been meant to be, None where there is none.

    Two neighbours exchanged are one slip, as a letter too many, too few or wrong is.
    """
    exchanged = [other for other in _exchanged(typed) if _count(other, searched.parts)]
    for distance in (1, 2):
        if near := [*exchanged, *searched.vocabulary.spelt_alike("text", term, distance)]:
            return max(near, key=lambda other: _count(other, searched.parts))
    return None


def _exchanged(typed: str) -> Iterator[str]:
    """Yield the terms of the words that `typed` is with two neighbouring letters exchanged."""
    for at in range(min(len(typed), _LONGEST) - 1):
        word = typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]
        yield from (part.term for part in analysed(word).parts[:1])


def _count(term: str, parts: Sequence[Part]) -> int:
    """Return how often `term` stands in passages; of deleted ones, too, as long as they are there."""
    return sum(part.postings.field("text").count(term) for part in parts)


def _words_as_they_stand(term: str, searched: Searched) -> Iterator[str]:
    """Yield words of some passages that are found by `term`, in lower case: a term itself is no word to show."""
    for part, passage in islice(_passages_with(term, searched.parts), _PASSAGES_LOOKED_AT):
        for match in WORD.finditer(searched.table.piece(*part.place(passage))):
            for token in analysed(match[0]).tokens:
                if token.term == term:
                    yield match[0][token.start : token.end].lower()


def _passages_with(term: str, parts: Sequence[Part]) -> Iterator[tuple[Part, int]]:
    for part in parts:
        field = part.postings.field("text")
        units = field.units(field.positions(term)[:_PASSAGES_LOOKED_AT])
        for passage in part.only_present(units, Level.PASSAGE).tolist():
            yield part, passage
