"""When two numbers can be the same one, as far as their words go."""

import pytest

from reader.figures.compare.admitted import all_admit_one, signed_value
from reader.figures.figure import Figure
from tests.figures.found import figures_in


def only_figure(text: str) -> Figure:
    (figure,) = figures_in(f"Output {text}.")
    return figure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose 4.8 percent", "grew by 4.8 percent"),
        ("rose 105.1 percent", "rose 105 percent"),
        ("was 3.38 million tonnes", "was 3.4 million tonnes"),
        ("rose about 5 percent", "rose 4.9 percent"),
        ("rose nearly 50 percent", "rose 48.7 percent"),
        ("rose more than 40 percent", "rose 42 percent"),
        ("was under 3 million tonnes", "was 2.4 million tonnes"),
        ("rose between 3 and 4 percent", "rose 3.6 percent"),
        ("rose 3 to 4 percent", "rose more than 4 percent"),
        ("fell more than 40 percent", "fell 45 percent"),
        ("was 1,234 tonnes", "was 1,234 tonnes"),
    ],
)
def test_the_same_as_far_as_words_go(one: str, other: str) -> None:
    """Rounding, qualifiers and ranges leave room, and so two texts can mean one number."""
    assert all_admit_one([only_figure(one), only_figure(other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose 4.8 percent", "rose 4.9 percent"),
        ("rose 4.8 percent", "fell 4.8 percent"),
        ("rose 105.1 percent", "rose 106 percent"),
        ("was 3.38 million tonnes", "was 3.39 million tonnes"),
        ("was 3.38 million tonnes", "was 3.38 billion tonnes"),
        ("rose about 5 percent", "rose 6 percent"),
        ("was about 1,000 tonnes", "was 1,200 tonnes"),
        ("rose more than 40 percent", "rose 38 percent"),
        ("fell more than 40 percent", "fell 38 percent"),
        ("fell less than 2 percent", "rose 1 percent"),
        ("rose 3 to 4 percent", "rose 4.2 percent"),
        ("was 1,234 tonnes", "was 1,235 tonnes"),
    ],
)
def test_other_numbers(one: str, other: str) -> None:
    """What no rounding joins are two numbers, and going up is not going down."""
    assert not all_admit_one([only_figure(one), only_figure(other)])


def test_three_need_one_number_for_all() -> None:
    """A rough number joins two exact ones only where they are the same."""
    about = only_figure("rose about 5 percent")
    assert not all_admit_one([about, only_figure("rose 4.8 percent"), only_figure("rose 4.9 percent")])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("fell 2.5 percent", "-2.5"),
        ("rose 2.5 percent", "2.5"),
        ("rose about 2.5 percent", None),
        ("rose 2 to 3 percent", None),
    ],
)
def test_signed_value(text: str, value: str | None) -> None:
    """Only an exact number has a value to reckon with, below zero where it fell."""
    signed = signed_value(only_figure(text))
    assert (None if signed is None else str(signed)) == value
