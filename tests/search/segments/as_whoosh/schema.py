"""The fields of the index as Whoosh knows them; its documents are the passages."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.formats import Positions


class WordsField(FieldType):
    """A field of words with their positions."""

    def __init__(self) -> None:
        self.format = Positions()
        self.scorable = True
        self.stored = False
        self.unique = False


def make_schema() -> Schema:
    """Return the fields of the index. The text itself is not stored: the catalog has it."""
    return Schema(
        text=WordsField(),
        heading=WordsField(),
        title=WordsField(),
        author=WordsField(),
        publisher=WordsField(),
        lang=ID(),
        date=ID(),
        place=STORED(),
    )
