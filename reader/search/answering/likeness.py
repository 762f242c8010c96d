"""What is about the same as a passage: what has the words that tell it from the others."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import log

from reader.search.analysis import WORD, analysed
from reader.search.answering.part import Part
from reader.search.answering.searched import Searched
from reader.search.language.tree import And, Like, Node, Not, Or, Words
from reader.search.query import is_function_word

MOST_TERMS = 12
"""Key terms of a passage."""


def with_key_words(tree: Node, searched: Searched) -> Node:
    """Return `tree` asking for some of the key words of a passage where it asks for what is like it.

    The passage itself is left out: it is what `Like` still asks for then.
    """
    match tree:
        case Like():
            words = key_words(tree, searched)
            return And((Or(tuple(words)), Not(tree))) if words else And((tree, Not(tree)))
        case And(nodes):
            return And(tuple(with_key_words(node, searched) for node in nodes))
        case Or(nodes):
            return Or(tuple(with_key_words(node, searched) for node in nodes))
        case Not(inner):
            return Not(with_key_words(inner, searched))
        case _:
            return tree


def key_words(asked: Like, searched: Searched) -> Sequence[Words]:
    """Return the words that tell most about a passage: those that are often in it and seldom elsewhere."""
    typed: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for match in WORD.finditer(_text(asked, searched)):
        for token in analysed(match[0]).parts:
            typed.setdefault(token.term, match[0][token.start : token.end])
            counts[token.term] += 1
    weights = {term: often * _rarity(term, searched.parts) for term, often in counts.items()}
    words = (Words(typed[term], (term,)) for term in sorted(weights, key=lambda term: -weights[term]) if weights[term])
    return list(islice((word for word in words if not is_function_word(word)), MOST_TERMS))


def _text(asked: Like, searched: Searched) -> str:
    """Return the text of the passage that is meant, nothing where there is none."""
    keys = searched.labels.keys(asked.file, asked.passage)
    for part in searched.parts:
        for passage in part.with_keys(keys)[0].tolist():
            return searched.table.piece(*part.place(passage))
    return ""


def _rarity(term: str, parts: Sequence[Part]) -> float:
    """Return how much `term` tells; nothing where it stands once only, which is in the passage itself."""
    many = sum(part.postings.field("text").count(term) for part in parts)
    return log(1 + sum(map(len, parts)) / many) if many > 1 else 0.0
