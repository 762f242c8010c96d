"""Hits put together article by article, in the order of each article's best hit."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reader.search.hit import Hit

PAGE = 50
"""Hits that are put together at once: those that follow later change nothing in the order of these."""


def by_article(hits: Sequence[Hit]) -> list[Hit]:
    """Return `hits`, page by page, so that on each page hits of one article follow each other."""
    pages = (hits[first : first + PAGE] for first in range(0, len(hits), PAGE))
    return [*chain.from_iterable(map(_together, pages))]


def _together(hits: Iterable[Hit]) -> Iterator[Hit]:
    articles: dict[str, list[Hit]] = {}
    for hit in hits:
        articles.setdefault(hit.article, []).append(hit)
    return chain.from_iterable(articles.values())
