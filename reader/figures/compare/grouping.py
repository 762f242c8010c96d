"""Sorting figures into measures, so that each stands in exactly one and their order does not matter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.figures.compare.measure import Measure, Verdict
from reader.figures.compare.owner import UNSAID, Owner, of_article, owner_of
from reader.figures.compare.said import in_order
from reader.figures.compare.thing import Thing, thing_of
from reader.figures.compare.verdict import spread_of, told, verdict_of, verdicts_of
from reader.figures.placed import PlacedFigure

Groups = dict[tuple[Thing, Owner], list[PlacedFigure]]
"""Figures by what they measure and whose it is."""


def measures_of(figures: Iterable[PlacedFigure]) -> list[Measure]:
    """Return the measures that `figures` make up, those of most figures first."""
    groups = _grouped(figures)
    units: defaultdict[object, set[str | None]] = defaultdict(set)
    for thing, owner in groups:
        units[_in_any_unit(thing), owner].add(thing.unit)
    measures = [
        _measure(thing, rows, units[_in_any_unit(thing), owner] - {thing.unit})
        for (thing, owner), rows in groups.items()
    ]
    return sorted(measures, key=lambda measure: (-len(measure.rows), measure.subject, in_order(measure.rows[0])))


def _in_any_unit(thing: Thing) -> object:
    """Return what `thing` has in common with the same in other units: a change in percent, in points, in tonnes."""
    return thing.terms, "change" if thing.aspect.is_change else thing.aspect


def _grouped(figures: Iterable[PlacedFigure]) -> Groups:
    """Return `figures` by what they measure and whose it is.

    Where nothing is said of whose it is, and all others that measure the same are one country's, it is that country's:
    in articles on China `GDP` is China's. Where they are several countries', each article speaks for itself.
    """
    groups: Groups = defaultdict(list)
    for row in figures:
        groups[thing_of(row.figure), owner_of(row)].append(row)
    owners: defaultdict[Thing, list[Owner]] = defaultdict(list)
    for thing, owner in groups:
        owners[thing].append(owner)
    for thing, among in owners.items():
        named = [owner for owner in among if owner != UNSAID]
        if UNSAID in among and named:
            for row in groups.pop((thing, UNSAID)):
                groups[thing, named[0] if len(named) == 1 else of_article(row)].append(row)
    return groups


def _measure(thing: Thing, figures: Sequence[PlacedFigure], other_units: set[str | None]) -> Measure:
    rows = tuple(sorted(figures, key=in_order))
    verdicts = verdicts_of(rows)
    verdict = verdict_of(rows, verdicts)
    if verdict is Verdict.SINGLE and other_units:
        verdict = Verdict.DIFFERENT_UNIT
    return Measure(
        subject=_most_common(rows),
        unit=thing.unit,
        aspect=thing.aspect,
        verdict=verdict,
        told=told(rows, verdicts, verdict, sorted(unit or "plain numbers" for unit in other_units)),
        spread=spread_of(rows, verdict),
        rows=rows,
        verdicts=verdicts,
    )


def _most_common(rows: Sequence[PlacedFigure]) -> str:
    """Return the words that most rows have for what they measure, of equally common ones the shortest."""
    subjects = Counter(row.figure.subject or row.figure.unit or row.figure.text for row in rows)
    return min(subjects, key=lambda subject: (-subjects[subject], len(subject), subject))
