"""The verdict on figures of one measure: agree, differ, or why the two cannot be said.

What is not said proves nothing. Equal numbers agree unless something that is said differs; numbers that are not equal
are a conflict only where they name the same period and the same base, or both leave the base unsaid.
"""

from collections import defaultdict
from collections.abc import Sequence

from reader.figures.compare.admitted import all_admit_one, signed_value
from reader.figures.compare.measure import Verdict
from reader.figures.compare.said import Period, base_of, period_of
from reader.figures.figure import Figure
from reader.figures.placed import PlacedFigure

_HELD_TOGETHER = (Verdict.AGREE, Verdict.DIFFER, Verdict.DIFFERENT_PERIOD)


def verdicts_of(rows: Sequence[PlacedFigure]) -> tuple[Verdict, ...]:
    """Return of each row how it stands to the others of its period."""
    by_period = _by_period(rows)
    each = {period: _verdict_within(period, [row.figure for row in among]) for period, among in by_period.items()}
    return tuple(each[period_of(row)] for row in rows)


def verdict_of(rows: Sequence[PlacedFigure], verdicts: Sequence[Verdict]) -> Verdict:
    """Return what comes of all rows together, given what comes of each period: a conflict is told first."""
    if len(rows) == 1:
        return Verdict.SINGLE
    if Verdict.DIFFER in verdicts:
        return Verdict.DIFFER
    figures = [row.figure for row in rows]
    if Verdict.DIFFERENT_BASE in verdicts or len(_bases(figures)) > 1:
        return Verdict.DIFFERENT_BASE
    if len(_by_period(rows).keys() - {None}) > 1:
        return Verdict.DIFFERENT_PERIOD
    return Verdict.AGREE if all_admit_one(figures) else Verdict.DIFFERENT_PERIOD


def told(
    rows: Sequence[PlacedFigure], verdicts: Sequence[Verdict], verdict: Verdict, other_units: Sequence[str]
) -> str:
    """Return the verdict in plain words, with what has to be known to rely on it."""
    if verdict is Verdict.DIFFERENT_UNIT:
        return f"The units differ: elsewhere it is given in {', '.join(other_units)}."
    if verdict is Verdict.SINGLE:
        return "There is only one figure."
    unnamed = "Not every figure names its period." if any(period_of(row) is None for row in rows) else ""
    if verdict is Verdict.DIFFER:
        return f"The figures differ{_of_periods(rows, verdicts, Verdict.DIFFER)}."
    if verdict is Verdict.DIFFERENT_BASE:
        unsaid = len(_bases([row.figure for row in rows])) < 2
        return "Not every figure says what it is compared with." if unsaid else "The bases of comparison differ."
    if verdict is Verdict.AGREE:
        return f"The figures agree. {unnamed}".rstrip()
    if len(_by_period(rows).keys() - {None}) < 2:
        return unnamed
    agreed = _of_periods(rows, verdicts, Verdict.AGREE)
    return " ".join(filter(None, ("The periods differ.", f"Figures agree{agreed}." if agreed else "", unnamed)))


def spread_of(rows: Sequence[PlacedFigure], verdict: Verdict) -> float | None:
    """Return the highest value less the lowest, where every row gives one number and they can be held together."""
    values = [signed_value(row.figure) for row in rows]
    known = [value for value in values if value is not None]
    return float(max(known) - min(known)) if verdict in _HELD_TOGETHER and len(known) == len(values) else None


def _verdict_within(period: Period | None, figures: list[Figure]) -> Verdict:
    """Return what comes of the figures of one period, or of those that name none."""
    if len(figures) == 1:
        return Verdict.SINGLE
    bases = _bases(figures)
    if period is None:
        agree = len(bases) < 2 and all_admit_one(figures)
        return Verdict.AGREE if agree else Verdict.DIFFERENT_PERIOD
    by_base: defaultdict[str | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_base[base_of(figure)].append(figure)
    if not all(map(all_admit_one, by_base.values())):
        return Verdict.DIFFER
    return Verdict.AGREE if len(bases) < 2 and all_admit_one(figures) else Verdict.DIFFERENT_BASE


def _bases(figures: Sequence[Figure]) -> set[str]:
    return {base for figure in figures if (base := base_of(figure)) is not None}


def _by_period(rows: Sequence[PlacedFigure]) -> dict[Period | None, list[PlacedFigure]]:
    by_period: defaultdict[Period | None, list[PlacedFigure]] = defaultdict(list)
    for row in rows:
        by_period[period_of(row)].append(row)
    return by_period


def _of_periods(rows: Sequence[PlacedFigure], verdicts: Sequence[Verdict], wanted: Verdict) -> str:
    """Return for which periods `wanted` is the verdict, as the end of a sentence."""
    periods = [
        row.figure.period_iso or row.figure.period for row, one in zip(rows, verdicts, strict=True) if one is wanted
    ]
    named = dict.fromkeys(period for period in periods if period is not None)
    return f" on {', '.join(named)}" if named else ""
