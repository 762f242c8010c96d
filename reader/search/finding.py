"""Where the words of a query stand in a text."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from whoosh.support.levenshtein import levenshtein

from reader.articles.span import Span
from reader.search.analysis import Token, analysed, may_begin, shorter_terms
from reader.search.language.tree import Fuzzy, Leaf, Near, Prefix, Words
from reader.search.word_places import words_of


class Place(NamedTuple):
    """Where something stands: what it covers, and the positions of its first and its last word."""

    span: Span
    first: int
    last: int


def find_leaves(leaves: Sequence[Leaf], text: str) -> tuple[Span, ...]:
    """Return the stretches of `text` where one of `leaves` stands, in order; those that overlap become one."""
    tokens = _wanted_tokens(leaves, text, with_positions=any(map(_is_sequence, leaves)))
    found = {place.span for leaf in leaves for place in _places(leaf, tokens)}
    return merged(sorted(found))


def is_near(near: Near, text: str) -> bool:
    """Whether the leaves of `near` stand near each other in `text`."""
    tokens = _wanted_tokens(near.leaves, text, with_positions=True)
    first, *others = (_places(leaf, tokens) for leaf in near.leaves)
    reached = first
    for places in others:
        firsts, lasts = sorted(place.first for place in reached), sorted(place.last for place in reached)
        reached = [
            place
            for place in places
            if bisect_right(firsts, place.last + near.distance) > bisect_left(lasts, place.first - near.distance)
        ]
    return bool(reached)


def _wanted_tokens(leaves: Sequence[Leaf], text: str, *, with_positions: bool) -> list[Token]:
    """Return the tokens of `text` that have to do with `leaves`; each different word is looked at once."""
    is_wanted, beginnings = _wish(leaves), _beginnings(leaves)
    letters = {beginning[0] for beginning in beginnings}
    words = words_of(text)
    found: list[Token] = []
    for word, numbers in words.numbers.items():
        if not may_begin(word, beginnings, letters):
            continue
        wanted = [token for token in analysed(word).tokens if is_wanted(token.term)]
        for number in numbers if wanted else ():
            at, position = words.starts[number], words.position(number) if with_positions else 0
            found += [Token(term, at + start, at + end, position + place) for term, start, end, place in wanted]
    return found


def _is_sequence(leaf: Leaf) -> bool:
    return isinstance(leaf, Words) and len(leaf.terms) > 1


def _beginnings(leaves: Sequence[Leaf]) -> set[str]:
    """Return what the terms begin with that any of `leaves` wants: whole terms where it says them."""
    beginnings: set[str] = set()
    for leaf in leaves:
        match leaf:
            case Words(_, terms, compound):
                beginnings.update(terms, (compound,) if compound else ())
            case Prefix(start):
                beginnings.add(start)
            case Fuzzy(_, term):
                beginnings.add(term[0])
    return beginnings


def _wish(leaves: Sequence[Leaf]) -> Callable[[str], bool]:
    """Return a test of a term for being wanted by any of `leaves`."""
    terms: set[str] = set()
    loose: list[Prefix | Fuzzy] = []
    for leaf in leaves:
        match leaf:
            case Words(_, parts, compound):
                terms.update(parts, (compound,) if compound else ())
            case Prefix() | Fuzzy():
                loose.append(leaf)
    return lambda term: term in terms or any(_answers(leaf, term) for leaf in loose)


@lru_cache(4096)
def _answers(leaf: Prefix | Fuzzy, term: str) -> bool:
    if isinstance(leaf, Prefix):
        return term.startswith(leaf.start) or term in shorter(leaf.start)
    return is_spelt_so(leaf, term)


shorter = lru_cache(64)(shorter_terms)
"""Remembers: one prefix is asked of every word, and of every part of the index."""


def is_spelt_so(leaf: Fuzzy, term: str) -> bool:
    """Whether `term` is as near to the word as `leaf` asks, the first letter being right."""
    if abs(len(term) - len(leaf.term)) > leaf.distance or term[0] != leaf.term[0]:
        return False
    return int(levenshtein(term, leaf.term, limit=leaf.distance)) <= leaf.distance


def _places(leaf: Leaf, tokens: Sequence[Token]) -> list[Place]:
    match leaf:
        case Words(_, terms, compound) if _is_sequence(leaf):
            return _sequences(terms, tokens) + [_place(token) for token in tokens if token.term == compound]
        case Words(_, terms):
            return [_place(token) for token in tokens if token.term in terms]
        case Prefix() | Fuzzy():
            return [_place(token) for token in tokens if _answers(leaf, token.term)]


def _sequences(terms: Sequence[str], tokens: Sequence[Token]) -> list[Place]:
    """Return where `terms` stand at successive positions."""
    ends = [{token.position: token.end for token in tokens if token.term == term} for term in terms]
    starts = [token for token in tokens if token.term == terms[0]]
    return [
        Place(
            Span(start.start, max(end[start.position + step] for step, end in enumerate(ends))),
            start.position,
            start.position + len(terms) - 1,
        )
        for start in starts
        if all(start.position + step in end for step, end in enumerate(ends))
    ]


def _place(token: Token) -> Place:
    return Place(Span(token.start, token.end), token.position, token.position)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans`, which are in order, with those that overlap made one."""
    apart: list[Span] = []
    for span in spans:
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)
