"""The query language: from what the user typed to what is asked for.

words                all of them, in one passage
"a phrase"           these words one after the other
-word  NOT word      not with this one
this OR that         one of them at least
( )                  what belongs together
begin*               words that begin so
fuzzy~  fuzzy~2      words spelt about so
title: author: publisher: in:    the word or phrase that follows, in that field
kind: lang: date:                what the passage or its article is
percent: money: count: value: unit: change: period: subject: status:   what one figure of the passage is
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.articles.article import PassageKind
from reader.search.amounts import OPERATORS
from reader.search.analysis import WORD, analysed, phrase_terms
from reader.search.conditions import CONDITION_FIELDS, Unusable, choices, condition
from reader.search.fields import DATE, FIELDS, KIND, LANGUAGE, Field
from reader.search.tree import And, Filter, Fuzzy, Leaf, Node, Not, Or, Prefix, Within, Words, is_positive

SHORTEST_PREFIX = 2
_SHORTEST_FUZZY = 3
_LONG_WORD = 6
"""Letters of a word that may be two letters off where the query does not say how many."""

_DEEPEST = 40

_LEXEME = re.compile(
    rf"""
      (?P<space>\s++)
    | (?P<open>\() | (?P<close>\))
    | (?P<minus>-(?=[^\s)-]))
    | ["“”„](?:(?P<phrase>[^"“”„]*+)["“”„] | (?P<unclosed>[^"“”„]*+))
    | (?P<field>{"|".join(FIELDS)}):
    | (?P<word>[^\s()"“”„]++)
    """,
    re.VERBOSE,
)
_FUZZY = re.compile(r"~[12]?")
_MARK = re.compile(r"(?:\*|~[12]?)$")


class Unparsed(Exception):
    """The query does not follow the language; the message says where it goes wrong."""


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a query asks for, None where that is nothing, and what stands after its fields but could not be used."""

    tree: Node | None
    unusable: tuple[Unusable, ...] = ()


def parse(query: str) -> Parsed:
    """Return what `query` asks for.

    Raises:
        Unparsed: it does not follow the language.
    """
    parser = _Parser(_lexemes(query))
    tree = parser.alternatives(0)
    if parser.next is not None:
        raise Unparsed("a bracket is closed that was never opened")
    return Parsed(tree, tuple(parser.unusable))


def plain_words(text: str) -> Node | None:
    """Return all words of `text`, whatever stands between them."""
    return _all([_words(match[0]) for match in WORD.finditer(text)])


def _lexemes(query: str) -> list[_Lexeme]:
    return [
        _Lexeme(str(match.lastgroup), str(match[str(match.lastgroup)]))
        for match in _LEXEME.finditer(query)
        if match.lastgroup != "space"
    ]


class _Parser:
    """Goes through the lexemes once, from left to right."""

    def __init__(self, lexemes: list[_Lexeme]) -> None:
        self._lexemes = lexemes
        self._at = 0
        self.unusable: list[Unusable] = []

    @property
    def next(self) -> _Lexeme | None:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else None

    def alternatives(self, depth: int) -> Node | None:
        """Read `a OR b OR …` up to a closing bracket or the end."""
        if depth > _DEEPEST:
            raise Unparsed("its brackets go too deep")
        choices = [self._together(depth)]
        while self._accept("word", "OR"):
            choices.append(self._together(depth))
        if len(choices) > 1 and None in choices:
            raise Unparsed("OR stands between two things to look for")
        nodes = tuple(choice for choice in choices if choice is not None)
        if len(nodes) > 1 and not all(map(is_positive, nodes)):
            raise Unparsed("OR cannot join what must not be there")
        return Or(nodes) if len(nodes) > 1 else next(iter(nodes), None)

    def _together(self, depth: int) -> Node | None:
        nodes: list[Node | None] = []
        while (lexeme := self.next) is not None and lexeme.kind != "close" and lexeme != _Lexeme("word", "OR"):
            if self._accept("word", "AND"):
                if not nodes or self.next is None or self.next.kind == "close":
                    raise Unparsed("AND stands between two things to look for")
                continue
            nodes.append(self._one(depth))
        return _all(nodes)

    def _one(self, depth: int) -> Node | None:
        forbidden = False
        while self._accept("minus") or self._accept("word", "NOT"):
            forbidden = not forbidden
        lexeme = self.next
        if lexeme is None or lexeme.kind == "close":
            raise Unparsed("nothing follows NOT")
        self._at += 1
        match lexeme.kind:
            case "open":
                node = self._group(depth)
            case "field":
                node = self._field(FIELDS[lexeme.text])
            case _:
                node = _leaf(lexeme)
        if lexeme.kind == "unclosed":
            self.unusable.append(Unusable("A quotation mark is never closed.", is_begun=True))
        if not forbidden or node is None:
            return node
        if not is_positive(node):
            raise Unparsed("what must not be there has a NOT inside")
        return Not(node)

    def _group(self, depth: int) -> Node | None:
        node = self.alternatives(depth + 1)
        if not self._accept("close"):
            raise Unparsed("a bracket is never closed")
        return node

    def _field(self, field: Field) -> Node | None:
        """Read what follows a field; what cannot be used is kept in mind, and nothing is asked for it."""
        try:
            return _in_field(field, self._value(field))
        except Unusable as nothing:
            self.unusable.append(nothing)
            return None

    def _value(self, field: Field) -> _Lexeme:
        value = self._text()
        if value is None:
            raise Unusable(field.wants, is_begun=True)
        number = self._text() if value.text in OPERATORS else None
        return _Lexeme(number.kind, value.text + number.text) if number else value

    def _text(self) -> _Lexeme | None:
        lexeme = self.next
        if lexeme is None or lexeme.kind not in ("word", "phrase", "unclosed"):
            return None
        self._at += 1
        return lexeme

    def _accept(self, kind: str, text: str | None = None) -> bool:
        lexeme = self.next
        if lexeme is None or lexeme.kind != kind or (text is not None and lexeme.text != text):
            return False
        self._at += 1
        return True


def _in_field(field: Field, value: _Lexeme) -> Node | None:
    if field is KIND:
        return _kind(value.text)
    if field in (LANGUAGE, DATE):
        return Filter(field.name, value.text.lower().rstrip("*"))
    if field.name in CONDITION_FIELDS:
        return condition(field, value.text)
    node = _leaf(value)
    if node is None:
        raise Unusable(field.wants, is_begun=True)
    return _within(field.name, node)


def _kind(typed: str) -> Node:
    found = choices(KIND, typed)
    passages = [value for value in found if value in tuple(PassageKind)]
    if not passages:
        return condition(KIND, typed)
    if len(found) > 1:
        raise Unusable(KIND.wants, is_begun=True)
    return Filter(KIND.name, found[0])


def _within(field: str, node: Node) -> Node:
    if isinstance(node, And):
        return And(tuple(_within(field, child) for child in node.nodes))
    return Within(field, node) if isinstance(node, Leaf) else node


def _leaf(lexeme: _Lexeme) -> Node | None:
    if lexeme.kind == "phrase":
        return _phrase(lexeme.text)
    if lexeme.kind == "unclosed":
        return _begun_phrase(lexeme.text)
    words = list(WORD.finditer(_MARK.sub("", lexeme.text)))
    if not words:
        return None
    *whole, last = words
    return _all([*(_words(match[0]) for match in whole), _marked(last[0], lexeme.text[last.end() :])])


def _marked(word: str, mark: str) -> Node:
    """Return `word` as its `mark`, `*` or `~` with a number, wants it; as it is where it is too short for that."""
    *before, last = analysed(word).parts
    end = word[last.start :]
    if mark == "*" and len(end) >= SHORTEST_PREFIX:
        prefix = Prefix(end.lower().replace("’", "'"))
        return And((_words(word[: before[-1].end]), prefix)) if before else prefix
    if _FUZZY.fullmatch(mark) and not before and len(word) >= _SHORTEST_FUZZY:
        return Fuzzy(word, last.term, int(mark[1:] or (1 if len(word) < _LONG_WORD else 2)))
    return _words(word)


def _words(word: str) -> Words:
    found = analysed(word)
    compound = found.extras[0].term if len(found.extras) == 1 else None
    return Words(word, tuple(part.term for part in found.parts), compound)


def _phrase(text: str) -> Words | None:
    terms = phrase_terms(text)
    return Words(" ".join(text.split()), terms, quoted=True) if terms else None


def _begun_phrase(text: str) -> Node | None:
    """Return the words of a phrase that is still being typed, the last of them possibly half."""
    words = plain_words(text)
    *before, last = words.nodes if isinstance(words, And) else (words,)
    if not isinstance(last, Words) or len(last.terms) > 1 or len(last.typed) < SHORTEST_PREFIX or text[-1:].isspace():
        return words
    return _all([*before, Prefix(last.typed.lower())])


def _all(nodes: Iterable[Node | None]) -> Node | None:
    """Return the conjunction of `nodes`, each once."""
    present: dict[Node, None] = {}
    for node in nodes:
        present |= dict.fromkeys(node.nodes if isinstance(node, And) else () if node is None else (node,))
    return And(tuple(present)) if len(present) > 1 else next(iter(present), None)
