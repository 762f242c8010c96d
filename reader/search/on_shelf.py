"""The query language asked of the shelf: what in it can be said of an article that is not opened.

Words are looked for in what the shelf shows of an article, also inside other words, for a filter narrows with every
letter; a field means what it means in a search. On a line of the shelf all words are near each other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from reader.articles.entry import ShelfEntry
from reader.position import ALL_READ
from reader.search.language.conditions import Unusable, choices
from reader.search.language.dates import between
from reader.search.language.fields import DATE, HAS, IS, LANGUAGE, TAG, Field
from reader.search.language.grammar import Unparsed, parse
from reader.search.language.in_field import in_field
from reader.search.language.lexemes import Lexeme
from reader.search.language.note_conditions import NoteCondition, tags_called
from reader.search.language.tree import And, Filter, Fuzzy, Leaf, Near, Node, Not, Or, Prefix, Within, Words
from reader.search.language.wording import plain_words
from reader.search.query import looked_at

Test: TypeAlias = Callable[[ShelfEntry], bool]

_SHORTEST_STEM = 4

_WORDS_IN: dict[str, Callable[[ShelfEntry], Iterable[str | None]]] = {
    "title": lambda entry: (entry.title,),
    "author": lambda entry: entry.authors,
    "publisher": lambda entry: (entry.publisher,),
}
_STATES: dict[str, Test] = {
    "unread": lambda entry: not entry.progress,
    "begun": lambda entry: 0 < entry.progress < ALL_READ,
    "read": lambda entry: entry.progress >= ALL_READ,
}
_KNOWN = {*_WORDS_IN, DATE.name, LANGUAGE.name, TAG.name, HAS.name, IS.name}


@dataclass(frozen=True, slots=True)
class ShelfFilter:
    """Which articles are wanted, and a sentence for each thing that could not be asked of them."""

    is_wanted: Test
    faults: tuple[str, ...] = ()


def shelf_filter(typed: str, said_of: Callable[[ShelfEntry], str]) -> ShelfFilter:
    """Return which articles `typed` asks for; `said_of` gives all that the shelf says of one, in small letters."""
    typed, *cut = looked_at(typed)
    try:
        parsed = parse(typed, in_field=_in_field)
    except Unparsed as error:
        tree = plain_words(typed)
        return ShelfFilter(_test(tree, said_of) if tree else _all, (*cut, f"{typed} cannot be used: {error}."))
    faults = tuple(dict.fromkeys(str(fault) for fault in parsed.unusable if not fault.is_begun))
    return ShelfFilter(_test(parsed.tree, said_of) if parsed.tree else _all, (*cut, *faults))


def _in_field(field: Field, value: Lexeme) -> Node:
    """Return what `value` after `field` asks of an article; as in a search, where a search can ask it."""
    if field.name not in _KNOWN:
        raise Unusable(f"{field.name}: is asked of passages, not of the shelf.")
    if field is IS:
        return Filter(IS.name, choices(IS, value.text)[0])
    node = in_field(field, value)
    if field is HAS and not isinstance(node, NoteCondition):
        return Filter(HAS.name, "figure")
    return node


def _all(_entry: ShelfEntry) -> bool:
    return True


def _test(node: Node, said_of: Callable[[ShelfEntry], str]) -> Test:
    match node:
        case And(nodes) | Near(nodes):
            first, *others = (_test(child, said_of) for child in nodes)
            return lambda entry: first(entry) and all(test(entry) for test in others)
        case Or(nodes):
            tests = [_test(child, said_of) for child in nodes]
            return lambda entry: any(test(entry) for test in tests)
        case Not(inner):
            test = _test(inner, said_of)
            return lambda entry: not test(entry)
        case Within(field, leaf):
            texts = _WORDS_IN[field]
            return _holding(leaf, lambda entry: "\n".join(filter(None, texts(entry))).casefold())
        case Words() | Prefix() | Fuzzy():
            return _holding(node, said_of)
        case Filter(field, value):
            return _property(field, value)
        case NoteCondition(TAG.name, tag):
            return lambda entry: bool(entry.tags) and bool(_tags_called(tag, entry.tags))
        case NoteCondition():
            return lambda entry: entry.annotations > 0
        case _:
            raise ValueError(f"{node} is not asked of the shelf")


_tags_called = lru_cache(tags_called)


def _property(field: str, value: str) -> Test:
    if field == IS.name:
        return _STATES[value]
    if field == DATE.name:
        first, last = between(value)
        return lambda entry: first <= (entry.date or "") < last
    if field == LANGUAGE.name:
        return lambda entry: entry.language == value
    return lambda entry: bool(entry.figures)


def _holding(leaf: Leaf, text_of: Callable[[ShelfEntry], str]) -> Test:
    """Return whether what `text_of` gives of an article holds `leaf`; asked of thousands with every key."""
    word, *forms = _sought(leaf)
    if not forms:
        return lambda entry: word in text_of(entry)
    form = forms[0]
    return lambda entry: word in (text := text_of(entry)) or form in text


def _sought(leaf: Leaf) -> Sequence[str]:
    """Return what a text may hold for `leaf` to stand in it: the word as typed, or what its forms have in common.

    Short stems are left out, `us` of `use`: they stand inside too many words.
    """
    match leaf:
        case Words(typed, (term,)) if len(term) >= _SHORTEST_STEM:
            return (term,) if term in typed.casefold() else (typed.casefold(), term)
        case Words(typed) | Fuzzy(typed):
            return (" ".join(typed.casefold().split()),)
        case Prefix(start):
            return (start.casefold(),)
        case _:
            raise ValueError(f"{leaf} is not typed")
