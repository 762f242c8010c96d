"""How good a ranking is, measured against judged articles; one that nobody judged counts as beside the point."""

from collections.abc import Mapping, Sequence
from math import log2

CUT = 10
"""Articles from the top that are looked at."""


def ndcg(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the discounted gain of the first articles, relative to the best order there is (Järvelin, Kekäläinen)."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(file, 0) for file in ranking]) / _gain(best)


def average_precision(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the precision at each article that answers, on average; 0 for those that are missing."""
    found, precisions = 0, 0.0
    for place, file in enumerate(ranking, 1):
        if grades.get(file, 0):
            found += 1
            precisions += found / place
    return precisions / sum(grade > 0 for grade in grades.values())


def share_judged(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return how many of the first articles were judged at all, of 1; 1 where nothing was found."""
    first = ranking[:CUT]
    return sum(file in grades for file in first) / len(first) if first else 1.0


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / log2(place + 1) for place, grade in enumerate(grades[:CUT], 1))
