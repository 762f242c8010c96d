"""Finding the measures that a query, or a figure, asks for among the figures of a library."""

from collections import defaultdict
from collections.abc import Iterable

from reader.articles.span import Span
from reader.figures.compare.grouping import measures_of
from reader.figures.compare.measure import Comparison, Measure
from reader.figures.compare.named import Named, named
from reader.figures.compare.owner import places_of
from reader.figures.compare.thing import named_by, thing_of
from reader.figures.placed import PlacedFigure

_ENOUGH = 0.5
"""More than this part of a query's terms must be met, and this much overlap makes a subject a near one."""
_MOST_NEAREST = 5


def compare(query: str, figures: Iterable[PlacedFigure]) -> Comparison:
    """Return the measures of what `query` names, best match first: those that have all of its terms, else most."""
    candidates = list(figures)
    comparison = compare_exactly(query, candidates)
    if comparison.measures:
        return comparison
    asked = named(query)
    measures = _measures(asked, _best_covering(asked, candidates))
    return Comparison(query, measures, () if measures else _nearest(asked, candidates))


def compare_exactly(query: str, figures: Iterable[PlacedFigure]) -> Comparison:
    """Return the measures of what has all terms of `query`, best match first."""
    asked = named(query)
    return Comparison(query, _measures(asked, [row for row in figures if _covered(asked, row) == 1]))


def compare_with(figure: PlacedFigure, figures: Iterable[PlacedFigure]) -> Comparison:
    """Return the measure that `figure` is of, it among its rows, then those of things that come near."""
    asked = named_by(figure.figure)
    near = [row for row in figures if overlap(asked.terms, named_by(row.figure).terms) >= _ENOUGH]
    measures = measures_of([figure, *(row for row in near if _place(row) != _place(figure))])
    measures.sort(key=lambda measure: (figure not in measure.rows, -_nearness(asked, measure)))
    return Comparison(figure.figure.subject or figure.figure.text, tuple(measures))


def _measures(asked: Named, found: list[PlacedFigure]) -> tuple[Measure, ...]:
    """Return the measures of what was found; where changes were asked for, those, if there are any."""
    if asked.is_change:
        found = [row for row in found if thing_of(row.figure).aspect.is_change] or found
    return tuple(sorted(measures_of(found), key=lambda measure: -_nearness(asked, measure)))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two subjects have in common: the terms of both by the terms of either (Jaccard, 1912)."""
    return len(one & other) / len(one | other) if one or other else 0.0


def _best_covering(asked: Named, figures: Iterable[PlacedFigure]) -> list[PlacedFigure]:
    """Return the figures that have the most of what was asked for, and more than half of it."""
    by_part: defaultdict[float, list[PlacedFigure]] = defaultdict(list)
    for row in figures:
        by_part[_covered(asked, row)].append(row)
    best = max(by_part, default=0.0)
    return by_part[best] if best > _ENOUGH else []


def _covered(asked: Named, row: PlacedFigure) -> float:
    """Return the part of the terms asked for that the subject of `row` has.

    A figure that names no place may be of the place asked for; one that names another has nothing of it.
    """
    places = places_of(row)
    if not asked.terms or (asked.owners and places and not asked.owners & places):
        return 0.0
    return len(asked.terms & named_by(row.figure).all_terms) / len(asked.terms)


def _place(row: PlacedFigure) -> tuple[str, Span]:
    return row.article, row.figure.span


def _nearness(asked: Named, measure: Measure) -> float:
    return max(overlap(asked.all_terms, named_by(row.figure).all_terms) for row in measure.rows)


def _nearest(asked: Named, figures: Iterable[PlacedFigure]) -> tuple[str, ...]:
    """Return the subjects that have most in common with what was asked for, each thing once."""
    subjects = {row.figure.subject for row in figures if row.figure.subject}
    by_terms = {named(subject).all_terms: subject for subject in sorted(subjects, reverse=True)}
    near = sorted(
        (-nearness, subject) for terms, subject in by_terms.items() if (nearness := overlap(asked.all_terms, terms))
    )
    return tuple(subject for _, subject in near[:_MOST_NEAREST])
