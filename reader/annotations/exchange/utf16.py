"""Offsets in UTF-16 units, as browsers count them, and in code points, as we do."""

from bisect import bisect_left
from functools import lru_cache

from reader.articles.span import Span

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16:
    """A text whose characters beyond the Basic Multilingual Plane are known: each takes two units."""

    def __init__(self, text: str) -> None:
        """Look for them once, in time proportional to the length of `text`."""
        self._length = len(text)
        wide = () if text.isascii() else [at for at, one in enumerate(text) if one > _LAST_OF_ONE_UNIT]
        self._wide = tuple(wide)
        self._wide_units = tuple(at + nth for nth, at in enumerate(wide))

    def units(self, span: Span) -> Span:
        """Return a span of code points in UTF-16 units."""
        return Span(*(at + bisect_left(self._wide, at) for at in (span.start, span.end)))

    def code_points(self, units: Span) -> Span | None:
        """Return a span of UTF-16 units in code points, None where it cuts a character or is not of this text."""
        span = Span(*(at - bisect_left(self._wide_units, at) for at in (units.start, units.end)))
        return span if span.end <= self._length and self.units(span) == units else None


@lru_cache(maxsize=2)
def utf16(text: str) -> Utf16:
    """Return the offsets of `text`; the notes on one article come one after the other."""
    return Utf16(text)
