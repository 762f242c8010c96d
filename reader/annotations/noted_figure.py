"""The figure that a note or a ruling is about, as it was when that was made and as it is stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from reader.annotations.annotation import Annotation, FigureVerdict, PlacedAnnotation
from reader.articles.span import Span
from reader.figures.figure import Figure, Value, to_json
from reader.json_values import words

VERDICT = "verdict"
_KEPT = ("text", "value", "unit", "kind", "direction", "qualifier", "subject", "period", "period_iso", "comparison")


@dataclass(frozen=True, slots=True)
class NotedFigure:
    """What a stored figure says to people; what else stands there is left alone."""

    text: str
    """The figure as the article had it when it was annotated."""
    value: Value | None
    unit: str
    subject: str
    period: str
    verdict: FigureVerdict | None

    @classmethod
    def of(cls, record: dict[str, Any]) -> Self:
        """Return what `record` says, which may hold anything that JSON can."""
        verdict = record.get(VERDICT)
        return cls(
            text=words(record.get("text")),
            value=_value(record.get("value")),
            unit=words(record.get("unit")),
            subject=words(record.get("subject")),
            period=words(record.get("period")),
            verdict=FigureVerdict(verdict) if verdict in list(FigureVerdict) else None,
        )


def noted_figure(annotation: Annotation) -> NotedFigure | None:
    """Return the figure that `annotation` is about, None where it is about none."""
    return None if annotation.figure is None else NotedFigure.of(annotation.figure)


def figure_record(figure: Figure, verdict: FigureVerdict | None = None) -> dict[str, Any]:
    """Return the stored form of `figure` with the user's `verdict` on it; its place is that of the annotation."""
    said = to_json(figure)
    return {key: said[key] for key in _KEPT} | {VERDICT: verdict.value if verdict else None}


def with_verdict(record: dict[str, Any], verdict: FigureVerdict | None) -> dict[str, Any]:
    """Return the stored figure `record` with another verdict; no verdict leaves one alone that only others know."""
    if NotedFigure.of(record).verdict is verdict:
        return record
    return record | {VERDICT: verdict.value if verdict else None}


def figures_at(span: Span, figures: Iterable[Figure]) -> Sequence[Figure]:
    """Return the figures that stand in `span`, or else the one that it is a part of."""
    near = [figure for figure in figures if figure.span.overlaps(span)]
    return [figure for figure in near if span.covers(figure.span)] or [
        figure for figure in near if figure.span.covers(span)
    ]


def held_against(placed: PlacedAnnotation, figures: Iterable[Figure]) -> PlacedAnnotation:
    """Return `placed` with what its figure has become, where the text now has another one in its place."""
    record, place = placed.annotation.figure, placed.span or placed.candidate
    standing = figures_at(place, figures) if record is not None and place is not None else ()
    if record is None or len(standing) != 1 or _say_the_same(record, figure_record(standing[0])):
        return placed
    return replace(placed, figure_now=standing[0].text)


def _say_the_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two stored figures are the same one, worded otherwise perhaps, or otherwise understood by a program."""
    if " ".join(words(one.get("text")).split()) == " ".join(words(other.get("text")).split()):
        return True
    return all(one.get(key) == other.get(key) for key in ("value", "unit"))


def _value(value: Any) -> Value | None:
    if isinstance(value, list) and len(value) == 2 and all(map(_is_number, value)):
        return value[0], value[1]
    return value if _is_number(value) else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
