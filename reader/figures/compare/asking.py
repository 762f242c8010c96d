"""Finding the measures that a query, or a figure, asks for among the figures of a library."""

from collections.abc import Iterable, Sequence

from reader.figures.compare.grouping import measures_of
from reader.figures.compare.measure import Comparison, Measure
from reader.figures.compare.owner import UNSAID, owner_of
from reader.figures.compare.thing import Named, named, named_by, thing_of
from reader.figures.placed import PlacedFigure

_ENOUGH = 0.5
"""More than this part of a query's terms must be met, and this much overlap makes a subject a near one."""
_MOST_NEAREST = 5


def compare(query: str, figures: Iterable[PlacedFigure]) -> Comparison:
    """Return the measures of what `query` names, best match first: those that have all of its terms, else most."""
    asked = named(query)
    candidates = list(figures)
    found = _best_covering(asked, candidates)
    if asked.is_change:
        found = [row for row in found if thing_of(row.figure).aspect.is_change] or found
    measures = sorted(measures_of(found), key=lambda measure: -_nearness(asked, measure))
    return Comparison(query, tuple(measures), () if measures else _nearest(asked, candidates))


def compare_with(figure: PlacedFigure, figures: Iterable[PlacedFigure]) -> Comparison:
    """Return the measure that `figure` is of, it among its rows, then those of things that come near."""
    asked = named_by(figure.figure)
    near = [row for row in figures if overlap(asked.terms, named_by(row.figure).terms) >= _ENOUGH]
    measures = measures_of(near if figure in near else [figure, *near])
    measures.sort(key=lambda measure: (figure not in measure.rows, -_nearness(asked, measure)))
    return Comparison(figure.figure.subject or figure.figure.text, tuple(measures))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two subjects have in common: the terms of both by the terms of either (Jaccard, 1912)."""
    return len(one & other) / len(one | other) if one or other else 0.0


def _best_covering(asked: Named, figures: Sequence[PlacedFigure]) -> list[PlacedFigure]:
    """Return the figures that have the most of what was asked for, and more than half of it.

    One that names no place may be of the place asked for; one that names another is not.
    """
    found: list[PlacedFigure] = []
    best = 0.0
    for row in figures:
        known = named_by(row.figure)
        if asked.owners and (owner := owner_of(row)) != UNSAID and not asked.owners & {*owner}:
            continue
        covered = _covered(asked, known)
        if covered > best:
            found, best = [], covered
        if covered == best > _ENOUGH:
            found.append(row)
    return found


def _covered(asked: Named, known: Named) -> float:
    """Return the part of the terms asked for that are there."""
    return len(asked.terms & known.all_terms) / len(asked.terms) if asked.terms else 0.0


def _nearness(asked: Named, measure: Measure) -> float:
    return max(overlap(asked.all_terms, named_by(row.figure).all_terms) for row in measure.rows)


def _nearest(asked: Named, figures: Iterable[PlacedFigure]) -> tuple[str, ...]:
    """Return the subjects that have most in common with what was asked for."""
    by_words = {row.figure.subject: named_by(row.figure).all_terms for row in figures if row.figure.subject}
    nearness = {words: overlap(asked.all_terms, terms) for words, terms in by_words.items()}
    sharing = (words for words in by_words if nearness[words])
    return tuple(sorted(sharing, key=lambda words: (-nearness[words], words))[:_MOST_NEAREST])
