"""Places in a row of equal periods: `the 10th consecutive quarter`."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a number before consecutive or straight and a length of time"

_RANK = pattern(
    r"(?<![\w.,])(\d{1,3})(?:st|nd|rd|th)?\s(?:consecutive|straight|successive)\s(day|week|month|quarter|year|season|session)s?\b"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ranks of a passage."""
    for match in _RANK.finditer(reading.text, reading.span.start, reading.span.end):
        yield Mention(Span(*match.span()), Kind.RANK, int(match[1]), match[2])
