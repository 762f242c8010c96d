"""Another spelling for words that no passage has: the nearest that some have, as they stand there."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from heapq import nsmallest
from itertools import islice
from typing import TypeGuard

from whoosh.support.levenshtein import levenshtein

from reader.search.analysis import WORD, analysed, may_begin
from reader.search.answering.part import Part
from reader.search.answering.searched import Searched
from reader.search.answering.watch import TimeUp, Watch
from reader.search.language.tree import Leaf, Node, Words, leaves
from reader.search.segments.fields import Level

_SHORTEST = 3
"""Letters of a word that is looked for otherwise: with one slip, nearly every shorter word is another.

It may well be half typed, too, and who types it waits for what is found.
"""

_LONGEST = 40
"""Letters of a word in which neighbours are exchanged."""

_TERMS_LOOKED_AT = 3
"""The commonest of the terms that are as near, of which words are looked for."""

_PASSAGES_LOOKED_AT = 20
"""Passages in which the words of a term are looked for, to suggest the one nearest to what was typed."""


def spelling(query: str, tree: Node, searched: Searched, watch: Watch) -> str | None:
    """Return `query` with each word that no passage has replaced by the nearest that some have; None without any.

    When time is up, words not yet looked at stay as they are.

    Raises:
        Overtaken: as the `watch` says.
    """
    corrected = query
    with suppress(TimeUp):
        for leaf in leaves(tree):
            if _may_be_misspelt(leaf) and not _count(leaf.terms[0], searched.parts):
                watch.check()
                word = _better(leaf.typed, leaf.terms[0], searched)
                corrected = corrected.replace(leaf.typed, word, 1) if word else corrected
    return corrected if corrected != query else None


def _may_be_misspelt(leaf: Leaf) -> TypeGuard[Words]:
    """Whether `leaf` is a single word, long enough to be told from others."""
    return isinstance(leaf, Words) and len(leaf.terms) == 1 and len(leaf.typed) >= _SHORTEST


def _better(typed: str, term: str, searched: Searched) -> str | None:
    """Return the word that `typed`, of this `term`, may have been meant to be, None where there is none.

    Two neighbours exchanged are one slip, as a letter too many, too few or wrong is. A term as near may be of words
    that are not: `oper` of operations. So the nearest word is taken, and of words as near the commonest.
    """
    exchanged = [other for other in _exchanged(typed) if _count(other, searched.parts)]
    near: dict[str, tuple[int, float]] = {}
    for slips in (1, 2):
        terms = {*exchanged, *searched.vocabulary.spelt_alike("text", term, slips)}
        commonest = nsmallest(_TERMS_LOOKED_AT, terms, key=lambda other: (-_count(other, searched.parts), other))
        for other in commonest:
            words = Counter(_words_as_they_stand(other, searched))
            often = _count(other, searched.parts) / max(words.total(), 1)
            near |= {word: (_slips(word, typed), -often * many) for word, many in words.items()}
        if near and min(near.values()) < (slips + 1,):
            break
    return min(near, key=lambda word: (near[word], word), default=None)


def _slips(word: str, typed: str) -> int:
    """Return how many slips lead from `word` to `typed`."""
    typed = typed.lower()
    return 1 if word in _neighbours_exchanged(typed) else int(levenshtein(word, typed))


def _exchanged(typed: str) -> Iterator[str]:
    """Yield the terms of the words that `typed` is with two neighbouring letters exchanged."""
    for word in _neighbours_exchanged(typed):
        yield from (part.term for part in analysed(word).parts[:1])


def _neighbours_exchanged(typed: str) -> Iterator[str]:
    for at in range(min(len(typed), _LONGEST) - 1):
        yield typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]


def _count(term: str, parts: Sequence[Part]) -> int:
    """Return how often `term` stands in passages; of deleted ones, too, as long as they are there."""
    return sum(part.postings.field("text").count(term) for part in parts)


def _words_as_they_stand(term: str, searched: Searched) -> Iterator[str]:
    """Yield words of some passages that are found by `term`, in lower case: a term itself is no word to show."""
    for part, passage in islice(_passages_with(term, searched.parts), _PASSAGES_LOOKED_AT):
        for match in WORD.finditer(searched.table.piece(*part.place(passage))):
            if not may_begin(match[0], (term,), term[0]):
                continue
            for token in analysed(match[0]).tokens:
                if token.term == term:
                    yield match[0][token.start : token.end].lower()


def _passages_with(term: str, parts: Sequence[Part]) -> Iterator[tuple[Part, int]]:
    for part in parts:
        field = part.postings.field("text")
        units = field.units(field.positions(term)[:_PASSAGES_LOOKED_AT])
        for passage in part.only_present(units, Level.PASSAGE).tolist():
            yield part, passage
