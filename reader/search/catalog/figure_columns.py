"""The columns of the catalog's table of figures, a row for each mention, and how a figure is read from them."""

from dataclasses import fields
from enum import StrEnum
from typing import Any

from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind, Qualifier, Status
from reader.search.catalog.cells import CellDamaged, read_number

FIGURES_TABLE = """CREATE TABLE figures (
    number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    place INTEGER NOT NULL, -- among the mentions of its article
    passage INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    low, high, -- high of ranges only; no affinity, so that 5 and 5.0 stay what they are
    kind TEXT NOT NULL, status TEXT NOT NULL, direction TEXT NOT NULL, qualifier TEXT NOT NULL, text TEXT NOT NULL,
    unit TEXT, subject TEXT, period TEXT, period_iso TEXT, comparison TEXT, attribution TEXT, reason TEXT,
    unit_terms TEXT, subject_terms TEXT, begins TEXT, ends TEXT, -- what conditions are judged by
    PRIMARY KEY (number, place)) WITHOUT ROWID"""

WORD_COLUMNS = (
    "kind",
    "status",
    "direction",
    "qualifier",
    "text",
    "unit",
    "subject",
    "period",
    "period_iso",
    "comparison",
    "attribution",
    "reason",
)
"""Fields of a figure that are kept as they are."""

_CHOICES: dict[str, dict[str, StrEnum]] = {
    name: {choice.value: choice for choice in choices}
    for name, choices in (("kind", Kind), ("direction", Direction), ("qualifier", Qualifier), ("status", Status))
}

FIGURE_FIELDS = tuple(field.name for field in fields(Figure))
"""What is known of a figure; a catalog that keeps other fields is made anew."""

FIGURE_COLUMNS = ", ".join(f"figures.{name}" for name in ("start", "stop", "low", "high", *WORD_COLUMNS))
"""What `read_figure` reads."""

INSERT_FIGURE = f"INSERT INTO figures VALUES ({', '.join('?' * (7 + len(WORD_COLUMNS) + 4))})"  # noqa: S608 - question marks


def read_figure(start: int, stop: int, low: Any, high: Any, *words: Any) -> Figure:
    """Return the figure that was kept in these columns.

    Raises:
        CellDamaged: one of them holds what was never written into it.
    """
    known = dict(zip(WORD_COLUMNS, words, strict=True))
    for name, choices in _CHOICES.items():
        if known[name] not in choices:
            raise CellDamaged(f"{known[name]!r} is no {name} of a figure.")
        known[name] = choices[known[name]]
    span = Span(read_number(start), read_number(stop))
    return Figure(span=span, value=low if high is None else (low, high), **known)
