"""The first of all passages found, in the order asked for, without sorting them all.

Whatever the order, an article's best passage comes before its others. So the first passages are all in those articles
that come first by their best, and only the passages of these are sorted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.search.answering.labels import Labels
from reader.search.answering.part import Part
from reader.search.answering.ranking import LEAST, Weights
from reader.search.answering.sums import Places
from reader.search.hit import Sort
from reader.search.segments.layout import Bits

_Value = TypeVar("_Value", np.float32, np.bool_)

DISCOUNT = 0.25
"""How much less the words of each further passage of an article are worth: the second 1 / (1 + this), and so on."""


@dataclass(frozen=True)
class FoundInPart:
    """The passages found in a part, in order, and what each is worth by its words, and by the rest."""

    part: Part
    passages: Places
    by_words: Weights
    by_the_rest: Weights
    come_first: Bits
    """Which of them come before the others in every order."""

    @classmethod
    def ranked(cls, part: Part, found: Bits, by_words: Weights, by_the_rest: Weights) -> Self:
        """Return what is marked as `found`, of all passages whose worth is told."""
        passages = np.flatnonzero(found)
        return cls(part, passages, by_words[passages], by_the_rest[passages], np.ones(len(passages), np.bool_))

    @classmethod
    def unranked(cls, part: Part, found: Bits) -> Self:
        """Return what is marked as `found`, all worth the same."""
        return cls.ranked(part, found, np.zeros(len(found), np.float32), np.full(len(found), LEAST, np.float32))

    @cached_property
    def firsts(self) -> Places:
        """The place of each article's first passage among those found."""
        articles = self.part.postings.article[self.passages]
        return np.flatnonzero(np.concatenate((np.ones(min(len(articles), 1), np.bool_), articles[1:] != articles[:-1])))

    @cached_property
    def rows(self) -> Places:
        """The row among the labels of each article found."""
        rows: Places = self.part.rows[self.part.postings.article[self.passages[self.firsts]]]
        return rows

    @cached_property
    def counts(self) -> Places:
        """How many passages were found in each article."""
        return np.diff(self.firsts, append=len(self.passages))

    @cached_property
    def best(self) -> Weights:
        """What the best passage of each article is worth."""
        return self._of_articles(self.by_words + self.by_the_rest)

    @cached_property
    def articles_first(self) -> Bits:
        """Which of the articles have a passage that comes first."""
        return self._of_articles(self.come_first)

    def _of_articles(self, values: NDArray[_Value]) -> NDArray[_Value]:
        """Return the largest of the values of each article's passages."""
        return np.maximum.reduceat(values, self.firsts) if len(values) else values


def put_first(first: Sequence[FoundInPart], found: Sequence[FoundInPart]) -> list[FoundInPart]:
    """Return all that was `found`, what is also among the `first` before the others."""
    most = max((each.best.max(initial=0) for each in found), default=np.float32(0))
    put = []
    for before, each in zip(first, found, strict=True):
        come_first = np.isin(each.passages, before.passages, assume_unique=True)
        put.append(replace(each, by_the_rest=each.by_the_rest + most * come_first, come_first=come_first))
    return put


class Best(NamedTuple):
    """A passage, by its ordinal in a part, its score, and how many passages of its article were found."""

    score: float
    part: Part
    passage: int
    in_article: int


def best(found: Sequence[FoundInPart], labels: Labels, sort: Sort, limit: int) -> list[Best]:
    """Return the first `limit` of all passages `found`; equals in reading order."""
    if not any(len(each.passages) for each in found):
        return []
    chosen = _first_articles(found, labels, sort, limit)
    places = np.array([(in_part, article) for in_part, article in chosen], np.intp)
    pieces = [_piece(found[in_part], article) for in_part, article in places]
    article = np.repeat(np.arange(len(pieces)), [len(piece.passages) for piece in pieces])
    passages, by_words, by_the_rest = (np.concatenate(each) for each in zip(*(p[:3] for p in pieces), strict=True))
    order = np.lexsort((passages, -(by_words + by_the_rest), article))
    within = np.empty(len(order), np.intp)
    within[order] = np.arange(len(order)) - np.searchsorted(article, article[order])
    scores = by_the_rest + by_words / (1 + DISCOUNT * within)
    rows = np.array([piece.row for piece in pieces])
    keys = (passages, labels.by_file[rows][article], -scores) if sort is Sort.RANK else (passages, -scores, article)
    first = np.lexsort(keys)[:limit]
    return [
        Best(float(scores[at]), found[places[of, 0]].part, int(passages[at]), len(pieces[of].passages))
        for at, of in zip(first, article[first], strict=True)
    ]


class _Piece(NamedTuple):
    """What was found in one article."""

    passages: Places
    by_words: Weights
    by_the_rest: Weights
    row: int


def _piece(found: FoundInPart, article: int) -> _Piece:
    first = found.firsts[article]
    of = slice(first, first + found.counts[article])
    return _Piece(found.passages[of], found.by_words[of], found.by_the_rest[of], int(found.rows[article]))


def _first_articles(found: Sequence[FoundInPart], labels: Labels, sort: Sort, limit: int) -> list[tuple[int, int]]:
    """Return the articles, each by its part and its place among those found there, that the first passages are in."""
    rows = np.concatenate([each.rows for each in found])
    counts = np.concatenate([each.counts for each in found])
    if sort is Sort.RANK:
        order = np.lexsort((labels.by_file[rows], -np.concatenate([each.best for each in found])))[:limit]
    else:
        ranks = labels.by_date if sort is Sort.DATE else labels.by_title
        later = np.concatenate([~each.articles_first for each in found])
        order = np.lexsort((labels.by_file[rows], ranks[rows], later))
        order = order[: int(np.searchsorted(np.cumsum(counts[order]), limit)) + 1]
    bounds = np.cumsum([0, *(len(each.rows) for each in found)])
    parts = np.searchsorted(bounds, order, side="right") - 1
    return list(zip(parts.tolist(), (order - bounds[parts]).tolist(), strict=True))
