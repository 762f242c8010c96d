"""The figure of a note in words, and the signs of the verdicts on it."""

from collections.abc import Mapping

from reader.annotations.annotation import FigureVerdict
from reader.annotations.noted_figure import NotedFigure
from reader.figures.figure import Value
from reader.ui.rendering.rows.line import BETWEEN

SIGNS: Mapping[str, str] = {
    FigureVerdict.CONFIRMED: "✓",
    FigureVerdict.DISPUTED: "✗",
    FigureVerdict.UNCLEAR: "?",
    FigureVerdict.STALE: "↺",
}
"""One cell for each verdict, told apart without colour."""


def figure_words(figure: NotedFigure, now: str = "") -> str:
    """Return `figure` as the article worded it, its subject, its period, and how it was read where that says more.

    `now` is what the text has in its place, if that is another figure.
    """
    text = f"{figure.text}, now {now}: stale?" if now else figure.text
    return BETWEEN.join(filter(None, (text, figure.subject, figure.period, _reading(figure))))


def _reading(figure: NotedFigure) -> str:
    """Return value and unit, nothing where the figure's own words have both."""
    value = _value_words(figure.value)
    if value in figure.text and figure.unit.split(" per ")[0] in figure.text:
        return ""
    return f"{value} {figure.unit}".strip()


def _value_words(value: Value | None) -> str:
    if value is None:
        return ""
    return "–".join(f"{end:,}" for end in value) if isinstance(value, tuple) else f"{value:,}"
