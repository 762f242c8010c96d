"""A segment of the index as searches go through it: of its articles those that the catalog knows."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.articles.span import Span
from reader.search.answering.labels import Labels
from reader.search.answering.sums import Numbers, Places, sums
from reader.search.segments.fields import Level
from reader.search.segments.layout import Bits, Counts
from reader.search.segments.postings import Postings


class Part:
    """The segment `postings` with what `labels` tell of its articles."""

    def __init__(self, postings: Postings, labels: Labels) -> None:
        self.postings = postings
        self.rows = labels.rows(postings.numbers)
        """The row of each article among the labels; -1 where it was overtaken by a later reading."""
        known = self.rows >= 0
        articles = known if postings.alive_articles is None else known & postings.alive_articles
        self._is_whole = bool(articles.all())
        self.present: Mapping[Level, Bits] = {
            Level.ARTICLE: articles,
            Level.SECTION: articles[postings.section_article],
            Level.PASSAGE: articles[postings.article],
        }
        """Which articles, sections and passages can be found."""

    def __len__(self) -> int:
        """Return how many passages there are, those too that cannot be found."""
        return len(self.postings.keys)

    def only_present(self, units: Counts, level: Level) -> Counts:
        """Return those of `units` that can be found."""
        return units if self._is_whole else units[self.present[level][units]]

    def spread(self, units: Bits, level: Level) -> Bits:
        """Return which passages lie in one of the marked `units`."""
        match level:
            case Level.ARTICLE:
                return units[self.postings.article]
            case Level.SECTION:
                return units[self.postings.section]
            case Level.PASSAGE:
                return units

    def bounds(self, level: Level) -> Counts:
        """Return the first passage of each unit, and, one entry more, how many passages there are."""
        return self.postings.article_bounds if level is Level.ARTICLE else self.postings.section_bounds

    def place(self, passage: int) -> tuple[int, Span]:
        """Return the number of the reading that the passage with this ordinal is in, and where it stands there."""
        postings = self.postings
        number = int(postings.numbers[postings.article[passage]])
        return number, Span(int(postings.starts[passage]), int(postings.ends[passage]))

    def with_keys(self, keys: NDArray[np.int64]) -> tuple[Places, Places]:
        """Return the passages that have one of `keys`, which are in order, and the place of each one's key there."""
        known, order = self._keys_in_order
        first, end = np.searchsorted(keys, known[[0, -1]]) + np.array([0, 1])  # the others are in other parts
        places = np.searchsorted(known, keys[first:end])
        found = np.flatnonzero(known[np.minimum(places, len(known) - 1)] == keys[first:end])
        return (places[found] if order is None else order[places[found]]), found + first

    @cached_property
    def words(self) -> Numbers:
        """How many words each article has."""
        postings = self.postings
        return sums(postings.article, postings.lengths, len(postings.numbers))

    @cached_property
    def _keys_in_order(self) -> tuple[NDArray[np.int64], Places | None]:
        keys = self.postings.keys
        if bool((keys[1:] > keys[:-1]).all()):
            return keys, None
        order = np.argsort(keys)
        return keys[order], order
