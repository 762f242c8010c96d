"""The query language: from what the user typed to what is asked for.

words                all of them, in one passage
"a phrase"           these words one after the other
-word  NOT word      not with this one
this OR that         one of them at least
this NEAR/5 that     at most so many words apart, in whichever order; NEAR alone is NEAR/10
( )                  what belongs together
begin*               words that begin so
fuzzy~  fuzzy~2      words spelt about so
title: author: publisher: in:    the word or phrase that follows, in that field
kind: lang: date:                what the passage or its article is
percent: money: count: value: unit: change: period: subject: status:   what one figure of the passage is
note: tag: color: verdict:           what one of the user's notes on the passage is
has:                                 whether there is a figure, or a note
article:                             which article it is in
like:                                what is about the same as a passage: its article, a colon, its number

`title: plan` asks for the same as `title:plan`; with a capital it is two words, as a sentence has them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.figures.number_words import SCALES
from reader.search.language.amounts import OPERATORS, amount
from reader.search.language.conditions import Unusable
from reader.search.language.fields import AMOUNTS, ARTICLE, LIKE, TAG, UNDERSTOOD, Field
from reader.search.language.in_field import in_field
from reader.search.language.lexemes import Lexeme, lexemes
from reader.search.language.nearness import NotNear, distance_of, is_near_sign, near_each_other
from reader.search.language.puzzling import puzzles, unused_marks
from reader.search.language.tree import Node, Not, Or, is_positive
from reader.search.language.wording import OPERATOR_WORDS, all_of, leaf

_DEEPEST = 40

_BETWEEN = "NEAR stands between two words or phrases"

_TEXTS = ("word", "phrase", "unclosed")
"""Kinds of lexemes that can be a value."""

_TAKE_ANYTHING = (TAG, ARTICLE, LIKE)
"""Fields whose value must touch the colon: what stands apart was there before, and any word would do for one."""


class Unparsed(Exception):
    """The query does not follow the language; the message says where it goes wrong."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a query asks for, None where that is nothing, and what stands after its fields but could not be used."""

    tree: Node | None
    unusable: tuple[Unusable, ...] = ()


def parse(query: str, in_field: Callable[[Field, Lexeme], Node] = in_field) -> Parsed:
    """Return what `query` asks for, with `in_field` telling what a value after a field and a colon means.

    Raises:
        Unparsed: it does not follow the language.
    """
    parser = _Parser(lexemes(query), in_field)
    tree = parser.alternatives(0)
    if parser.next is not None:
        raise Unparsed("a bracket is closed that was never opened")
    return Parsed(tree, tuple(parser.unusable))


