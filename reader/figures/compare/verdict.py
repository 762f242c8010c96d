"""The verdict on figures of one measure: agree, differ, or why the two cannot be said.

What is not said proves nothing. Equal numbers agree unless something that is said differs; numbers that are not equal
are a conflict only where they name the same period and the same base, or both leave the base unsaid.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.figures.compare.admitted import all_admit_one, signed_value
from reader.figures.compare.measure import Verdict
from reader.figures.compare.said import Period, base_of, period_of
from reader.figures.placed import PlacedFigure

_HELD_TOGETHER = (Verdict.AGREE, Verdict.DIFFER, Verdict.DIFFERENT_PERIOD)


def verdicts_of(rows: Sequence[PlacedFigure]) -> tuple[Verdict, ...]:
    """Return of each row how it stands to the others of its period."""
    each: dict[PlacedFigure, Verdict] = {}
    for period, among in _by_period(rows).items():
        each |= _verdicts_within(among) if period is not None else dict.fromkeys(among, _verdict_without(among))
    return tuple(each[row] for row in rows)


def verdict_of(rows: Sequence[PlacedFigure], verdicts: Sequence[Verdict]) -> Verdict:
    """Return what comes of all rows together, given what comes of each period: a conflict is told first."""
    if len(rows) == 1:
        return Verdict.SINGLE
    if Verdict.DIFFER in verdicts:
        return Verdict.DIFFER
    if Verdict.DIFFERENT_BASE in verdicts or len(_bases(rows)) > 1:
        return Verdict.DIFFERENT_BASE
    if periods_differ(rows) or not _admit_one(rows):
        return Verdict.DIFFERENT_PERIOD
    return Verdict.AGREE


def periods_differ(rows: Iterable[PlacedFigure]) -> bool:
    """Whether some rows name periods that are known to be others: the same words in two articles may be the same."""
    return len({period[0] for row in rows if (period := period_of(row)) is not None}) > 1


def told(
    rows: Sequence[PlacedFigure], verdicts: Sequence[Verdict], verdict: Verdict, other_units: Sequence[str]
) -> str:
    """Return the verdict in plain words, with what has to be known to rely on it."""
    unsaid = _unsaid_of_periods(rows)
    match verdict:
        case Verdict.SINGLE:
            return "There is only one figure."
        case Verdict.DIFFERENT_UNIT:
            return f"The units differ: elsewhere it is given in {', '.join(other_units)}."
        case Verdict.DIFFER:
            return f"The figures differ{_of_periods(rows, verdicts, Verdict.DIFFER)}."
        case Verdict.DIFFERENT_BASE:
            return _told_of_bases(rows)
        case Verdict.AGREE:
            return f"The figures agree. {unsaid}".rstrip()
        case Verdict.DIFFERENT_PERIOD:
            differ = "The periods differ." if periods_differ(rows) else ""
            agreed = _of_periods(rows, verdicts, Verdict.AGREE)
            return " ".join(filter(None, (differ, f"The figures agree{agreed}." if agreed else "", unsaid)))


def _unsaid_of_periods(rows: Sequence[PlacedFigure]) -> str:
    """Return what the articles leave open of the periods, empty where nothing."""
    periods = [period_of(row) for row in rows]
    if not any(periods):
        return "No figure names its period."
    if None in periods:
        return "Not every figure names its period."
    if len({*periods}) > 1 and not periods_differ(rows):
        return f"“{' '.join(str(rows[0].figure.period).split())}” need not mean the same in every article."
    return ""


def _told_of_bases(rows: Sequence[PlacedFigure]) -> str:
    bases = {base_of(row.figure) for row in rows}
    if len(bases - {None}) > 1:
        return "The bases of comparison differ."
    if len(bases) > 1:
        return "Not every figure says what it is compared with."
    return "An article gives several figures of one period; what tells them apart is in its text."


def spread_of(rows: Sequence[PlacedFigure], verdict: Verdict) -> float | None:
    """Return the highest value less the lowest, where every row gives one number and they can be held together."""
    values = [value for row in rows if (value := signed_value(row.figure)) is not None]
    if verdict not in _HELD_TOGETHER or len(values) < len(rows):
        return None
    spread = max(values) - min(values)
    return int(spread) if spread == spread.to_integral_value() else float(spread)


def _verdict_without(rows: Sequence[PlacedFigure]) -> Verdict:
    """Return what comes of figures that name no period."""
    if len(rows) == 1:
        return Verdict.SINGLE
    return Verdict.AGREE if _agree(rows) else Verdict.DIFFERENT_PERIOD


def _verdicts_within(rows: Sequence[PlacedFigure]) -> dict[PlacedFigure, Verdict]:
    """Return what comes of each of the figures of one period."""
    if len(rows) == 1:
        return dict.fromkeys(rows, Verdict.SINGLE)
    by_base: defaultdict[str | None, list[PlacedFigure]] = defaultdict(list)
    for row in rows:
        by_base[base_of(row.figure)].append(row)
    in_conflict = [row for among in by_base.values() for row in _in_conflict(among)]
    others = Verdict.AGREE if not in_conflict and _agree(rows) else Verdict.DIFFERENT_BASE
    return dict.fromkeys(rows, others) | dict.fromkeys(in_conflict, Verdict.DIFFER)


def _in_conflict(rows: Sequence[PlacedFigure]) -> list[PlacedFigure]:
    """Return those of `rows`, figures of one period and base, by which articles contradict each other.

    An article that gives several numbers tells them apart in words that were not understood, and so proves nothing.
    """
    by_article: defaultdict[str, list[PlacedFigure]] = defaultdict(list)
    for row in rows:
        by_article[row.article].append(row)
    clear = [row for among in by_article.values() if _admit_one(among) for row in among]
    return [] if not clear or _admit_one(clear) else clear


def _agree(rows: Sequence[PlacedFigure]) -> bool:
    return len(_bases(rows)) < 2 and _admit_one(rows)


def _admit_one(rows: Iterable[PlacedFigure]) -> bool:
    return all_admit_one([row.figure for row in rows])


def _bases(rows: Iterable[PlacedFigure]) -> set[str]:
    return {base for row in rows if (base := base_of(row.figure)) is not None}


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
    return f" for {', '.join(named)}" if named else ""
