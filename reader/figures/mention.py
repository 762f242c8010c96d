"""A mention: a number as a kind recognised it, before its context is read."""

from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.figure import Kind, Status, Value


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with its unit at `span`, and what kind of number it is; `reason` tells why an excluded one is no figure."""

    span: Span
    kind: Kind
    value: Value | None = None
    unit: str | None = None
    status: Status = Status.FIGURE
    reason: str | None = None
    scale: int = 1
    """What the digits were multiplied by: 10**9 for `89 billion`, 1 where no scale was written."""
    signed: str = ""
    """The sign as written: `+`, `-` or nothing."""


def excluded(span: Span, kind: Kind, reason: str) -> Mention:
    """Return a mention that is no figure; `reason` is a fragment like "part of a name"."""
    return Mention(span, kind, status=Status.EXCLUDED, reason=reason)
