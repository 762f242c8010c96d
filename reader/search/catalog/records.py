"""How articles are written into the catalog, and read back.

Cells of a damaged file may hold anything. What reads one raises `CellDamaged` where it holds what was never written.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reader.articles.article import Metadata, Passage, PassageKind
from reader.articles.entry import ShelfEntry
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.search.catalog.cells import CellDamaged, read_json, read_number, read_text
from reader.search.catalog.figure_columns import FIGURE_FIELDS

FIGURES_VERSION = "5"
"""Version of the way from text to figures; raised when the same text would give other figures."""

_KNOWN = frozenset(Metadata.__slots__)
_KINDS = {kind.value: kind for kind in PassageKind}

FOUND_WITH = "/".join([FIGURES_VERSION, *FIGURE_FIELDS])
"""What figures are found with now; those found with something else, or with other fields, are looked for again."""


def metadata_record(metadata: Metadata) -> str:
    """Return `metadata` as JSON, what is unknown left out."""
    known = {name: getattr(metadata, name) for name in Metadata.__slots__}
    return json.dumps({name: value for name, value in known.items() if value})


def read_metadata(record: str) -> Metadata:
    """Return what `metadata_record` wrote."""
    return Metadata(**_known(record))


def passages_record(passages: Iterable[Passage]) -> str:
    """Return `passages` as JSON, each a list."""
    return json.dumps([[p.id, p.kind, p.span.start, p.span.end, p.level] for p in passages], separators=(",", ":"))


def read_passages(record: str) -> tuple[Passage, ...]:
    """Return what `passages_record` wrote."""
    return tuple(map(_read_passage, read_json(record, list)))


def _read_passage(said: Any) -> Passage:
    if not isinstance(said, list) or len(said) != 5 or read_text(said[1]) not in _KINDS:
        raise CellDamaged(f"{said} is no passage.")
    number, kind, start, end, level = said
    return Passage(read_number(number), _KINDS[kind], Span(read_number(start), read_number(end)), read_number(level))


def read_entry(
    id_: bytes, file: bytes, path: bytes, metadata: str, words: int, passages: int, figures: int | None
) -> ShelfEntry:
    """Return the line of the shelf for one row of the catalog."""
    known = _known(metadata)
    where = Path(read_name(path))
    return ShelfEntry(
        id=read_name(id_),
        file=read_name(file),
        path=where,
        title=known.get("title") or where.stem,
        authors=known["authors"],
        publisher=known.get("publisher"),
        date=known.get("date"),
        language=known.get("language"),
        words=read_number(words),
        passages=read_number(passages),
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
    if not isinstance(record, bytes):
        raise CellDamaged(f"{record!r} is no name.")
    return record.decode("utf-8", "surrogateescape")


def _known(record: str) -> dict[str, Any]:
    """Return what of an article's metadata is known, and its authors, be they none."""
    known = read_json(record, dict)
    authors = known.get("authors", [])
    if not known.keys() <= _KNOWN or not isinstance(authors, list):
        raise CellDamaged(f"{record} is no metadata.")
    return known | {"authors": tuple(authors)}
