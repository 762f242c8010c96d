"""What a query, or a figure, is answered with."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.compare.asking import compare, compare_with
from reader.figures.figure import Kind
from reader.figures.placed import PlacedFigure
from tests.figures.compare.rows import UP, many_rows, measuring, place_of, rows, said

OUTPUT = measuring("high-tech manufacturing output")
INVESTMENT = measuring("high-tech manufacturing investment")
PROFITS = measuring("profits in high-tech manufacturing")
GROWTH = measuring("growth in GDP")
SHARE = measuring("GDP deflator", kind=Kind.PERCENT)
CHINA = measuring("China’s car exports")
JAPAN = measuring("Japan’s car exports")
SHELF = [OUTPUT, INVESTMENT, PROFITS, GROWTH, SHARE, CHINA, JAPAN]


def subjects(query: str) -> list[str]:
    return [measure.subject for measure in compare(query, SHELF).measures]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("high-tech manufacturing output", [OUTPUT]),
        ("output of hightech manufacturers", [OUTPUT]),
        ("high-tech manufacturing", [INVESTMENT, OUTPUT, PROFITS]),
        ("high-tech car output", [OUTPUT]),
        ("GDP", [GROWTH, SHARE]),
        ("GDP growth", [GROWTH]),
        ("growth of the Chinese economy", [GROWTH]),
        ("Chinese car exports", [CHINA]),
        ("car exports", [CHINA, JAPAN]),
        ("unemployment", []),
        ("output of Mars", []),
        ("", []),
        ("of the", []),
    ],
)
def test_what_a_query_finds(query: str, found: list[PlacedFigure]) -> None:
    """All terms of the query where there are such subjects, else more than half of them; growth asks for changes."""
    assert subjects(query) == [row.figure.subject for row in found]


def test_a_place_asked_for() -> None:
    """A country asked for is that of the subject, else of the title, or is not said; it is never another."""
    rows = [
        measuring("net profit in Spain"),
        measuring("net profits", title="Spanish banks gain"),
        measuring("net profit", title="Good days for banks"),
        measuring("net profit of banks", title="Greek banks gain"),
    ]
    found = compare("Spanish net profit", rows).measures
    assert {row.title for measure in found for row in measure.rows} == {"", "Spanish banks gain", "Good days for banks"}


def test_the_best_match_comes_first() -> None:
    """What is measured in just the words of the query comes before what is measured in more, however often."""
    cars = [
        said("4.8", 4.8, like=replace(UP, subject="electric car exports"), article=name) for name in ("two", "three")
    ]
    comparison = compare("car exports", [*cars, said("1", 1, like=replace(UP, subject="car exports"))])
    assert [measure.subject for measure in comparison.measures] == ["car exports", "electric car exports"]


def test_where_nothing_is_found_the_nearest_are_named() -> None:
    """A query that nothing answers is told which subjects share words with it."""
    comparison = compare("manufacturing wages", SHELF)
    assert not comparison.measures
    assert comparison.nearest == (
        "high-tech manufacturing investment",
        "high-tech manufacturing output",
        "profits in high-tech manufacturing",
    )
    assert compare("wages", SHELF).nearest == ()


def test_comparing_with_a_figure() -> None:
    """The figure's own measure comes first, with the figure in it; what comes near follows."""
    comparison = compare_with(PROFITS, SHELF)
    assert [measure.subject for measure in comparison.measures] == [
        "profits in high-tech manufacturing",
        "high-tech manufacturing investment",
        "high-tech manufacturing output",
    ]
    assert PROFITS in comparison.measures[0].rows
    assert comparison.query == "profits in high-tech manufacturing"


def test_a_figure_without_a_subject_stands_alone() -> None:
    """Of what is not known to measure anything, nothing else is said to measure the same."""
    nameless = measuring("")
    comparison = compare_with(nameless, [*SHELF, replace(nameless, article="two")])
    assert [measure.rows for measure in comparison.measures] == [(nameless,)]


@given(st.text(max_size=40) | st.sampled_from(["GDP", "exports growth", "Japanese GDP"]), many_rows)
def test_any_query_is_answered(query: str, figures: list[PlacedFigure]) -> None:
    """Whatever is asked, each figure is answered with at most once, and in whatever order they come."""
    comparison = compare(query, figures)
    assert compare(query, reversed(figures)) == comparison
    told = [place_of(row) for measure in comparison.measures for row in measure.rows]
    assert len(told) == len(set(told))


@given(rows, many_rows)
def test_any_figure_finds_itself_first(figure: PlacedFigure, figures: list[PlacedFigure]) -> None:
    """The first measure holds the figure that was asked about, once, also where the others do not have it."""
    others = [row for row in figures if place_of(row) != place_of(figure)]
    for known in (others, [*others, figure]):
        comparison = compare_with(figure, known)
        assert comparison.measures[0].rows.count(figure) == 1
        told = [place_of(row) for measure in comparison.measures for row in measure.rows]
        assert len(told) == len(set(told))
