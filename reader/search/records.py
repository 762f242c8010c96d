"""How articles and figures are written into the catalog, and read back."""

import json
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from reader.articles.article import EXTRACTOR, Metadata, Passage, PassageKind
from reader.articles.shelf import ShelfEntry
from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind, Qualifier, Status

FIGURES_VERSION = "3"
"""Version of the way from text to figures; raised when the same text would give other figures."""

_FIGURE_FIELDS = tuple(field.name for field in fields(Figure) if field.name != "span")
_CHOICES = {"kind": Kind, "direction": Direction, "qualifier": Qualifier, "status": Status}

READ_WITH = "/".join([EXTRACTOR, FIGURES_VERSION, *_FIGURE_FIELDS])
"""What articles are read with now; what was read with something else, or has other fields, is read again."""


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


def figures_record(figures: Iterable[Figure]) -> str:
    """Return `figures` as JSON, each a list of its fields in order."""
    return json.dumps([_figure_record(figure) for figure in figures], separators=(",", ":"))


def read_figures(records: str) -> list[Figure]:
    """Return what `figures_record` wrote."""
    return [_read_figure(*record) for record in json.loads(records)]


def read_entry(
    id_: bytes, file: bytes, path: bytes, metadata: str, words: int, passages: int, figures: int
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


def read_name(record: bytes) -> str:
    """Return what `name_record` wrote."""
    return record.decode("utf-8", "surrogateescape")


def _figure_record(figure: Figure) -> list[Any]:
    return [figure.span.start, figure.span.end, *(getattr(figure, name) for name in _FIGURE_FIELDS)]


def _read_figure(start: int, end: int, *values: Any) -> Figure:
    known = dict(zip(_FIGURE_FIELDS, values, strict=True))
    if isinstance(known["value"], list):
        known["value"] = tuple(known["value"])
    for name, choice in _CHOICES.items():
        known[name] = choice(known[name])
    return Figure(Span(start, end), **known)
