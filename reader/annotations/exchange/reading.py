"""A file of notes read, whichever format it has: known by what is in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.annotations.exchange import csv, hypothesis, koreader, readwise, w3c
from reader.annotations.exchange.document import looks_like_json, read_document
from reader.annotations.exchange.imported import Reading
from reader.annotations.exchange.table import read_table
from reader.errors import BadInput


@dataclass(frozen=True, slots=True)
class Format:
    """How a document of a format is known, and its notes are read."""

    recognises: Callable[[Any], bool]
    read: Callable[[Any], Reading]


_W3C = Format(w3c.recognises, w3c.read)
IMPORTED: dict[str, Format] = {
    "json": _W3C,
    "w3c": _W3C,
    "csv": Format(csv.recognises, csv.read),
    "hypothesis": Format(hypothesis.recognises, hypothesis.read),
    "readwise": Format(readwise.recognises, readwise.read),
    "koreader": Format(koreader.recognises, koreader.read),
}
"""What reads each format, by its name; a document is of the first that recognises it."""


def read_notes(content: bytes, name: str, form: str | None = None) -> Reading:
    """Return the notes in `content`, the file called `name`, in the format `form` or in the one it has.

    Raises:
        BadInput: it is damaged, or has no notes in such a format.
    """
    document = read_document(content, name) if looks_like_json(content) else read_table(content, name)
    candidates = IMPORTED.values() if form is None else [IMPORTED[form]]
    fitting = next((one for one in candidates if one.recognises(document)), None)
    if fitting is None:
        wanted = f"{form} notes" if form is not None else f"notes in a format known here: {', '.join(IMPORTED)}"
        raise BadInput(f"{name} has no {wanted}. Nothing was imported.")
    return fitting.read(document)
