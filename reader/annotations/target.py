"""The target of a W3C annotation: the article, the position and the quote, with what other programs put beside them."""

from dataclasses import dataclass
from typing import Any

from reader.annotations.foreign_json import text_at
from reader.articles.span import Span

_POSITION = "TextPositionSelector"
_QUOTE = "TextQuoteSelector"


@dataclass(frozen=True, slots=True)
class Target:
    """What a record's `target` says; `unknown` holds what this program does not know of."""

    span: Span
    quote: str
    prefix: str
    suffix: str
    unknown: dict[str, Any]


def to_target(target: Target, file: str, created: str) -> dict[str, Any]:
    """Return the stored form of a target in the article `file`, annotated at the moment `created`."""
    unknown = dict(target.unknown)
    position = {"type": _POSITION, "start": target.span.start, "end": target.span.end} | unknown.pop("position", {})
    quote = {"type": _QUOTE, "exact": target.quote, "prefix": target.prefix, "suffix": target.suffix}
    selectors = [position, quote | unknown.pop("quote", {}), *unknown.pop("selectors", [])]
    state = {"state": {"type": "TimeState", "sourceDate": created}} if created else {}
    return {"source": file} | state | {"selector": selectors} | unknown


def from_target(target: Any, created: str) -> Target:
    """Return what a stored `target` says.

    Raises:
        ValueError: it has no position or no quote; the message names what is missing.
    """
    if not isinstance(target, dict):
        raise ValueError("target")  # noqa: TRY004 - what a file says is a matter of values
    stored = target.get("selector")
    selectors = stored if isinstance(stored, list) else [stored]
    position = _first(selectors, _POSITION)
    quote = _first(selectors, _QUOTE)
    unknown = {key: value for key, value in target.items() if key not in ("source", "selector")}
    if unknown.get("state") == {"type": "TimeState", "sourceDate": created}:
        del unknown["state"]
    further = {
        "position": _without(position, "type", "start", "end"),
        "quote": _without(quote, "type", "exact", "prefix", "suffix"),
        "selectors": [selector for selector in selectors if selector is not position and selector is not quote],
    }
    return Target(
        span=_span(position),
        quote=text_at(quote, "exact"),
        prefix=text_at(quote, "prefix", default=""),
        suffix=text_at(quote, "suffix", default=""),
        unknown=unknown | {key: value for key, value in further.items() if value},
    )


def _first(selectors: list[Any], kind: str) -> dict[str, Any]:
    for selector in selectors:
        if isinstance(selector, dict) and selector.get("type") == kind:
            return selector
    raise ValueError(kind)


def _span(position: dict[str, Any]) -> Span:
    start, end = position.get("start"), position.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise ValueError(_POSITION)
    return Span(start, end)


def _without(selector: dict[str, Any], *known: str) -> dict[str, Any]:
    return {key: value for key, value in selector.items() if key not in known}
