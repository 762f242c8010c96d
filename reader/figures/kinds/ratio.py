"""Fractions and multiples of a set: `one sixth of`, `a quarter`, `6.5 times`, `one out of three`."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_TIMES = re.compile(r"[\s-]?(?:times|fold|x)(?!\w)")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ratios of a passage."""
    for numeral in reading.numerals:
        if numeral.is_fraction:
            yield Mention(Span(numeral.start, numeral.end), Kind.RATIO, numeral.value)
        elif match := _TIMES.match(reading.text, numeral.end, reading.span.end):
            yield Mention(Span(numeral.start, match.end()), Kind.RATIO, numeral.value, "time", scale=numeral.scale)
