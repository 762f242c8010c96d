"""What is written into the catalog's table of figures, a row for each mention."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from reader.articles.article import Article
from reader.figures.days import days_of
from reader.figures.figure import Figure
from reader.figures.placed import placed
from reader.search.analysis import WORD, analysed
from reader.search.figure_columns import WORD_COLUMNS

_LARGEST = 2**63 - 1
"""Whole numbers beyond it are kept as floating ones: SQLite has none so large."""


def figure_rows(number: int, article: Article, figures: Iterable[Figure]) -> Iterator[list[Any]]:
    """Yield a row for each of the `figures` of `article`, in reading order, under the number of its reading."""
    for place, figure in enumerate(figures):
        span = figure.span
        words = [getattr(figure, name) for name in WORD_COLUMNS]
        judged = [
            terms_record(figure.unit),
            terms_record(figure.subject),
            *(days_of(figure.period_iso) or (None, None)),
        ]
        yield [number, place, placed(figure, article).passage, span.start, span.end, *_ends(figure), *words, *judged]


@lru_cache(maxsize=10_000)
def terms_record(text: str | None) -> str | None:
    """Return the terms of `text` between blanks, in order; behind a bar those that stand for the same places."""
    if text is None:
        return None
    words = [analysed(match[0]) for match in WORD.finditer(text)]
    parts = [part.term for word in words for part in word.parts]
    extras = [extra.term for word in words for extra in word.extras]
    return " ".join(["", *parts, "|", *extras, ""])


def _ends(figure: Figure) -> tuple[int | float | None, int | float | None]:
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return _storable(low), _storable(high)
    return (None if figure.value is None else _storable(figure.value)), None


def _storable(value: float) -> int | float:
    return value if abs(value) <= _LARGEST else float(value)
