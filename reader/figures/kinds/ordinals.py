"""Ordinals in digits: `the 15th`, `96th-minute`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "digits that end in st, nd, rd or th"

_ORDINAL = pattern(
    r"(?<![\w.])\d{1,3}(?:,\d{3})*(?i:st|nd|rd|th)\b(?!-)(?!\s(?:consecutive|straight|successive)\b)|(?<![\w.])\d{1,3}(?i:st|nd|rd|th)(?=-)"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ordinals of a passage that are written with digits."""
    for match in _ORDINAL.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span()), Kind.ORDINAL, "a place in an order")
