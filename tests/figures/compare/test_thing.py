"""Which figures measure the same thing."""

import pytest

from reader.figures.compare.grouping import measures_of
from reader.figures.figure import Kind
from reader.figures.placed import PlacedFigure
from tests.figures.compare.rows import measuring


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("growth in GDP", "GDP"),
        ("GDP growth rate", "gross domestic product"),
        ("growth in GDP", "China’s economy"),
        ("value-added output in high-tech manufacturing", "high-tech manufacturing output"),
        ("exports of new energy vehicles", "NEV exports"),
        ("Chinese exports", "total exports"),
    ],
)
def test_one_thing(one: str, other: str) -> None:
    """Other words for a thing, and for its change, make no other measure."""
    assert len(measures_of([measuring(one), measuring(other)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (measuring("high-tech manufacturing"), measuring("high-tech manufacturing investment")),
        (measuring("manufacturing profits"), measuring("high-tech manufacturing profits")),
        (measuring("value-added tax receipts"), measuring("tax receipts")),
        (measuring("China’s GDP"), measuring("Japan’s GDP")),
        (measuring("GDP", title="China in autumn"), measuring("GDP", title="Japan in autumn")),
        (measuring("exports"), measuring("exports to Japan")),
        (measuring("exports"), measuring("exports", unit="USD", kind=Kind.MONEY)),
        (measuring("savings rate"), measuring("savings rate", kind=Kind.PERCENT)),
        (measuring("savings rate"), measuring("savings rate", unit="percentage point")),
        (measuring("car exports", unit="USD", kind=Kind.MONEY), measuring("car exports", unit="CNY", kind=Kind.MONEY)),
        (measuring("growth in car exports", unit="USD", kind=Kind.MONEY),
         measuring("car exports", unit="USD", kind=Kind.MONEY)),
    ],
)  # fmt: skip
def test_two_things(one: PlacedFigure, other: PlacedFigure) -> None:
    """A word more, another country, another unit, a share and a change: each makes another measure."""
    assert len(measures_of([one, other])) == 2


def test_what_names_no_country_is_of_the_only_one() -> None:
    """Where all others are of one country, so is a figure that names none; where they are of two, it is of neither."""
    china, japan, unsaid = measuring("China’s GDP"), measuring("Japan’s GDP"), measuring("GDP")
    assert len(measures_of([china, unsaid])) == 1
    assert len(measures_of([china, japan, unsaid])) == 3
