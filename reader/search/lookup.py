"""From a query's tree to Whoosh's own query, for one state of the index."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from whoosh.query.compound import And as AllOf
from whoosh.query.compound import AndMaybe
from whoosh.query.compound import Or as AnyOf
from whoosh.query.positional import Phrase
from whoosh.query.qcore import NullQuery, Query
from whoosh.query.ranges import TermRange
from whoosh.query.terms import Term

from reader.search.among import WithKeys
from reader.search.analysis import shorter_terms
from reader.search.dates import between
from reader.search.fields import DATE
from reader.search.many_terms import ManyTerms
from reader.search.schema import HAS_FIGURE
from reader.search.tree import Among, And, Expansion, Filter, Fuzzy, Leaf, Node, Not, Or, Prefix, Within, Words, leaves
from reader.search.without import Without

_MOST_TERMS = 100
"""Terms a prefix or a fuzzy word may stand for: those in the most passages."""

_FEW_TERMS = 6
"""Terms that are ranked each by itself; more are taken together."""

_MOST_LOOKED_AT = 3_000
_RANK_BOOSTS = {"title": 0.8, "heading": 0.5}
"""What a word of the query adds to a passage's rank by standing in these fields too, relative to the text."""

_FIELDS = {"in": "heading"}
"""What a field is called in the index, where that is not its name in the query language."""

_FIGURE_BONUS = 0.5
"""What figures add to a passage's rank: of two that say much the same, the one with the numbers comes first."""


def expanded(tree: Node, reader: Any, field: str = "text") -> Node:
    """Return `tree` with each prefix and fuzzy word together with the terms of the index that answer to it."""
    match tree:
        case Prefix(start):
            return Expansion(tree, _beginning(start, reader, field))
        case Fuzzy(_, term, distance):
            return Expansion(tree, _commonest(_near(term, distance, reader, field), reader, field))
        case And(nodes):
            return And(tuple(expanded(node, reader) for node in nodes))
        case Or(nodes):
            return Or(tuple(expanded(node, reader) for node in nodes))
        case Not(node):
            return Not(expanded(node, reader))
        case Within(name, leaf):
            inner = expanded(leaf, reader, _FIELDS.get(name, name))
            return Within(name, inner) if isinstance(inner, Leaf) else inner
        case _:
            return tree


def whoosh_query(tree: Node) -> Query:
    """Return what finds the passages that an expanded `tree` asks for, those under fitting titles ranked higher."""
    words = {term for leaf in leaves(tree) for term in _terms(leaf)}
    found = plain_query(tree)
    if not words:
        return found
    bonus = [Term(field, term, boost=boost) for field, boost in _RANK_BOOSTS.items() for term in sorted(words)]
    return AndMaybe(found, AnyOf([*bonus, Term("has", HAS_FIGURE, boost=_FIGURE_BONUS)]))


def plain_query(tree: Node) -> Query:
    """Return what finds the passages that an expanded `tree` asks for, whatever they rank."""
    match tree:
        case And(nodes):
            wanted = [plain_query(node) for node in nodes if not isinstance(node, Not)]
            forbidden = [plain_query(node.node) for node in nodes if isinstance(node, Not)]
            found = AllOf(wanted) if len(wanted) > 1 else wanted[0]
            return Without(found, AnyOf(forbidden)) if forbidden else found
        case Or(nodes):
            return AnyOf([plain_query(node) for node in nodes])
        case Within(field, leaf):
            return _leaf_query(leaf, _FIELDS.get(field, field))
        case Filter(field, value):
            return _filter_query(field, value)
        case Among(_, keys):
            return WithKeys(keys)
        case Words() | Prefix() | Fuzzy() | Expansion():
            return _leaf_query(tree, "text")
        case Not():
            raise ValueError("what must not be there is looked up beside what must")
        case _:
            raise ValueError(f"{tree} is looked up beforehand")


def _leaf_query(leaf: Leaf, field: str) -> Query:
    match leaf:
        case Words(_, (term,)):
            return Term(field, term)
        case Words(_, terms, compound):
            phrase = Phrase(field, list(terms))
            return AnyOf([phrase, Term(field, compound)]) if compound else phrase
        case Expansion(_, terms):
            if len(terms) > _FEW_TERMS:
                return ManyTerms(field, terms)
            return AnyOf([Term(field, term) for term in terms]) if terms else NullQuery
        case Prefix() | Fuzzy():
            raise ValueError(f"{leaf} has not been expanded")


def _filter_query(field: str, value: str) -> Query:
    return TermRange(field, *between(value)) if field == DATE.name else Term(field, value)


def _terms(leaf: Leaf) -> Iterable[str]:
    return leaf.terms if isinstance(leaf, Words) else ()


def _beginning(start: str, reader: Any, field: str) -> tuple[str, ...]:
    """Return the terms of words that begin with `start`, also where their stem is shorter than that."""
    found = {term.decode() for term in islice(reader.expand_prefix(field, start), _MOST_LOOKED_AT)}
    found.update(term for term in shorter_terms(start) if (field, term) in reader)
    return _commonest(sorted(found), reader, field)


def _near(term: str, distance: int, reader: Any, field: str) -> Sequence[str]:
    """Return the terms of `field` at most `distance` letters from `term`, the first letter being right."""
    found: set[str] = set()
    for leaf, _ in reader.leaf_readers():
        found.update(islice(leaf.terms_within(field, term, distance, prefix=1), _MOST_LOOKED_AT))
    return sorted(found)


def _commonest(terms: Sequence[str], reader: Any, field: str) -> tuple[str, ...]:
    if len(terms) <= _MOST_TERMS:
        return tuple(terms)
    return tuple(sorted(terms, key=lambda term: -reader.doc_frequency(field, term))[:_MOST_TERMS])


def better_spelling(term: str, reader: Any) -> str | None:
    """Return the commonest term of the index that `term` may have been meant to be, None where there is none."""
    for distance in (1, 2):
        near = [other for other in _near(term, distance, reader, "text") if other != term]
        if near:
            return max(near, key=lambda other: reader.doc_frequency("text", other))
    return None
