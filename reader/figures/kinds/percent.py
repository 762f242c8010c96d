"""Percentages: `4%`, `4.5 per cent`, `4.5 pct`, `百分之五`; percentage points and basis points."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_AFTER = re.compile(
    r"[\s-]{0,8}(?:(?P<point>(?i:(?:percentage|per\s?cent|pct|%)[\s-]+points?|ppts?|pp)(?!\w)|个百分点)"
    r"|(?P<basis>(?i:basis[\s-]+points?|bps)(?!\w))"
    r"|(?P<percent>[%％]|(?i:per\s?cent|percent|percentage|pct|pc)(?!\w)))"
)
_OF_A = re.compile(r"(?:\sof)?\s(?:an?|one)(?=\s)")
_CHINESE = "百分之"


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the percentages of a passage."""
    text = reading.text
    for numeral in reading.numerals:
        part = _OF_A.match(text, numeral.end, reading.span.end) if numeral.is_fraction else None
        match = _AFTER.match(text, part.end() if part else numeral.end, reading.span.end)
        if match is not None:
            unit = "percentage point" if match["point"] else "basis point" if match["basis"] else "percent"
            yield Mention.of(numeral, Span(numeral.start, match.end()), Kind.PERCENT, unit)
        elif text.startswith(_CHINESE, max(reading.span.start, numeral.start - 3)):
            yield Mention.of(numeral, Span(numeral.start - 3, numeral.end), Kind.PERCENT, "percent")
