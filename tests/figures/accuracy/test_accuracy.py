"""How well the figures of business news are found, held to a floor."""

import pytest

from reader.figures.figure import Value
from tests.figures.accuracy.scoring import SETS, Label, Score, found_in, labelled_sentences, matched, same_value, score

FLOORS = {
    "own": Score(value=99.5, value_and_unit=99.2, value_and_change=98.5),
    "unseen": Score(value=97.5, value_and_unit=94.2, value_and_change=94.2),
    "blind": Score(value=99.4, value_and_unit=99.0, value_and_change=97.8),
}


@pytest.mark.parametrize("name", SETS)
def test_accuracy_does_not_fall(name: str) -> None:
    """Value, unit and change are found as well as they were when the floor was set."""
    sentences, floor = labelled_sentences(name), FLOORS[name]
    reached = score(sentences, [found_in(sentence.text) for sentence in sentences])
    assert len(sentences) >= 150
    assert reached.value >= floor.value
    assert reached.value_and_unit >= floor.value_and_unit
    assert reached.value_and_change >= floor.value_and_change


@pytest.mark.parametrize(
    ("labels", "found", "hits"),
    [
        ([3], [3], 1),
        ([3], [3, 3], 1),
        ([3, 3], [3], 1),
        ([3], [], 0),
        ([3], [4], 0),
        ([(3, 4)], [(3, 4)], 1),
        ([(3, 4)], [3], 0),
        ([1 / 3], [0.333333], 1),
    ],
)
def test_each_is_used_once(labels: list[Value], found: list[Value], hits: int) -> None:
    """A label and a figure agree once; a range agrees only with the same range."""
    assert matched([Label(v, None, "=") for v in labels], [Label(v, None, "=") for v in found], same_value) == hits
