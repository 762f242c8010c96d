"""One file per format in which annotations leave."""

from collections.abc import Callable, Iterable

from reader.annotations.exchange import json, markdown
from reader.annotations.exchange.annotated import Annotated

FORMATS: dict[str, Callable[[Iterable[Annotated]], str]] = {"markdown": markdown.export, "json": json.export}
"""What writes each format, by the name it is asked for."""

__all__ = ["FORMATS", "Annotated"]
