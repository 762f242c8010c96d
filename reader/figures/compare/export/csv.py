"""Export as comma-separated values: a line for each figure, with the measure it belongs to."""

from collections.abc import Iterator
from typing import Any

from reader.figures.compare.measure import Comparison
from reader.figures.placed import compared_to_json
from reader.figures.spreadsheet import spreadsheet

_OF_MEASURE = ("measure", "subject", "unit", "aspect", "verdict", "spread")
_OF_FIGURE = (
    "text",
    "value",
    "direction",
    "qualifier",
    "kind",
    "worded",
    "period",
    "period_iso",
    "comparison",
    "attribution",
    "verdict_in_period",
)
_OF_ARTICLE = ("title", "authors", "publisher", "date", "article", "file", "passage", "start", "end")


def export(comparison: Comparison) -> str:
    """Return a table; `measure` numbers the measures, and `worded` is the subject as the article words it."""
    return spreadsheet((*_OF_MEASURE, *_OF_FIGURE, *_OF_ARTICLE), _rows(comparison))


def _rows(comparison: Comparison) -> Iterator[dict[str, Any]]:
    for number, measure in enumerate(comparison.measures, start=1):
        for row, verdict in zip(measure.rows, measure.verdicts, strict=True):
            known = compared_to_json(row) | {
                "measure": number,
                "worded": row.figure.subject,
                "subject": measure.subject,
                "aspect": measure.aspect,
                "verdict": measure.verdict,
                "spread": measure.spread,
                "verdict_in_period": verdict,
                "authors": ", ".join(row.authors),
            }
            yield {name: known[name] for name in (*_OF_MEASURE, *_OF_FIGURE, *_OF_ARTICLE)}
