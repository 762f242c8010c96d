"""Years and decades: `in 2023`, `2014-2017`, `the 1990s`. No figures."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.reading import Reading

_YEAR = re.compile(
    r"(?<![\w.,$€£¥-])(?:1[5-9]|20)\d\d(?:s\b|(?:\s?[-–/]\s?|\sand\s|\sto\s)(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,]))?(?!\d|[.,]\d|%|\w)"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the years of a passage."""
    for match in _YEAR.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span()), Kind.YEAR, "a year")
