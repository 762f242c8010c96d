"""The figure that a note or a ruling is about, as it was when that was made and as it is stored."""

from dataclasses import dataclass
from typing import Any, Self

from reader.annotations.annotation import Annotation, FigureVerdict
from reader.figures.figure import Figure, to_json

VERDICT = "verdict"
_KEPT = ("text", "value", "unit", "kind", "direction", "qualifier", "subject", "period", "period_iso", "comparison")


def figure_record(figure: Figure, verdict: FigureVerdict | None = None) -> dict[str, Any]:
    """Return the stored form of `figure` with the user's `verdict` on it; its place is that of the annotation."""
    said = to_json(figure)
    return {key: said[key] for key in _KEPT} | {VERDICT: verdict.value if verdict else None}


def with_verdict(record: dict[str, Any], verdict: FigureVerdict | None) -> dict[str, Any]:
    """Return the stored figure `record` with another verdict; one that this program does not know stays."""
    if verdict is None and NotedFigure.of(record).verdict is None:
        return record
    return record | {VERDICT: verdict.value if verdict else None}


@dataclass(frozen=True, slots=True)
class NotedFigure:
    """What a stored figure says to people; whatever else stands there says nothing."""

    text: str
    """The figure as the article had it when it was annotated."""
    unit: str
    subject: str
    period: str
    verdict: FigureVerdict | None

    @classmethod
    def of(cls, record: dict[str, Any]) -> Self:
        """Return what `record` says, which may hold anything that JSON can."""
        text, unit, subject, period = (_words(record.get(key)) for key in ("text", "unit", "subject", "period"))
        verdict = record.get(VERDICT)
        return cls(text, unit, subject, period, FigureVerdict(verdict) if verdict in list(FigureVerdict) else None)


def noted_figure(annotation: Annotation) -> NotedFigure | None:
    """Return the figure that `annotation` is about, or None when it is about none."""
    return None if annotation.figure is None else NotedFigure.of(annotation.figure)


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""
