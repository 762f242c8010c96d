"""A query as the user typed it: what is looked for, and what to tell the user where it was not taken as written."""

import re
from dataclasses import dataclass

from reader.articles.span import Span
from reader.search.finding import find_leaves
from reader.search.grammar import SHORTEST_PREFIX, Unparsed, parse, plain_words
from reader.search.tree import And, Leaf, Node, Or, Prefix, Words, is_positive, leaves

LONGEST = 2_000
"""Characters of a query that are looked at."""

MOST_WORDS = 24
"""Words of a query that are looked for."""

_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be by did do does for from had has have how if in is it its of on or so than that the "
        "their there these they this those to was were what when where which while who why will with would",
    )
)
"""Not asked for where a query has other words; the index knows them all, so phrases and queries of nothing else do."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, None where that is nothing, and a sentence where it is not just what was typed."""

    tree: Node | None
    hint: str | None = None


def understood(text: str) -> Query:
    """Return what `text` asks for; one that does not follow the language asks for its words."""
    hint = None
    if len(text) > LONGEST:
        text, hint = text[:LONGEST], f"Only the first {LONGEST:,} characters of the query were looked at."
    try:
        tree = parse(text)
    except Unparsed as error:
        tree, hint = plain_words(text), f"Searched as plain words: {error}."
    if tree is None:
        return Query(None, "Type a word to look for.")
    if not is_positive(tree):
        return Query(None, "Say also what to look for, not only what must not be there.")
    tree = _without_function_words(tree)
    if isinstance(tree, And) and len(tree.nodes) > MOST_WORDS:
        tree, hint = And(tree.nodes[:MOST_WORDS]), f"Only the first {MOST_WORDS} words were looked for."
    return Query(tree, hint)


def found_in(query: str, text: str) -> tuple[Span, ...]:
    """Return where the words of `query` stand in `text`, in order: all forms of a word, a phrase where it stands whole.

    Words that must not be there, and words of other fields, are left out. Takes time in proportion to `text`.
    """
    tree = understood(query).tree
    return find_leaves(list(leaves(tree)), text) if tree else ()


def some_of(tree: Node) -> Node | None:
    """Return `tree` asking for at least one of its words instead of all; None where it asks for no more than one."""
    if not isinstance(tree, And):
        return None
    words = tuple(node for node in tree.nodes if isinstance(node, Leaf))
    if len(words) < 2:
        return None
    others = tuple(node for node in tree.nodes if not isinstance(node, Leaf))
    return And((Or(words), *others)) if others else Or(words)


def last_begun(tree: Node) -> Node | None:
    """Return `tree` with its last word taken as the beginning of one; None where it ends in no plain word."""
    match tree:
        case Words(typed, (_,), quoted=False) if len(typed) > SHORTEST_PREFIX:
            return Prefix(typed.lower())
        case And(nodes):
            last = last_begun(nodes[-1])
            return And((*nodes[:-1], last)) if last else None
        case _:
            return None


def _without_function_words(tree: Node) -> Node:
    if not isinstance(tree, And):
        return tree
    kept = tuple(node for node in tree.nodes if not _is_function_word(node))
    if not any(map(is_positive, kept)):
        return tree
    return And(kept) if len(kept) > 1 else kept[0]


def _is_function_word(node: Node) -> bool:
    return isinstance(node, Words) and not node.quoted and node.typed.lower() in _FUNCTION_WORDS
