"""Readwise: the CSV that it imports, tags and figure as lines of the note; the one that it exports is read, too."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.exchange.figure_cells import FIGURE_COLUMNS, figure_cells, figure_of
from reader.annotations.exchange.imported import Imported, Reading, Source, foreign_note, reading
from reader.annotations.exchange.table import Table, cell_text, parts_of, table_text
from reader.annotations.exchange.values import color_of, tags_of, time_of
from reader.annotations.tags import as_word
from reader.articles.article import Article

_COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_TAG_LINE = re.compile(r"\s*\.[^\s.]\S*(?:\s+\.[^\s.]\S*)*\s*")
_FIGURE = "Figure: "
_PART = re.compile(r"; (?=(?:value|unit|subject|period|period_iso|verdict) )")


def export(annotated: Iterable[Annotated]) -> str:
    """Return a table; `Location` is the order of the notes on an article. The same notes give the same text."""
    return table_text(_COLUMNS, _rows(annotated))


def _rows(annotated: Iterable[Annotated]) -> Iterator[dict[str, object]]:
    for one in annotated:
        for order, placed in enumerate(one.annotations, start=1):
            yield _row(placed, one.article) | {"Location": order}


def _row(placed: PlacedAnnotation, article: Article) -> dict[str, object]:
    note = placed.annotation
    return {
        "Highlight": note.quote,
        "Title": article.title,
        "Author": ", ".join(article.metadata.authors),
        "URL": article.metadata.url or "",
        "Note": _note_cell(note),
        "Date": note.created or note.modified,
    }


def _note_cell(note: Annotation) -> str:
    """Return tags, note and figure; an empty line keeps them apart where lines of the note look like the others."""
    tags = [f".{word}" for tag in note.tags if (word := as_word(cell_text(tag)).lstrip("."))]
    said = cell_text(note.note).split("\n") if note.note else []
    figure = [_figure_line(note)] if note.figure else []
    before = [""] if said and (tags or not said[0].strip() or _TAG_LINE.fullmatch(said[0])) else []
    after = [""] if said and _looks_added(said[-1]) else []
    return "\n".join([*tags, *before, *said, *after, *figure])


def _looks_added(line: str) -> bool:
    return not line.strip() or line.startswith(_FIGURE) or _TAG_LINE.fullmatch(line) is not None


def _figure_line(note: Annotation) -> str:
    cells = figure_cells(note)
    shown = {name: " ".join(str(value).split()) for name, value in cells.items() if value != ""}
    return _FIGURE + "; ".join(
        value if name == FIGURE_COLUMNS[0] else f"{name} {value}" for name, value in shown.items()
    )


def recognises(document: Any) -> bool:
    """Whether `document` is a table of highlights."""
    return isinstance(document, Table) and "highlight" in document.columns


def read(table: Table) -> Reading:
    """Return the notes of a table, whatever order its columns are in."""
    return reading(map(_read, table.rows))


def _read(row: Mapping[str, str]) -> Imported | str:
    if not row.get("highlight", "").strip():
        return "a row without a highlight"
    note, tags, figure = _parts(row.get("note", ""))
    return foreign_note(
        Source(url=row.get("url", ""), title=row.get("title") or row.get("book title", "")),
        quote=row["highlight"],
        note=note,
        tags=tags_of([*tags, *parts_of(row.get("tags", ""))]),
        color=color_of(row.get("color")),
        created=time_of(row.get("date") or row.get("highlighted at")),
        location=row.get("location", ""),
        figure=figure,
    )


def _parts(cell: str) -> tuple[str, list[str], dict[str, Any] | None]:
    """Return what a cell says in words, its tags, which stand in lines before or after that, and its figure."""
    lines = cell.split("\n")
    tags: list[str] = []
    while lines and _TAG_LINE.fullmatch(lines[0]):
        tags += _tags(lines.pop(0))
    if lines and not lines[0].strip():
        del lines[0]
    figure = _figure(lines.pop()) if lines and lines[-1].startswith(_FIGURE) else None
    while lines and _TAG_LINE.fullmatch(lines[-1]):
        tags += _tags(lines.pop())
    if lines and not lines[-1].strip():
        del lines[-1]
    return "\n".join(lines), tags, figure


def _tags(line: str) -> list[str]:
    return [word.removeprefix(".") for word in line.split()]


def _figure(line: str) -> dict[str, Any] | None:
    text, *parts = _PART.split(line.removeprefix(_FIGURE))
    return figure_of({FIGURE_COLUMNS[0]: text} | dict(part.split(" ", 1) for part in parts))
