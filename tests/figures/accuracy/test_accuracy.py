"""How well the figures of unseen business news are found, held to a floor."""

import pytest

from reader.figures.figure import Value
from tests.figures.accuracy.scoring import Label, Score, found_in, labelled_sentences, matched, same_value, score

FLOOR = Score(value=99, value_and_unit=98.5, value_and_change=97)


def test_accuracy_does_not_fall() -> None:
    """Value, unit and change are found as well as they were when the floor was set."""
    sentences = labelled_sentences()
    reached = score(sentences, [found_in(sentence.text) for sentence in sentences])
    assert len(sentences) >= 150
    assert reached.value >= FLOOR.value
    assert reached.value_and_unit >= FLOOR.value_and_unit
    assert reached.value_and_change >= FLOOR.value_and_change


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
