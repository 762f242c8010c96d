"""From words and phrases as they were typed to what is looked for."""

import re
from collections.abc import Iterable

from reader.search.analysis import WORD, analysed, phrase_terms
from reader.search.language.lexemes import Lexeme
from reader.search.language.tree import And, Fuzzy, Node, Prefix, Words

OPERATOR_WORDS = ("AND", "OR", "NOT")
"""Words that join others or forbid them."""

SHORTEST_PREFIX = 2
SHORTEST_FUZZY = 3
_LONG_WORD = 6
"""Letters of a word that may be two letters off where the query does not say how many."""

_FUZZY = re.compile(r"~[12]?")
_MARK = re.compile(r"(?:\*|~[12]?)$")


def plain_words(text: str) -> Node | None:
    """Return all words of `text`, whatever stands between them."""
    return all_of([_words(match[0]) for match in WORD.finditer(text)])


def leaf(lexeme: Lexeme) -> Node | None:
    """Return what a word or phrase asks for; None where there is no word in it."""
    if lexeme.kind == "phrase":
        return _phrase(lexeme.text)
    if lexeme.kind == "unclosed":
        return _begun_phrase(lexeme.text)
    words = list(WORD.finditer(_MARK.sub("", lexeme.text)))
    if not words:
        return None
    *whole, last = words
    return all_of([*(_words(match[0]) for match in whole), _marked(last[0], lexeme.text[last.end() :])])


def _marked(word: str, mark: str) -> Node:
    """Return `word` as its `mark`, `*` or `~` with a number, wants it; as it is where it is too short for that."""
    *before, last = analysed(word).parts
    end = word[last.start :]
    if mark == "*" and len(end) >= SHORTEST_PREFIX:
        prefix = beginning(end)
        return And((_words(word[: before[-1].end]), prefix)) if before else prefix
    if _FUZZY.fullmatch(mark) and not before and len(word) >= SHORTEST_FUZZY:
        return Fuzzy(word, last.term, int(mark[1:] or (1 if len(word) < _LONG_WORD else 2)))
    return _words(word)


def _words(word: str) -> Words:
    """Return `word` itself; one that is written as an operator is in small letters, and so never taken for it."""
    found = analysed(word)
    word = word.lower() if word in (*OPERATOR_WORDS, "NEAR") else word
    compound = found.extras[0].term if len(found.extras) == 1 else None
    return Words(word, tuple(part.term for part in found.parts), compound)


def _phrase(text: str) -> Words | None:
    terms = phrase_terms(text)
    return Words(" ".join(text.replace("*", " ").split()), terms, quoted=True) if terms else None


def _begun_phrase(text: str) -> Node | None:
    """Return the words of a phrase that is still being typed, the last of them possibly half."""
    words = plain_words(text)
    *before, last = words.nodes if isinstance(words, And) else (words,)
    if not isinstance(last, Words) or len(last.terms) > 1 or len(last.typed) < SHORTEST_PREFIX or text[-1:].isspace():
        return words
    return all_of([*before, beginning(last.typed)])


def beginning(word: str) -> Prefix:
    """Return what asks for the words that begin with `word`, which may have either apostrophe."""
    return Prefix(word.lower().replace("’", "'"))


def all_of(nodes: Iterable[Node | None]) -> Node | None:
    """Return the conjunction of `nodes`, each once."""
    present: dict[Node, None] = {}
    for node in nodes:
        present |= dict.fromkeys(node.nodes if isinstance(node, And) else () if node is None else (node,))
    return And(tuple(present)) if len(present) > 1 else next(iter(present), None)
