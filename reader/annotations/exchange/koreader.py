"""KOReader: the JSON that its exporter writes, one book or several."""

from collections.abc import Iterator
from typing import Any

from reader.annotations.exchange.imported import Imported, Reading, Source, foreign_note, reading
from reader.annotations.exchange.values import color_of, items, time_of, whole_number
from reader.json_values import fields, words

_DRAWERS = {"lighten": "yellow", "underscore": "blue", "strikeout": "pink", "invert": "purple"}
"""The colour for each way in which a highlight is drawn, where it has none of its own."""


def recognises(document: Any) -> bool:
    """Whether `document` is a book with entries, or several."""
    return isinstance(fields(document).get("entries"), list) or isinstance(fields(document).get("documents"), list)


def read(document: dict[str, Any]) -> Reading:
    """Return the notes of a document; `page` is the passage in ours, and no more than a hint."""
    books = items(document.get("documents")) or [document]
    return reading(one for book in books for one in _of_book(fields(book)))


def _of_book(book: dict[str, Any]) -> Iterator[Imported | str]:
    source = Source(file=words(book.get("file")), title=words(book.get("title")))
    for item in items(book.get("entries")):
        entry = fields(item)
        drawer = words(entry.get("drawer"))
        yield foreign_note(
            source,
            quote=words(entry.get("text")),
            note=words(entry.get("note")),
            color=color_of(entry.get("color"), _DRAWERS.get(drawer)),
            created=time_of(entry.get("time")),
            passage=whole_number(entry.get("page")),
        )
