"""How figures are written into the catalog, a row for each mention, and read back."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from reader.articles.article import Article
from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind, Qualifier, Status

FIGURES_TABLE = """CREATE TABLE figures (
    number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    place INTEGER NOT NULL, -- among the mentions of its article
    passage INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    low, high, -- high of ranges only; no affinity, so that 5 and 5.0 stay what they are
    kind TEXT NOT NULL, status TEXT NOT NULL, direction TEXT NOT NULL, qualifier TEXT NOT NULL, text TEXT NOT NULL,
    unit TEXT, subject TEXT, period TEXT, period_iso TEXT, comparison TEXT, attribution TEXT, reason TEXT,
    PRIMARY KEY (number, place)) WITHOUT ROWID"""

_WORDS = (
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
_CHOICES = {"kind": Kind, "direction": Direction, "qualifier": Qualifier, "status": Status}

FIGURE_FIELDS = tuple(field.name for field in fields(Figure))
"""What is known of a figure; a catalog that keeps other fields is made anew."""

FIGURE_COLUMNS = ", ".join(f"figures.{name}" for name in ("start", "stop", "low", "high", *_WORDS))
"""What `read_figure` reads."""

INSERT_FIGURE = f"INSERT INTO figures VALUES ({', '.join('?' * (7 + len(_WORDS)))})"  # noqa: S608 - question marks

_LARGEST = 2**63 - 1
"""Whole numbers beyond it are kept as floating ones: SQLite has none so large."""


def figure_rows(number: int, article: Article, figures: Iterable[Figure]) -> Iterator[list[Any]]:
    """Yield a row for each of the `figures` of `article`, in reading order, under the number of its reading."""
    for place, figure in enumerate(figures):
        span = figure.span
        words = [getattr(figure, name) for name in _WORDS]
        yield [number, place, passage_of(figure, article), span.start, span.end, *_ends(figure), *words]


def passage_of(figure: Figure, article: Article) -> int:
    """Return the id of the passage of `article` that `figure` stands in."""
    passage = article.passage_at(figure.span.start)
    if passage is None:
        raise ValueError(f"{figure.text} stands in no passage of {article.id}")
    return passage.id


def read_figure(start: int, stop: int, low: Any, high: Any, *words: Any) -> Figure:
    """Return the figure that was kept in these columns."""
    known = dict(zip(_WORDS, words, strict=True))
    for name, choice in _CHOICES.items():
        known[name] = choice(known[name])
    return Figure(span=Span(start, stop), value=low if high is None else (low, high), **known)


def _ends(figure: Figure) -> tuple[int | float | None, int | float | None]:
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return _storable(low), _storable(high)
    return (None if figure.value is None else _storable(figure.value)), None


def _storable(value: float) -> int | float:
    return value if abs(value) <= _LARGEST else float(value)
