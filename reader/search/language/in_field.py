"""What is asked for by a value that stands after a field."""

import re

from reader.articles.article import PassageKind
from reader.articles.language import primary_language
from reader.search.language.conditions import CONDITION_FIELDS, Unusable, choices, condition
from reader.search.language.dates import asked_dates
from reader.search.language.fields import ARTICLE, DATE, HAS, IS, KIND, LANGUAGE, LIKE, NOTE, Field
from reader.search.language.lexemes import Lexeme
from reader.search.language.note_conditions import NOTE_FIELDS, note_condition
from reader.search.language.tree import And, Filter, Leaf, Like, Node, Within
from reader.search.language.wording import leaf

_LETTERS_OF_LANGUAGE = 2


def in_field(field: Field, value: Lexeme) -> Node:
    """Return what `value` after `field` and a colon asks for.

    Raises:
        Unusable: that is nothing, or nothing yet.
    """
    if field is KIND:
        return _kind(value.text)
    if field is IS:
        raise Unusable("is: is asked of the shelf, not of passages.")
    if field is HAS and NOTE.name in choices(HAS, value.text):
        return note_condition(HAS, value.text)
    if field is DATE:
        return _dated(value.text.rstrip("* "))
    if field is LANGUAGE:
        return _in_language(value.text.rstrip("* "))
    if field in NOTE_FIELDS:
        return note_condition(field, value.text)
    if field.name in CONDITION_FIELDS:
        return condition(field, value.text)
    node = leaf(value)
    if node is None:
        raise Unusable(field.wants, is_begun=True)
    if field is LIKE:
        return _like(" ".join(value.text.split()))
    if field is ARTICLE:
        return Filter(field.name, " ".join(value.text.split()))
    return _within(field.name, node)


def _dated(typed: str) -> Filter:
    dates = asked_dates(typed)
    if dates is None:
        raise Unusable(DATE.wants, is_begun=not typed.strip("."))
    return Filter(DATE.name, dates)


def _in_language(typed: str) -> Filter:
    language = primary_language(typed)
    if language is None:
        raise Unusable(LANGUAGE.wants, is_begun=len(typed) < _LETTERS_OF_LANGUAGE)
    return Filter(LANGUAGE.name, language)


def _kind(typed: str) -> Node:
    found = choices(KIND, typed)
    passages = [value for value in found if value in tuple(PassageKind)]
    if not passages:
        return condition(KIND, typed)
    if len(found) > 1:
        raise Unusable(KIND.wants, is_begun=True)
    return Filter(KIND.name, found[0])


def _like(typed: str) -> Like:
    file, _, passage = typed.rpartition(":")
    if not file or not re.fullmatch("[0-9]{1,9}", passage):
        raise Unusable(LIKE.wants, is_begun=not file or not passage)
    return Like(file, int(passage))


def _within(field: str, node: Node) -> Node:
    if isinstance(node, And):
        return And(tuple(_within(field, child) for child in node.nodes))
    return Within(field, node) if isinstance(node, Leaf) else node
