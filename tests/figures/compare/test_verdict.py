"""What can be said of figures that measure the same thing."""

from dataclasses import replace

import pytest
from hypothesis import given

from reader.figures.compare.grouping import measures_of
from reader.figures.compare.measure import Measure, Verdict
from reader.figures.compare.said import base_of, period_of
from reader.figures.figure import Direction, Figure, Kind, Qualifier
from reader.figures.placed import PlacedFigure
from tests.figures.compare.rows import LEVEL, UP, many_rows, said

AT_YEAR, AT_MONTH = "year-on-year", "the previous month"


def measured(*rows: PlacedFigure) -> Measure:
    (measure,) = measures_of(rows)
    return measure


@pytest.mark.parametrize(
    ("rows", "verdict", "spread"),
    [
        ([said("4.8", 4.8)], Verdict.SINGLE, None),
        ([said("4.8", 4.8), said("4.8", 4.8, article="two")], Verdict.AGREE, 0),
        ([said("4.8", 4.8), said("5", 5, article="two")], Verdict.AGREE, 0.2),
        ([said("4.8", 4.8), said("4.9", 4.9, article="two")], Verdict.DIFFER, 0.1),
        ([said("4.8", 4.8), said("40", 40, article="two", qualifier=Qualifier.MORE)], Verdict.DIFFER, None),
        ([said("4.8", 4.8), said("5.2", 5.2, article="two", period="2025-Q2")], Verdict.DIFFERENT_PERIOD, 0.4),
        ([said("4.8", 4.8), said("4.8", 4.8, article="two", period="2025-Q2")], Verdict.DIFFERENT_PERIOD, 0),
        ([said("4.8", 4.8), said("5.2", 5.2, article="two", period=None)], Verdict.DIFFERENT_PERIOD, 0.4),
        ([said("4.8", 4.8, period=None), said("5.2", 5.2, article="two", period=None)], Verdict.DIFFERENT_PERIOD, 0.4),
        ([said("4.8", 4.8), said("4.8", 4.8, article="two", period=None)], Verdict.AGREE, 0),
        ([said("4.8", 4.8, comparison=AT_YEAR), said("1.1", 1.1, article="two", comparison=AT_MONTH)],
         Verdict.DIFFERENT_BASE, None),
        ([said("4.8", 4.8, comparison=AT_YEAR), said("4.8", 4.8, article="two", comparison=AT_MONTH)],
         Verdict.DIFFERENT_BASE, None),
        ([said("4.8", 4.8, comparison=AT_YEAR), said("1.1", 1.1, article="two")], Verdict.DIFFERENT_BASE, None),
        ([said("4.8", 4.8, comparison=AT_YEAR), said("4.8", 4.8, article="two")], Verdict.AGREE, 0),
        ([said("4.8", 4.8, comparison=AT_YEAR), said("4.9", 4.9, article="two", comparison="同比")],
         Verdict.DIFFER, 0.1),
        ([said("4.8", 4.8), said("4.9", 4.9)], Verdict.DIFFERENT_BASE, None),
    ],
)  # fmt: skip
def test_verdict(rows: list[PlacedFigure], verdict: Verdict, spread: float | None) -> None:
    """Numbers of the same period and base conflict; where either differs, or is not said, they do not."""
    measure = measured(*rows)
    assert (measure.verdict, measure.spread) == (verdict, spread)
    assert measure.told.endswith(".")


def test_a_conflict_is_told_of_its_own_period_only() -> None:
    """Where articles contradict each other in one period, the rows of others are not blamed."""
    rows = [said("4.8", 4.8), said("4.9", 4.9, article="two"), said("5.2", 5.2, article="two", period="2025-Q2")]
    measure = measured(*rows)
    assert measure.verdict is Verdict.DIFFER
    assert measure.verdicts == (Verdict.SINGLE, Verdict.DIFFER, Verdict.DIFFER)
    assert measure.told == "The figures differ for 2025-Q3."


def test_agreement_within_a_period_is_told() -> None:
    """Periods differ, and yet the reader hears that two articles agree on one of them."""
    rows = [said("4.8", 4.8), said("4.8", 4.8, article="two"), said("5.2", 5.2, period="2025-Q2")]
    assert measured(*rows).told == "The periods differ. The figures agree for 2025-Q3."


def test_other_units_are_told() -> None:
    """A level in another currency is no other number: it is told that it cannot be held against this one."""
    money = replace(LEVEL, kind=Kind.MONEY, unit="USD", subject="car exports")
    measures = measures_of([said("$2", 2, like=money), said("¥15", 15, like=replace(money, unit="CNY"))])
    assert {measure.verdict for measure in measures} == {Verdict.DIFFERENT_UNIT}
    assert {measure.told[-4:-1] for measure in measures} == {"USD", "CNY"}


