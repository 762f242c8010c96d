"""Times of day and time zones: `16:18`, `1.56pm`, `GMT+8`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a time of day"

_TIME = pattern(
    r"(?<![\d.,$€£¥])\d{1,4}(?:[.:]\d\d){0,2}\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o[’']clock\b|(?i:GMT|EST|EDT|UTC)\b)(?:[+-]\d{1,2}\b)?(?:\s[EPCM][SD]?T\b)?"
    r"|(?<![\d.:])\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?(?![\d:])(?:\s(?:GMT|UTC)(?:[+-]\d{1,2})?)?|\b(?:GMT|UTC)[+-]\d{1,2}\b"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the clock times of a passage."""
    for match in _TIME.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span()), Kind.TIME, "a time of day")
