"""What the index holds of a passage: the fields, and how words become postings."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections import defaultdict
from collections.abc import Generator
from functools import lru_cache
from typing import Any

from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.formats import Positions

from reader.search.analysis import words


class WordsField(FieldType):
    """A field of words with their positions: one regular expression, remembered stems, no chain of filters."""

    def __init__(self, *, scorable: bool = True) -> None:
        self.format = Positions()
        self.scorable = scorable
        self.stored = False
        self.unique = False

    def index(self, value: str, **_: Any) -> Generator[tuple[bytes, int, float, bytes]]:
        """Yield each term of `value` with how often and where it stands, as Whoosh stores it."""
        for term, positions in term_positions(value).items():
            yield term.encode(), len(positions), float(len(positions)), encoded_positions(tuple(positions))


def term_positions(text: str) -> dict[str, list[int]]:
    """Return the terms of `text` with their positions, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    position = 0
    for word in words(text):
        for token in word.tokens:
            found[token.term].append(position + token.position)
        position += len(word.parts)
    return found


@lru_cache(maxsize=100_000)
def encoded_positions(positions: tuple[int, ...]) -> bytes:
    """Return `positions` as Whoosh stores them; passages are short, so the same few come again and again."""
    return bytes(Positions().encode(positions))


def make_schema() -> Schema:
    """Return the fields of the index.

    `number` is the catalog's of the article's reading, `place` what a hit is made of: number, passage, start, end,
    kind. The text itself is not stored: the catalog has it.
    """
    return Schema(
        number=ID(),
        text=WordsField(),
        title=WordsField(),
        heading=WordsField(),
        author=WordsField(scorable=False),
        publisher=WordsField(scorable=False),
        kind=ID(),
        lang=ID(),
        date=ID(),
        place=STORED(),
    )
