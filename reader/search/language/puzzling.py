"""Words of a query that look like more than they are taken for: `a*`, `*ing`, `at~`, `autor:li`, `>5`."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from reader.search.language.amounts import OPERATORS
from reader.search.language.fields import AMOUNTS, UNDERSTOOD
from reader.search.language.lexemes import Lexeme
from reader.search.language.tree import Fuzzy, Node, Prefix, all_parts
from reader.search.language.wording import SHORTEST_FUZZY, SHORTEST_PREFIX

_LEAST_ALIKE = 0.66
"""How much, from 0 to 1, a name is spelt like that of the field that may be meant."""

_FUZZY = re.compile(r"\w~[0-9]*")
_NAMED = re.compile(r"([^\W\d_]{3,}):[^\s/]")
_COMPARED = re.compile(rf"({'|'.join(OPERATORS)})\d.*")

_BEGINNING = f"A * ends a word of {SHORTEST_PREFIX} letters or more, outside quotation marks: contain*."
_ABOUT = f"A ~ ends a single word of {SHORTEST_FUZZY} letters or more: harbor~, harbor~2."


def puzzles(typed: Lexeme) -> Iterator[str]:
    """Yield a sentence for a word that was to be a condition, it seems, but names no field."""
    if typed.kind != "word":
        return
    if named := _NAMED.match(typed.text):
        for meant in get_close_matches(named[1].lower(), UNDERSTOOD, 1, _LEAST_ALIKE):
            yield f"{named[1]}: is no field; did you mean {meant}:?"
    if _COMPARED.fullmatch(typed.text):
        yield f"{typed.text} needs a field before it, such as {AMOUNTS[-1].name}:{typed.text}."


def unused_marks(typed: Lexeme, taken: Node | None) -> Iterator[str]:
    """Yield a sentence for a mark in a word or phrase that was `taken` as if it were not there."""
    parts = [] if taken is None else [*all_parts(taken)]
    if "*" in typed.text and not any(isinstance(part, Prefix) for part in parts):
        yield _BEGINNING
    if _FUZZY.search(typed.text) and not any(isinstance(part, Fuzzy) for part in parts):
        yield _ABOUT
