"""The pieces a query is made of: words, phrases, brackets, fields, minus signs."""

import re
from dataclasses import dataclass, field

from reader.search.language.fields import UNDERSTOOD

_LEXEME = re.compile(
    rf"""
      (?P<space>\s++)
    | (?P<open>\() | (?P<close>\))
    | (?P<minus>(?<!:)-(?=[^\s)-]))  # after a colon it is part of a value
    | ["“”„](?:(?P<phrase>[^"“”„]*+)["“”„] | (?P<unclosed>[^"“”„]*+))
    | (?![A-Z]\w*:\s)(?P<field>(?i:{"|".join(UNDERSTOOD)})):  # "Note: the firm said" is a sentence, copied
    | (?P<word>[^\s()"“”„]++)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a query; its `kind` is a group of the pattern above."""

    kind: str
    text: str
    stands_apart: bool = field(default=False, compare=False)
    """Whether there is space before it."""
    start: int = field(default=0, compare=False)
    """Where it begins in the query."""


def lexemes(query: str) -> list[Lexeme]:
    """Return the pieces of `query`, in order; whatever is typed is one of them. Fields come in small letters."""
    found = []
    for match in _LEXEME.finditer(query):
        kind = str(match.lastgroup)
        text = str(match[kind])
        if kind != "space":
            stands_apart = query[max(match.start() - 1, 0)].isspace()
            found.append(Lexeme(kind, text.lower() if kind == "field" else text, stands_apart, match.start()))
    return found


def as_value(typed: str) -> str:
    """Return `typed` as it may stand after a field's colon: in quotes unless it is read as one word."""
    plain = typed.removeprefix("-")
    return typed if lexemes(plain) == [Lexeme("word", plain)] else f'"{typed}"'
