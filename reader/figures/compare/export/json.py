"""Export as JSON: measures with their rows, each a figure as `reader figures --json` prints it, and its article."""

from typing import Any

from reader.figures.compare.measure import Comparison, Measure, Verdict
from reader.figures.placed import PlacedFigure, compared_to_json
from reader.json_text import json_text


def export(comparison: Comparison) -> str:
    """Return one JSON document, as docs/json.md tells."""
    return json_text(
        {
            "query": comparison.query,
            "measures": [_measure(measure) for measure in comparison.measures],
            "nearest": list(comparison.nearest),
        }
    )


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "subject": measure.subject,
        "unit": measure.unit,
        "aspect": measure.aspect,
        "verdict": measure.verdict,
        "told": measure.told,
        "spread": measure.spread,
        "rows": [_row(row, verdict) for row, verdict in zip(measure.rows, measure.verdicts, strict=True)],
    }


def _row(row: PlacedFigure, verdict: Verdict) -> dict[str, Any]:
    return compared_to_json(row) | {"verdict": verdict}
