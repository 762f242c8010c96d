"""What is written into the catalog's table of figures, a row for each mention."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from reader.articles.article import Article
from reader.figures.days import days_of
from reader.figures.figure import Figure
from reader.figures.placed import placed
from reader.search.catalog.figure_columns import WORD_COLUMNS
from reader.search.terms_record import terms_record

_LARGEST = 2**63 - 1
"""Whole numbers beyond it are kept as floating ones: SQLite has none so large."""


def figure_rows(number: int, article: Article, figures: Iterable[Figure]) -> Iterator[list[Any]]:
    """Yield a row for each of the `figures` of `article`, in reading order, under the number of its reading."""
    for place, figure in enumerate(figures):
        span = figure.span
        words = [getattr(figure, name) for name in WORD_COLUMNS]
        judged = [_terms(figure.unit), _terms(figure.subject), *(days_of(figure.period_iso) or (None, None))]
        yield [number, place, placed(figure, article).passage, span.start, span.end, *_ends(figure), *words, *judged]


@lru_cache(maxsize=10_000)
def _terms(text: str | None) -> str | None:
    return None if text is None else terms_record(text)


def _ends(figure: Figure) -> tuple[int | float | None, int | float | None]:
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return _storable(low), _storable(high)
    return (None if figure.value is None else _storable(figure.value)), None


def _storable(value: float) -> int | float:
    return value if abs(value) <= _LARGEST else float(value)
