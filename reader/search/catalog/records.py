"""How articles are written into the catalog, and read back."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reader.articles.article import Metadata, Passage, PassageKind
from reader.articles.entry import ShelfEntry
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.search.catalog.figure_columns import FIGURE_FIELDS

FIGURES_VERSION = "5"
"""Version of the way from text to figures; raised when the same text would give other figures."""

FOUND_WITH = "/".join([FIGURES_VERSION, *FIGURE_FIELDS])
"""What figures are found with now; those found with something else, or with other fields, are looked for again."""


def metadata_record(metadata: Metadata) -> str:
    """Return `metadata` as JSON, what is unknown left out."""
    known = {name: getattr(metadata, name) for name in Metadata.__slots__}
    return json.dumps({name: value for name, value in known.items() if value})


def read_metadata(record: str) -> Metadata:
    """Return what `metadata_record` wrote."""
    known: dict[str, Any] = json.loads(record)
    return Metadata(**known | {"authors": tuple(known.get("authors", ()))})


def passages_record(passages: Iterable[Passage]) -> str:
    """Return `passages` as JSON, each a list."""
    return json.dumps([[p.id, p.kind, p.span.start, p.span.end, p.level] for p in passages], separators=(",", ":"))


def read_passages(record: str) -> tuple[Passage, ...]:
    """Return what `passages_record` wrote."""
    return tuple(
        Passage(number, PassageKind(kind), Span(start, end), level)
        for number, kind, start, end, level in json.loads(record)
    )


def read_entry(
    id_: bytes, file: bytes, path: bytes, metadata: str, words: int, passages: int, figures: int | None
) -> ShelfEntry:
    """Return the line of the shelf for one row of the catalog."""
    known: dict[str, Any] = json.loads(metadata)
    where = Path(read_name(path))
    return ShelfEntry(
        id=read_name(id_),
        file=read_name(file),
        path=where,
        title=known.get("title") or where.stem,
        authors=tuple(known.get("authors", ())),
        publisher=known.get("publisher"),
        date=known.get("date"),
        language=known.get("language"),
        words=words,
        passages=passages,
        figures=figures,
    )


def name_record(name: str | Path) -> bytes:
    """Return a name as bytes, as the system has it: it need not be UTF-8."""
    return str(name).encode("utf-8", "surrogateescape")


def names_record(file: ArticleFile) -> list[bytes]:
    """Return what an article's file is called: its id, its path in the library, its path."""
    return [name_record(file.id), name_record(file.file), name_record(file.location)]


def read_name(record: bytes) -> str:
    """Return what `name_record` wrote."""
    return record.decode("utf-8", "surrogateescape")