class _Parser:
    """Goes through the lexemes once, from left to right."""

    def __init__(self, lexemes: list[Lexeme], in_field: Callable[[Field, Lexeme], Node]) -> None:
        self._lexemes = lexemes
        self._in_field = in_field
        self._at = 0
        self.unusable: list[Unusable] = []

    @property
    def next(self) -> Lexeme | None:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else None

    def alternatives(self, depth: int) -> Node | None:
        """Read `a OR b OR …` up to a closing bracket or the end."""
        if depth > _DEEPEST:
            raise Unparsed("its brackets go too deep")
        choices = [self._together(depth)]
        while self._accept("word", "OR"):
            choices.append(self._together(depth))
        if len(choices) > 1 and choices[-1] is None and self.next is None:
            self._begun("OR stands between two things to look for.")
            choices.pop()
        if len(choices) > 1 and None in choices:
            raise Unparsed("OR stands between two things to look for")
        nodes = tuple(choice for choice in choices if choice is not None)
        if len(nodes) > 1 and not all(map(is_positive, nodes)):
            raise Unparsed("OR cannot join what must not be there")
        return Or(nodes) if len(nodes) > 1 else next(iter(nodes), None)

    def _together(self, depth: int) -> Node | None:
        nodes: list[Node | None] = []
        while (lexeme := self.next) is not None and lexeme.kind != "close" and lexeme != Lexeme("word", "OR"):
            if self._accept("word", "AND"):
                if not nodes or (self.next is not None and self.next.kind == "close"):
                    raise Unparsed("AND stands between two things to look for")
                if self.next is None:
                    self._begun("AND stands between two things to look for.")
                continue
            nodes.append(self._one(depth))
        return all_of(nodes)

    def _one(self, depth: int) -> Node | None:
        forbidden = False
        while self._accept("minus") or self._accept("word", "NOT"):
            forbidden = not forbidden
        if self.next is None:
            self._begun("Nothing follows NOT.")
            return None
        if not self._is_side():
            raise Unparsed(_BETWEEN if self._next_near() else "nothing follows NOT")
        node = self._near(depth)
        if not forbidden or node is None:
            return node
        if not is_positive(node):
            raise Unparsed("what must not be there has a NOT inside")
        return Not(node)

    def _near(self, depth: int) -> Node | None:
        """Read `a NEAR/5 b NEAR c …`, or just `a`; what cannot stand near the other is asked for all the same."""
        sides, distances = [self._side(depth)], list[int]()
        while (sign := self._next_near()) is not None:
            self._at += 1
            if self.next is None:
                self._begun(f"{_BETWEEN}.")
                break
            if not self._is_side():
                raise Unparsed(_BETWEEN)
            sides.append(self._side(depth))
            try:
                distances.append(distance_of(sign.text))
            except NotNear as reason:
                self._say(str(reason))
        present = [side for side in sides if side is not None]
        if not distances or len(present) <= len(distances):
            return all_of(present)
        try:
            return near_each_other(present, distances)
        except NotNear as reason:
            self._say(str(reason))
            return all_of(present)

    def _next_near(self) -> Lexeme | None:
        lexeme = self.next
        return lexeme if lexeme is not None and lexeme.kind == "word" and is_near_sign(lexeme.text) else None

    def _is_side(self) -> bool:
        """Whether something to look for follows, not another operator."""
        lexeme = self.next
        if lexeme is None or lexeme.kind in ("close", "minus"):
            return False
        return lexeme.kind != "word" or not (lexeme.text in OPERATOR_WORDS or is_near_sign(lexeme.text))

    def _side(self, depth: int) -> Node | None:
        lexeme = self._lexemes[self._at]
        self._at += 1
        match lexeme.kind:
            case "open":
                return self._group(depth)
            case "field":
                return self._field(UNDERSTOOD[lexeme.text])
            case "unclosed":
                self._begun("A quotation mark is never closed.")
        taken = leaf(lexeme)
        self._say(*puzzles(lexeme), *unused_marks(lexeme, taken))
        return taken

    def _group(self, depth: int) -> Node | None:
        node = self.alternatives(depth + 1)
        if not self._accept("close"):
            self._begun("A bracket is never closed.")
        return node

    def _say(self, *sentences: str) -> None:
        """Keep in mind what was not taken as it was meant, it seems."""
        self.unusable += map(Unusable, sentences)

    def _begun(self, sentence: str) -> None:
        """Keep in mind that the query ends before something does; it may go on as one types."""
        self.unusable.append(Unusable(sentence, is_begun=True))

    def _field(self, field: Field) -> Node | None:
        """Read what follows a field; what cannot be used is kept in mind, and nothing is asked for it.

        What stands apart from the colon and cannot be used was there before the field was begun: it is left alone.
        """
        at, follows = self._at, self.next
        try:
            value = self._value(field)
            asked = self._in_field(field, value)
        except Unusable as reason:
            was_there = follows is not None and follows.stands_apart
            self.unusable.append(Unusable(field.wants, is_begun=True) if was_there else reason)
            self._at = at if was_there else self._at
            return None
        self._say(*unused_marks(value, leaf(value)) if field.takes_words else ())
        return asked

    def _value(self, field: Field) -> Lexeme:
        value = self._text()
        if value is None or (value.stands_apart and field in _TAKE_ANYTHING):
            raise Unusable(field.wants, is_begun=True)
        return self._amount(value) if field in AMOUNTS else value

    def _amount(self, begun: Lexeme) -> Lexeme:
        """Read on after the beginning of an amount: the number after an operator, a scale word after the number."""
        number = self.next if begun.text in OPERATORS else None
        if number is not None and number.kind in _TEXTS and amount(begun.text + number.text):
            self._at += 1
            begun = Lexeme(number.kind, begun.text + number.text)
        scale = self.next if begun.kind == "word" else None
        if scale is None or scale.kind != "word" or scale.text.lower() not in SCALES:
            return begun
        self._at += 1
        return Lexeme("phrase", f"{begun.text} {scale.text}")

    def _text(self) -> Lexeme | None:
        lexeme = self.next
        if lexeme is None or lexeme.kind not in _TEXTS:
            return None
        self._at += 1
        return lexeme

    def _accept(self, kind: str, text: str | None = None) -> bool:
        lexeme = self.next
        if lexeme is None or lexeme.kind != kind or (text is not None and lexeme.text != text):
            return False
        self._at += 1
        return True
