"""What is about the same as a passage: what has enough of the words that tell it from the others.

Its key words are the `MOST_TERMS` that weigh most: how often a word stands in it times how rare it is in the library.
Alike is what has key words of `LEAST_SHARE` of the weight of them all; of more than `MOST_ALIKE` those of most weight.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from math import log

import numpy as np
from numpy.typing import NDArray

from reader.search.analysis import WORD, analysed
from reader.search.answering.part import Part
from reader.search.answering.searched import Searched
from reader.search.answering.watch import Watch
from reader.search.language.tree import Alike, And, Like, Node, Not, Or, Words
from reader.search.query import is_function_word
from reader.search.segments.fields import Level

MOST_TERMS = 12
"""Key words of a passage."""

LEAST_SHARE = 0.25
"""Of the weight of a passage's key words; what has less of it has a word or two in common by chance."""

MOST_ALIKE = 200
"""Passages; a table has rows that are all alike."""


def with_key_words(tree: Node, searched: Searched, watch: Watch) -> Node:
    """Return `tree` asking for the passages found alike, and their key words, where it asks for what is like one.

    The passage itself is left out.

    Raises:
        Overtaken, TimeUp: as the `watch` says.
    """
    match tree:
        case Like():
            watch.check()
            weights = _weights(tree, searched)
            if not weights:
                return Alike(tree, ())
            return And((Alike(tree, _keys_alike(tree, weights, searched)), Or(tuple(weights))))
        case And(nodes):
            return And(tuple(with_key_words(node, searched, watch) for node in nodes))
        case Or(nodes):
            return Or(tuple(with_key_words(node, searched, watch) for node in nodes))
        case Not(inner):
            return Not(with_key_words(inner, searched, watch))
        case _:
            return tree


def key_words(asked: Like, searched: Searched) -> Sequence[Words]:
    """Return the words that tell most about a passage: those that are often in it and seldom elsewhere."""
    return list(_weights(asked, searched))


def _weights(asked: Like, searched: Searched) -> Mapping[Words, float]:
    """Return what each key word of a passage weighs, the weightiest first."""
    typed: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for match in WORD.finditer(_text(asked, searched)):
        for token in analysed(match[0]).parts:
            typed.setdefault(token.term, match[0][token.start : token.end])
            counts[token.term] += 1
    weights = {term: often * _rarity(term, searched.parts) for term, often in counts.items()}
    words = (Words(typed[term], (term,)) for term in sorted(weights, key=lambda term: -weights[term]) if weights[term])
    telling = islice((word for word in words if not is_function_word(word)), MOST_TERMS)
    return {word: weights[word.terms[0]] for word in telling}


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


def _keys_alike(asked: Like, weights: Mapping[Words, float], searched: Searched) -> tuple[int, ...]:
    """Return the keys, in order, of the passages that are alike by what their words weigh."""
    least = LEAST_SHARE * sum(weights.values())
    itself = searched.labels.keys(asked.file, asked.passage)
    found = [_alike_in(part, weights, least, itself) for part in searched.parts]
    keys, shared = (np.concatenate(each) for each in zip(*found, strict=True))
    return tuple(np.sort(keys[np.lexsort((keys, -shared))[:MOST_ALIKE]]).tolist())


def _alike_in(
    part: Part, weights: Mapping[Words, float], least: float, itself: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the keys of the passages of `part` that share `least` of the weight, and how much each shares."""
    text = part.postings.field("text")
    shared = np.zeros(len(part))
    for word, weight in weights.items():
        shared[text.units(text.positions(word.terms[0]))] += weight  # once, however often it stands there
    shared[part.with_keys(itself)[0]] = 0
    (found,) = np.nonzero((shared >= least) & part.present[Level.PASSAGE])
    return part.postings.keys[found], shared[found]
