"""The figure of a note in cells, one for each thing said of it, and read back from them."""

from collections.abc import Mapping
from typing import Any

from reader.annotations.annotation import Annotation
from reader.annotations.exchange.values import number_of
from reader.annotations.noted_figure import VERDICT, noted_figure
from reader.figures.figure import Value
from reader.json_values import words

FIGURE_COLUMNS = ("figure", "value", "unit", "subject", "period", "period_iso", VERDICT)
_TO = "–"


def figure_cells(annotation: Annotation) -> dict[str, object]:
    """Return what is said of the figure that `annotation` is about by column; empty cells where it is about none."""
    noted = noted_figure(annotation)
    if noted is None:
        return dict.fromkeys(FIGURE_COLUMNS, "")
    return {
        "figure": noted.text,
        "value": _value_cell(noted.value),
        "unit": noted.unit,
        "subject": noted.subject,
        "period": noted.period,
        "period_iso": calendar_period(annotation),
        VERDICT: noted.verdict.value if noted.verdict else "",
    }


def calendar_period(annotation: Annotation) -> str:
    """Return the period of the figure that `annotation` is about in the calendar, as `2025-Q3`, where it is known."""
    return words((annotation.figure or {}).get("period_iso"))


def figure_of(cells: Mapping[str, str]) -> dict[str, Any] | None:
    """Return the stored form of the figure that `cells` tell of, None where they tell of none."""
    said = {column: cells.get(column) or None for column in FIGURE_COLUMNS}
    if not any(said.values()):
        return None
    text, value, *others = FIGURE_COLUMNS
    return {"text": said[text], value: _value_of(said[value] or "")} | {column: said[column] for column in others}


def _value_cell(value: Value | None) -> object:
    """Return a number as one, and the two ends of a range as text."""
    if value is None:
        return ""
    return _TO.join(map(str, value)) if isinstance(value, tuple) else value


def _value_of(cell: str) -> int | float | list[int | float] | None:
    ends = [number for part in cell.split(_TO) if (number := number_of(part)) is not None]
    if len(ends) == 2:
        return ends
    return ends[0] if ends else None
