"""A query as the user typed it: what is looked for, and what to tell the user where it was not taken as written."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from reader.articles.span import Span
from reader.errors import BadInput
from reader.search.finding import find_leaves
from reader.search.language.grammar import Parsed, Unparsed, parse
from reader.search.language.together import asks_figures, notes_together
from reader.search.language.tree import (
    And,
    Leaf,
    Like,
    Near,
    Node,
    Or,
    Prefix,
    Words,
    all_parts,
    is_positive,
    leaves,
    liked,
)
from reader.search.language.wording import SHORTEST_PREFIX, beginning, plain_words

LONGEST = 2_000
"""Characters of a query that are looked at."""

MOST_WORDS = 24
"""Words of a query that are looked for."""

QUESTION = 5
"""Words, function words too, from which on a query is a question: a passage that answers it seldom has them all."""

_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be by did do does for from had has have how if in is it its of on or so than that the "
        "their there these they this those to was were what when where which while who why will with would",
    )
)
"""Not asked for where a query has other words; the index knows them all, so phrases and queries of nothing else do."""

_WORDS_OF_QUESTIONS = frozenset(
    re.findall(
        r"\w+",
        "about again all also any anyone because become becomes been can could doing down during he her his i into its "
        "just may me might more most much must my next no not now only other our out over own per rather said say says "
        "shall she should since some such them then there too unless until up very we whom whose you your",
    )
)
"""Not asked for in a question either, which goes on about its subject in words that tell no passage from another."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, None where that is nothing, and a sentence where it is not just what was typed."""

    tree: Node | None
    hint: str | None = None
    faults: tuple[str, ...] = ()
    """Sentences on all that could not be used, also on what may only be half typed."""
    begun: tuple[str, ...] = ()
    """Those of them on what may only be half typed; a hint tells of it where there is nothing else to look for."""
    is_question: bool = False
    """Whether it has as many words as are typed in a sentence, not as keywords."""


def understood(text: str) -> Query:
    """Return what `text` looks for; one that does not follow the language looks for its words."""
    asked = filtered_by(text)
    if asked.tree is None:
        return replace(asked, hint=asked.hint or " ".join(asked.faults) or "Type a word to look for.")
    if not is_positive(asked.tree):
        return Query(None, "Say also what to look for, not only what must not be there.", asked.faults)
    return asked


def looked_at(text: str) -> tuple[str, ...]:
    """Return what of `text` is looked at and, where that is not all of it, a sentence that says so."""
    if len(text) <= LONGEST:
        return (text,)
    return text[:LONGEST], f"Only the first {LONGEST:,} characters of the query were looked at."


def filtered_by(text: str) -> Query:
    """Return what `text` asks of what is there already, which may be nothing, or only what must not be there."""
    text, *hints = looked_at(text)
    faults = list[str]()
    text = text.encode(errors="replace").decode()
    try:
        parsed = parse(text)
    except Unparsed as error:
        parsed = Parsed(plain_words(text))
        hints.append(f"Searched as plain words: {error}.")
        faults.append(f"{text} cannot be used: {error}.")
    asks = parsed.tree is not None and len(words_of(parsed.tree)) >= QUESTION
    tree = _without_function_words(parsed.tree, asks) if parsed.tree is not None else None
    if isinstance(tree, And) and len(tree.nodes) > MOST_WORDS:
        tree = And(tree.nodes[:MOST_WORDS])
        hints.append(f"Only the first {MOST_WORDS} words were looked for.")
    tree = notes_together(tree) if tree is not None else None
    unusable = dict.fromkeys(str(fault) for fault in parsed.unusable if not fault.is_begun)
    begun = dict.fromkeys(str(fault) for fault in parsed.unusable if fault.is_begun)
    return Query(tree, " ".join([*hints, *unusable]) or None, (*faults, *unusable, *begun), tuple(begun), asks)


def asks_for_figures(text: str) -> bool:
    """Whether the answer to `text` depends on the figures of articles."""
    tree = filtered_by(text).tree
    return tree is not None and any(map(asks_figures, all_parts(tree)))


def refuse_faults(text: str) -> None:
    """Take `text` only as it is written.

    Raises:
        BadInput: it does not follow the language, or says nothing where something is wanted.
    """
    if faults := filtered_by(text).faults:
        raise BadInput(" ".join(faults))


def found_in(query: str, text: str, key_words: Callable[[Like], Sequence[Leaf]] = lambda _: ()) -> tuple[Span, ...]:
    """Return where the words of `query` stand in `text`, in order: all forms of a word, a phrase where it stands whole.

    Words that must not be there, and words of other fields, are left out; `key_words` are those of a passage that
    something like it is asked for. Takes time in proportion to `text`.
    """
    tree = understood(query).tree
    if tree is None:
        return ()
    words = chain(leaves(tree), *map(key_words, liked(tree)))
    return find_leaves(list(words), text)


def some_of(tree: Node, telling: Callable[[Sequence[Leaf | Near]], Sequence[Leaf | Near]]) -> Node | None:
    """Return `tree` asking for at least one of its `telling` words instead of all; None where it has no two words."""
    if not isinstance(tree, And):
        return None
    words = words_of(tree)
    if len(words) < 2:
        return None
    some, others = tuple(telling(words)), [node for node in tree.nodes if not isinstance(node, Leaf | Near)]
    either = Or(some) if len(some) > 1 else some[0]
    return And((either, *others)) if others else either


def words_of(tree: Node) -> Sequence[Leaf | Near]:
    """Return the words of which `tree` asks for all; of other fields none."""
    nodes = tree.nodes if isinstance(tree, And) else (tree,)
    return [node for node in nodes if isinstance(node, Leaf | Near)]


def last_begun(tree: Node) -> Node | None:
    """Return `tree` with its last word taken as the beginning of one; None where it ends in no plain word."""
    match tree:
        case Words(typed, (_,), quoted=False) if len(typed) > SHORTEST_PREFIX:
            return beginning(typed)
        case Near(near, distance) if isinstance(last := last_begun(near[-1]), Prefix):
            return Near((*near[:-1], last), distance)
        case And(nodes):
            at = max((place for place, node in enumerate(nodes) if any(leaves(node))), default=0)
            last = last_begun(nodes[at])
            return And((*nodes[:at], last, *nodes[at + 1 :])) if last else None
        case _:
            return None


def _without_function_words(tree: Node, is_question: bool) -> Node:
    if not isinstance(tree, And):
        return tree
    kept = _without(_FUNCTION_WORDS | _WORDS_OF_QUESTIONS if is_question else _FUNCTION_WORDS, tree)
    if not any(leaves(kept)):
        return tree
    return kept if len(kept.nodes) > 1 else kept.nodes[0]


def _without(words: Container[str], tree: And) -> And:
    return And(tuple(node for node in tree.nodes if not _is_one_of(words, node)))


def is_function_word(node: Node) -> bool:
    """Whether `node` asks for a word that says nothing by itself, such as `the`."""
    return _is_one_of(_FUNCTION_WORDS, node)


def _is_one_of(words: Container[str], node: Node) -> bool:
    return isinstance(node, Words) and not node.quoted and node.typed.lower() in words
