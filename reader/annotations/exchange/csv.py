"""Comma-separated values: a line for each note, with its article, its place and its figure, for spreadsheets."""

from collections.abc import Iterable, Iterator
from typing import Any

from reader.annotations.annotation import PlacedAnnotation
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.exchange.figure_cells import FIGURE_COLUMNS, figure_cells, figure_of
from reader.annotations.exchange.imported import Imported, Reading, Source, foreign_note, reading
from reader.annotations.exchange.table import Table, one_cell, parts_of, table_text
from reader.annotations.exchange.values import color_of, number_of, place_of, tags_of, time_of, whole_number
from reader.articles.article import Article

_OF_ARTICLE = ("article", "file", "title", "authors", "publisher", "date", "url")
_OF_PLACE = ("passage", "start", "end", "state")
_OF_NOTE = ("quote", "note", "tags", "color", "created", "modified")
_COLUMNS = ("id", *_OF_ARTICLE, *_OF_PLACE, *_OF_NOTE, *FIGURE_COLUMNS)


def export(annotated: Iterable[Annotated]) -> str:
    """Return a table; the same notes give the same text."""
    return table_text(_COLUMNS, _rows(annotated))


def _rows(annotated: Iterable[Annotated]) -> Iterator[dict[str, object]]:
    for one in annotated:
        article = _article_cells(one.article)
        for placed in one.annotations:
            yield {"id": placed.annotation.id, **article, **_note_cells(placed, one.article)}


def _article_cells(article: Article) -> dict[str, object]:
    known = article.metadata
    return {
        "article": article.id,
        "file": article.file,
        "title": article.title,
        "authors": ", ".join(known.authors),
        "publisher": known.publisher or "",
        "date": known.date or "",
        "url": known.url or "",
    }


def _note_cells(placed: PlacedAnnotation, article: Article) -> dict[str, object]:
    note = placed.annotation
    span = placed.span or note.span
    passage = article.passage_at(span.start) if placed.span else None
    return {
        "passage": passage.id if passage else note.passage,
        "start": span.start,
        "end": span.end,
        "state": placed.state.value,
        "quote": note.quote,
        "note": note.note,
        "tags": one_cell(note.tags),
        "color": note.color.value,
        "created": note.created,
        "modified": note.modified,
        **figure_cells(note),
    }


def recognises(document: Any) -> bool:
    """Whether `document` is such a table: it has quotes, and names each note and its article."""
    return isinstance(document, Table) and {"id", "file", "quote"} <= set(document.columns)


def read(table: Table) -> Reading:
    """Return the notes of a table."""
    return reading(_read(row.get) for row in table.rows)


def _read(row: Any) -> Imported | str:
    cells = {column: row(column, "") for column in _COLUMNS}
    return foreign_note(
        Source(cells["file"], cells["url"], cells["title"]),
        name=cells["id"],
        quote=cells["quote"],
        note=cells["note"],
        tags=tags_of(parts_of(cells["tags"])),
        color=color_of(cells["color"]),
        created=time_of(cells["created"]),
        modified=time_of(cells["modified"]),
        span=place_of(number_of(cells["start"]), number_of(cells["end"])),
        passage=whole_number(cells["passage"]),
        figure=figure_of(cells),
    )
