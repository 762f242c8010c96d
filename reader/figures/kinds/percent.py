"""Percentages: `4%`, `4.5 per cent`, `4.5 pct`; percentage points and basis points."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_AFTER = re.compile(
    r"[\s-]{0,8}(?:(?P<point>(?i:percentage[\s-]+points?|per\s?cent(?:age)?[\s-]points?|ppts?|pp)(?!\w))"
    r"|(?P<basis>(?i:basis[\s-]+points?|bps)(?!\w))"
    r"|(?P<percent>[%％]|(?i:per\s?cent|percent|pct|pc)(?!\w)))"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the percentages of a passage."""
    for numeral in reading.numerals:
        match = _AFTER.match(reading.text, numeral.end, reading.span.end)
        if match is None:
            continue
        unit = "percentage point" if match["point"] else "basis point" if match["basis"] else "percent"
        span = Span(numeral.start, match.end())
        yield Mention(span, Kind.PERCENT, numeral.value, unit, scale=numeral.scale, signed=numeral.sign)
