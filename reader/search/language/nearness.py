"""`a NEAR/5 b`: from what stands on both sides of NEAR to words that are looked for near each other."""

import re
from collections.abc import Sequence
from itertools import groupby, product
from math import prod

from reader.search.language.tree import And, Leaf, Near, Node, Or
from reader.search.language.wording import all_of

FURTHEST = 1_000
"""How far apart words can be asked to stand; few passages are longer."""

_USUAL = 10
"""The distance where NEAR tells none."""

_MOST_WAYS = 24
"""Ways to take one of the alternatives on each side, and words that stand near each other."""

_NEAR = re.compile(r"NEAR(?:/(.*))?", re.DOTALL)


class NotNear(Exception):
    """These cannot stand near each other; the message says what can."""


def is_near_sign(typed: str) -> bool:
    """Whether `typed` is NEAR with or without a distance, right or not."""
    return _NEAR.fullmatch(typed) is not None


def distance_of(typed: str) -> int:
    """Return the distance that `typed`, NEAR with or without one, asks for.

    Raises:
        NotNear: what follows the stroke is no distance.
    """
    sign = _NEAR.fullmatch(typed)
    told = sign[1] if sign else None
    if told is None:
        return _USUAL
    if not re.fullmatch("[0-9]{1,4}", told) or not 1 <= int(told) <= FURTHEST:
        raise NotNear(f"NEAR/ wants a number of words from 1 to {FURTHEST:,}, such as NEAR/5.")
    return int(told)


def near_each_other(sides: Sequence[Node], distances: Sequence[int]) -> Node:
    """Return what asks for `sides` near each other, the next `distances` words away at most.

    Raises:
        NotNear: a side is no word, phrase or choice between such, or there are too many of them.
    """
    at, nears = 0, list[Node]()
    for distance, steps in groupby(distances):
        many = len(list(steps))
        nears.append(_ways([_alternatives(side) for side in sides[at : at + many + 1]], distance))
        at += many
    return all_of(nears) or nears[0]


def _ways(sides: Sequence[Sequence[tuple[Leaf, ...]]], distance: int) -> Node:
    """Return what asks for one of the alternatives of each side within `distance`."""
    if prod(map(len, sides)) > _MOST_WAYS or sum(len(side[0]) for side in sides) > _MOST_WAYS:
        raise NotNear("NEAR has too many words to choose from.")
    ways = [Near(tuple(leaf for side in way for leaf in side), distance) for way in product(*sides)]
    return Or(tuple(ways)) if len(ways) > 1 else ways[0]


def _alternatives(side: Node) -> list[tuple[Leaf, ...]]:
    """Return the alternatives of `side`, each with its words: several where it was typed as one, as in `and/or`."""
    match side:
        case Or(nodes):
            return [words for node in nodes for words in _alternatives(node)]
        case And(nodes) if leaves := [node for node in nodes if isinstance(node, Leaf)]:
            if len(leaves) == len(nodes):
                return [tuple(leaves)]
        case _ if isinstance(side, Leaf):
            return [(side,)]
    raise NotNear("NEAR stands between two words or phrases, or brackets with OR between them.")
