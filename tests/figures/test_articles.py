"""The figures of five real articles, held against labels made by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.figures.figure import Figure, Status
from reader.figures.find import find_figures

SHARED = Path(__file__).parents[2] / ".." / "shared"
LABELS = SHARED / "figures" / "seeds_gold.json"
pytestmark = pytest.mark.skipif(not LABELS.exists(), reason="the labelled articles are not part of the repository")


def _articles() -> list[dict[str, Any]]:
    return json.loads(LABELS.read_text(encoding="utf-8")) if LABELS.exists() else []


@pytest.mark.parametrize("article", _articles(), ids=lambda article: article["file"][:3])
def test_every_labelled_figure_and_no_other(article: dict[str, Any]) -> None:
    """Each labelled figure is highlighted with its value and direction, and nothing else is."""
    with (SHARED / "seeds" / article["file"]).open(encoding="utf-8", newline="") as file:
        figures = [found for found in find_figures(file.read()) if found.status is Status.FIGURE]
    labels = article["figures"]
    assert [found.text for found in figures if not any(_meets(found, label) for label in labels)] == []
    for label in (label for label in labels if not label["soft"]):
        (figure,) = [found for found in figures if _meets(found, label)]
        assert figure.value == pytest.approx(label["value"], rel=1e-5)
        assert figure.direction in {label["change"], *label.get("accept_change", [])}
        assert figure.qualifier == label["approx"]


def _meets(figure: Figure, label: dict[str, Any]) -> bool:
    return bool(figure.span.start < label["end"] and label["start"] < figure.span.end)
