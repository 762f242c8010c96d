"""Subject, period, comparison and source, held against labels made by hand."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from reader.figures.figure import Figure, Status
from reader.figures.find import find_figures
from tests.figures.told_sentences import SENTENCES

PUBLISHED = "2025-11-14"
NONE = "-"


class Label(NamedTuple):
    """What one number of a sentence is about; subjects of which each would do are parted by `/`."""

    sentence: str
    words: str
    subjects: str
    period: str
    comparison: str
    source: str


def _labels() -> Iterator[Label]:
    sentence = ""
    for line in SENTENCES.splitlines():
        if line.startswith("  "):
            yield Label(sentence, *(field.strip() for field in line.split("|")))
        else:
            sentence = line


def _figure(label: Label) -> Figure | None:
    """Return the figure that shares a character with the words of `label`."""
    start = label.sentence.index(label.words)
    for figure in find_figures(label.sentence, published=PUBLISHED):
        if figure.span.start < start + len(label.words) and start < figure.span.end and figure.status is Status.FIGURE:
            return figure
    return None


def _worded(label: Label, figure: Figure) -> dict[str, tuple[str, str | None]]:
    """Return what is labelled beside what was read, field by field."""
    period = " = ".join(filter(None, (figure.period, figure.period_iso)))
    return {
        "subject": (label.subjects, figure.subject),
        "period": (label.period, period or None),
        "comparison": (label.comparison, figure.comparison),
        "attribution": (label.source, figure.attribution),
    }


def _is_right(labelled: str, read: str | None) -> bool:
    return (read or NONE).lower() in [each.strip().lower() for each in labelled.split(" / ")]


@pytest.mark.parametrize(
    ("field", "floor"), [("subject", 0.95), ("period", 0.95), ("comparison", 0.95), ("attribution", 0.95)]
)
def test_what_is_told(field: str, floor: float) -> None:
    """Nineteen labels of twenty are read word by word."""
    labels = list(_labels())
    wrong = []
    for label in labels:
        figure = _figure(label)
        labelled, read = _worded(label, figure)[field] if figure is not None else (label.words, None)
        if not _is_right(labelled, read):
            wrong.append(f"{label.sentence}\n  {label.words}: {read!r}, labelled {labelled!r}")
    assert len(wrong) <= len(labels) * (1 - floor), f"{len(wrong)} of {len(labels)}\n" + "\n".join(wrong)
