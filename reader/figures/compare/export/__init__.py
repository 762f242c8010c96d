"""One file per format in which a comparison leaves."""

from collections.abc import Callable

from reader.figures.compare.export import csv, json, markdown
from reader.figures.compare.measure import Comparison

FORMATS: dict[str, Callable[[Comparison], str]] = {"json": json.export, "csv": csv.export, "markdown": markdown.export}
"""What writes each format, by the name it is asked for."""

__all__ = ["FORMATS"]
