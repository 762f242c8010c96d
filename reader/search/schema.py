"""What the index holds of a passage: the fields, and how words become postings."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from array import array
from functools import lru_cache

from whoosh.columns import NumericColumn
from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.formats import Positions

from reader.search.analysis import term_positions

HAS_FIGURE = "figure"
"""What the field `has` says of a passage with figures."""


class WordsField(FieldType):
    """A field of words with their positions. What its words are is told by `postings`, not by a chain of filters."""

    def __init__(self, *, scorable: bool = True) -> None:
        self.format = Positions()
        self.scorable = scorable
        self.stored = False
        self.unique = False


class KeyColumn(NumericColumn):
    """The key of each passage, eight bytes a passage, read all at once."""

    def __init__(self) -> None:
        super().__init__("q", default=-1)

    class Reader(NumericColumn.Reader):
        """Reads the keys of one segment."""

        def keys(self) -> "array[int]":
            """Return the keys of all passages, in the order of their documents."""
            keys: array[int] = self._dbfile.get_array(self._basepos, self._typecode, self._count)
            return keys


class KeyField(FieldType):
    """A field that is kept in a column only: one looks up what is found, not passages by it."""

    def __init__(self) -> None:
        self.format = self.vector = None
        self.scorable = self.stored = self.unique = False
        self.column_type = KeyColumn()


def postings(text: str) -> list[tuple[bytes, int, bytes]]:
    """Return each term of `text`, how often it stands there, and where, as Whoosh stores it."""
    return [
        (term.encode(), len(positions), _encoded(tuple(positions))) for term, positions in term_positions(text).items()
    ]


@lru_cache(maxsize=30_000)
def _encoded(positions: tuple[int, ...]) -> bytes:
    """Return `positions` as Whoosh stores them; passages are short, so the same few come again and again."""
    return bytes(Positions().encode(positions))


def make_schema() -> Schema:
    """Return the fields of the index.

    `number` is the catalog's of the article's reading, `place` what a hit is made of: number, passage, start, end,
    kind; `key` says number and passage again, for all passages at once. The text itself is not stored: the catalog
    has it.
    """
    return Schema(
        number=ID(),
        text=WordsField(),
        title=WordsField(),
        heading=WordsField(),
        author=WordsField(scorable=False),
        publisher=WordsField(scorable=False),
        kind=ID(),
        has=ID(),
        lang=ID(),
        date=ID(),
        place=STORED(),
        key=KeyField(),
    )
