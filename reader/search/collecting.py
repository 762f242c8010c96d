"""Collecting the best passages for a query, until done, until somebody asks something newer, or until time is up."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic

from whoosh.collectors import TopCollector, WrappingCollector, ilen
from whoosh.query.qcore import Query
from whoosh.searching import Searcher

_CHECKED_EVERY = 64
"""Passages between two looks at the clock."""


class Overtaken(Exception):
    """Nobody waits for the answer any more."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Says when to stop: `cancelled` by a newer query, or `until` by the clock."""

    cancelled: Callable[[], bool]
    until: float

    def is_time_up(self) -> bool:
        """Whether there is no time left.

        Raises:
            Overtaken: nobody waits any more.
        """
        if self.cancelled():
            raise Overtaken
        return monotonic() > self.until

    def over(self, documents: Iterator[int]) -> Iterator[int]:
        """Yield `documents` until time is up."""
        for count, document in enumerate(documents):
            if count % _CHECKED_EVERY == 0 and self.is_time_up():
                return
            yield document


@dataclass(frozen=True, slots=True)
class Collected:
    """The best documents with their scores, best first, and how many there are in all."""

    best: tuple[tuple[float, int], ...]
    total: int
    is_complete: bool


def collect(searcher: Searcher, query: Query, limit: int, watch: Watch) -> Collected:
    """Return the best `limit` documents for `query`.

    Raises:
        Overtaken: nobody waits any more.
    """
    top = TopCollector(limit)
    searcher.search_with_collector(query, _Watched(top, watch))
    best = tuple((float(score), int(document)) for score, document in top.results().top_n)
    if watch.is_time_up():
        return Collected(best, max(len(best), top.total), is_complete=False)
    if top.computes_count():
        return Collected(best, top.total, is_complete=True)
    total = ilen(watch.over(searcher.docs_for_query(query)))
    return Collected(best, total, is_complete=not watch.is_time_up())


class _Watched(WrappingCollector):
    def __init__(self, child: TopCollector, watch: Watch) -> None:
        super().__init__(child)
        self._watch = watch

    def matches(self) -> Iterator[int]:
        return self._watch.over(self.child.matches())
