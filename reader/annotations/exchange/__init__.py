"""One file per format in which annotations leave and come in."""

from collections.abc import Callable, Iterable

from reader.annotations.exchange import csv, hypothesis, json, markdown, readwise, w3c
from reader.annotations.exchange.annotated import Annotated

FORMATS: dict[str, Callable[[Iterable[Annotated]], str]] = {
    "markdown": markdown.export,
    "json": json.export,
    "w3c": w3c.export,
    "csv": csv.export,
    "hypothesis": hypothesis.export,
    "readwise": readwise.export,
}
"""What writes each format, by the name it is asked for."""

__all__ = ["FORMATS", "Annotated"]
