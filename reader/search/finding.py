"""Where the words of a query stand in a text."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from whoosh.support.levenshtein import levenshtein

from reader.articles.span import Span
from reader.search.analysis import Token, analysed, may_begin
from reader.search.tree import Expansion, Fuzzy, Leaf, Prefix, Words
from reader.search.word_places import words_of


def find_leaves(leaves: Sequence[Leaf], text: str) -> tuple[Span, ...]:
    """Return the stretches of `text` where one of `leaves` stands, in order; those that overlap become one."""
    tokens = _wanted_tokens(leaves, text)
    found = {span for leaf in leaves for span in _places(leaf, tokens, text)}
    return merged(sorted(found))


def _wanted_tokens(leaves: Sequence[Leaf], text: str) -> list[Token]:
    """Return the tokens of `text` that have to do with `leaves`; each different word is looked at once.

    Positions count only where a leaf asks for terms in succession.
    """
    is_wanted, beginnings = _wish(leaves), _beginnings(leaves)
    letters = {beginning[0] for beginning in beginnings}
    in_succession = any(map(_is_sequence, leaves))
    words = words_of(text)
    found: list[Token] = []
    for word, numbers in words.numbers.items():
        if not may_begin(word, beginnings, letters):
            continue
        wanted = [token for token in analysed(word).tokens if is_wanted(token.term, word[token.start : token.end])]
        for number in numbers if wanted else ():
            at, position = words.starts[number], words.position(number) if in_succession else 0
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
            case Expansion(_, terms):
                beginnings.update(terms)
            case Prefix(start):
                beginnings.add(start)
            case Fuzzy(_, term):
                beginnings.add(term[0])
    return beginnings


def _wish(leaves: Sequence[Leaf]) -> Callable[[str, str], bool]:
    """Return a test of a term, and the word as it stands, for being wanted by any of `leaves`."""
    terms: set[str] = set()
    loose: list[Prefix | Fuzzy] = []
    for leaf in leaves:
        match leaf:
            case Words(_, parts, compound):
                terms.update(parts, (compound,) if compound else ())
            case Expansion(_, expanded):
                terms.update(expanded)
            case Prefix() | Fuzzy():
                loose.append(leaf)
    return lambda term, word: term in terms or any(_answers(leaf, term, word) for leaf in loose)


@lru_cache(4096)
def _answers(leaf: Prefix | Fuzzy, term: str, word: str) -> bool:
    if isinstance(leaf, Prefix):
        return term.startswith(leaf.start) or word.lower().startswith(leaf.start)
    return is_near(leaf, term)


def is_near(leaf: Fuzzy, term: str) -> bool:
    """Whether `term` is as near to the word as `leaf` asks, the first letter being right."""
    if abs(len(term) - len(leaf.term)) > leaf.distance or term[0] != leaf.term[0]:
        return False
    return int(levenshtein(term, leaf.term, limit=leaf.distance)) <= leaf.distance


def _places(leaf: Leaf, tokens: Sequence[Token], text: str) -> list[Span]:
    match leaf:
        case Words(_, terms, compound) if _is_sequence(leaf):
            return _sequences(terms, tokens) + ([_span(t) for t in tokens if t.term == compound] if compound else [])
        case Words(_, terms) | Expansion(_, terms):
            return [_span(token) for token in tokens if token.term in terms]
        case Prefix() | Fuzzy():
            return [_span(token) for token in tokens if _answers(leaf, token.term, text[token.start : token.end])]


def _sequences(terms: Sequence[str], tokens: Sequence[Token]) -> list[Span]:
    """Return where `terms` stand at successive positions."""
    ends = [{token.position: token.end for token in tokens if token.term == term} for term in terms]
    starts = [token for token in tokens if token.term == terms[0]]
    return [
        Span(start.start, max(end[start.position + step] for step, end in enumerate(ends)))
        for start in starts
        if all(start.position + step in end for step, end in enumerate(ends))
    ]


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans`, which are in order, with those that overlap made one."""
    apart: list[Span] = []
    for span in spans:
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)