def test_a_change_in_other_units_is_told_too() -> None:
    """Five percent and five percentage points are both how the thing changed; they cannot be held together."""
    units = ("percent", "percentage point", "vehicle")
    measures = measures_of([said("5", 5, like=replace(UP, unit=unit), article=unit) for unit in units])
    assert {measure.unit: measure.verdict for measure in measures} == dict.fromkeys(units, Verdict.DIFFERENT_UNIT)


def test_a_fall_counts_below_zero() -> None:
    """The spread between a rise and a fall is their sum."""
    fell = replace(UP, direction=Direction.DOWN)
    assert measured(said("0.5", 0.5), said("0.4", 0.4, like=fell, article="two")).spread == 0.9


def test_rows_stand_in_the_order_of_their_periods() -> None:
    """Earlier periods first, of those that begin alike the longer first, what names none last."""
    wanted = ["2024", "2025", "2025-H1", "2025-Q1", "2025-01", "2025-01-01", "2025-Q3", "2025-10", "2025-10-14", None]
    rows = [said("4.8", 4.8, period=period) for period in reversed(wanted)]
    assert [row.figure.period_iso for row in measured(*rows).rows] == wanted


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("year-on-year", "year"),
        ("Y/Y", "year"),
        ("the same period last year", "year"),
        ("the same quarter of the previous year", "year"),
        ("quarter on quarter", "quarter"),
        ("m-o-m", "month"),
        ("last week", "week"),
        ("the previous session", "day"),
        ("环比", "month"),
        (None, None),
    ],
)
def test_bases(words: str | None, base: str | None) -> None:
    """However it is worded, what a change is from is one of a few lengths back."""
    assert base_of(said("1", 1, comparison=words).figure) == base


def test_words_of_time_mean_the_same_in_their_own_article_only() -> None:
    """`Last season` in two articles may be two seasons."""

    def vague(article: str) -> PlacedFigure:
        row = said("1", 1, article=article)
        return replace(row, figure=replace(row.figure, period="the last season", period_iso=None))

    assert period_of(vague("one")) == period_of(vague("one"))
    assert period_of(vague("one")) != period_of(vague("two"))


def worded(period: str | None, article: str, text: str = "4.8", value: float = 4.8) -> PlacedFigure:
    """Return a figure whose period the calendar does not know."""
    row = said(text, value, article=article)
    return replace(row, figure=replace(row.figure, period=period, period_iso=None))


@pytest.mark.parametrize(
    ("rows", "verdict", "outcome"),
    [
        ([worded("last year", "one"), worded("last year", "two")], Verdict.AGREE,
         "The figures agree. “last year” need not mean the same in every article."),
        ([worded("last year", "one"), worded("last year", "two", "9", 9)], Verdict.DIFFERENT_PERIOD,
         "“last year” need not mean the same in every article."),
        ([worded("last year", "one"), worded("last month", "two")], Verdict.DIFFERENT_PERIOD, "The periods differ."),
        ([worded(None, "one"), worded(None, "two", "9", 9)], Verdict.DIFFERENT_PERIOD, "No figure names its period."),
        ([worded("last year", "one"), worded(None, "two", "9", 9)], Verdict.DIFFERENT_PERIOD,
         "Not every figure names its period."),
    ],
)  # fmt: skip
def test_periods_are_said_to_differ_only_where_they_do(
    rows: list[PlacedFigure], verdict: Verdict, outcome: str
) -> None:
    """The same words in two articles may be one period or two: that is said, and neither claimed."""
    measure = measured(*rows)
    assert (measure.verdict, measure.told) == (verdict, outcome)


@given(many_rows)
def test_nothing_is_called_a_conflict_across_periods_units_and_bases(rows: list[PlacedFigure]) -> None:
    """Each row in conflict has another of the same period, unit and base, in another article."""
    for measure in measures_of(rows):
        in_conflict = [
            row for row, verdict in zip(measure.rows, measure.verdicts, strict=True) if verdict is Verdict.DIFFER
        ]
        assert bool(in_conflict) == (measure.verdict is Verdict.DIFFER)
        for row in in_conflict:
            assert period_of(row) is not None
            assert any(
                _like(row.figure) == _like(other.figure) and row.article != other.article for other in in_conflict
            )


def _like(figure: Figure) -> tuple[str | None, str | None, str | None, str | None]:
    return figure.period_iso, None if figure.period_iso else figure.period, figure.unit, base_of(figure)


@given(many_rows)
def test_the_order_of_figures_makes_no_difference(rows: list[PlacedFigure]) -> None:
    """However the figures come, the measures are the same, and each figure stands in exactly one."""
    measures = measures_of(rows)
    assert measures_of(reversed(rows)) == measures
    told = [row for measure in measures for row in measure.rows]
    assert len(told) == len(rows)
    assert all(row in told for row in rows)
