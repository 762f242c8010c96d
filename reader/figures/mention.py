"""A mention: a number as a kind recognised it, before its context is read."""

from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.figure import Kind, Status, Value
from reader.figures.numeral import Numeral


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with its unit at `span`; `reason` tells why an excluded one is no figure."""

    span: Span
    kind: Kind
    value: Value | None = None
    unit: str | None = None
    status: Status = Status.FIGURE
    reason: str | None = None
    scale: int = 1
    """What the digits were multiplied by: 10**9 for `89 billion`."""
    number_end: int | None = None
    """Where the number ends and its unit begins."""
    sign: str = ""
    """The sign as written, `+` or `-`, or nothing."""

    @classmethod
    def of(
        cls, numeral: Numeral, span: Span, kind: Kind, unit: str | None, status: Status = Status.FIGURE
    ) -> "Mention":
        """Return `numeral` as a mention of `kind` at `span`."""
        return cls(span, kind, numeral.value, unit, status, None, numeral.scale, numeral.end, numeral.sign)


def excluded(span: Span, kind: Kind, reason: str) -> Mention:
    """Return a mention that is no figure; `reason` is a fragment like "part of a name"."""
    return Mention(span, kind, status=Status.EXCLUDED, reason=reason)
