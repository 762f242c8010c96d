"""Completing a query as it is typed: names of fields, and the values that stand after them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise

from reader.search.language.fields import DATE, FIELDS, TAG
from reader.search.language.lexemes import Lexeme, as_value, lexemes

MOST_OFFERED = 50
"""Completions that are offered for one piece of a query."""

_SHORTEST_NAME = 2
"""Letters of a field's name after which it is offered: fewer begin too many words."""

_QUOTES = str.maketrans('"“”„', "''''")


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value that a field has in a library, and how often."""

    text: str
    count: int | None
    """None where that is not known."""


FieldValues = Mapping[str, Sequence[FieldValue]]
"""The values of a library by the names of the fields, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Completion:
    """The whole `query` with one piece of it completed, and where the cursor stands then."""

    shown: str
    """What the piece becomes."""
    query: str
    cursor: int
    about: str = ""
    """What a field asks for."""
    count: int | None = None
    """How many there are of a value, where that is known."""


def completions(query: str, cursor: int, values: FieldValues) -> list[Completion]:
    """Return what the piece of `query` that ends at `cursor` may become, the likeliest first; nothing inside a word."""
    typed, rest = query[:cursor], query[cursor:]
    if rest[:1] not in ("", " ", ")"):
        return []
    last, before = _last_two(lexemes(typed))
    if last is None or (last.kind != "unclosed" and typed[-1:].isspace()):
        return []
    if last.kind == "field":
        return _with_values(last.text, typed, "", rest, values)
    if before is not None and before.kind == "field" and not last.stands_apart:
        begun = last.text if last.kind in ("word", "unclosed") else None
        return [] if begun is None else _with_values(before.text, typed[: last.start], begun, rest, values)
    return _with_names(typed[: last.start], last.text, rest) if last.kind == "word" else []


def _last_two(pieces: Sequence[Lexeme]) -> tuple[Lexeme | None, Lexeme | None]:
    """Return the last piece and the one before it."""
    last = pieces[-1] if pieces else None
    return last, next((before for before, after in pairwise(pieces[-2:]) if after is last), None)


def _with_names(before: str, begun: str, rest: str) -> list[Completion]:
    """Return `begun` completed to the names of fields."""
    if len(begun) < _SHORTEST_NAME:
        return []
    names = [name for name in FIELDS if name.startswith(begun.lower())]
    return [_completed(before, f"{name}:", rest, shown=f"{name}:", about=FIELDS[name].help) for name in names]


def _with_values(name: str, before: str, begun: str, rest: str, values: FieldValues) -> list[Completion]:
    """Return the values of the field called `name` that `begun`, which may be nothing, is the beginning of."""
    kept, begun = _parted(name, begun)
    wanted = begun.casefold()
    fixed = FIELDS[name].values if name in FIELDS else ()
    known = [FieldValue(value, None) for value in fixed] or values.get(name, ())
    fitting = ((rank, value) for value in known if (rank := _rank(value.text, wanted)) is not None)
    best = nsmallest(MOST_OFFERED, fitting, key=lambda one: one[0])
    blank = "" if rest[:1] in (" ", ")") else " "
    return [
        _completed(
            before, as_value(kept + value.text.translate(_QUOTES)) + blank, rest, shown=value.text, count=value.count
        )
        for _, value in best
    ]


def _parted(name: str, begun: str) -> tuple[str, str]:
    """Return what of `begun` stays as it is, the first end of a range, and what may be completed."""
    if name == DATE.name:
        first, dots, last = begun.rpartition("..")
        return first + dots, last
    return "", begun.removeprefix("#") if name == TAG.name else begun


def _rank(value: str, wanted: str) -> int | None:
    """Return how well `value` goes on from `wanted`: 0 where it begins so, 1 where a word in it does; else None."""
    plain = value.casefold()
    if plain == wanted or wanted not in plain:
        return None
    if plain.startswith(wanted):
        return 0
    return 1 if re.search(rf"(?<![^\W_]){re.escape(wanted)}", plain) else None


def _completed(
    before: str, piece: str, rest: str, *, shown: str, about: str = "", count: int | None = None
) -> Completion:
    return Completion(shown, before + piece + rest, len(before + piece), about, count)
