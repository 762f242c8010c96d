"""Days: `November 11, 2025`, `24 October 2025`, `2025.11.14`. No figures."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.reading import Reading

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_DATE = re.compile(
    rf"\b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|–|to)\s?\d{{1,2}})?(?![\d.]|,\d)(?:,?\s(?:18|19|20)\d\d\b)?"
    rf"|(?<![\d.])\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|–)\s?\d{{1,2}})?\s(?:of\s)?{MONTH}(?:,?\s(?:18|19|20)\d\d\b)?(?!\w)"
    rf"|\b{MONTH},?\s(?:of\s)?(?:18|19|20)\d\d\b"
    r"|(?<![\d.])(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?!\d)|(?<![\d./])\d{1,2}([./])\d{1,2}\2(?:19|20)\d\d(?!\d)"
    r"|(?:19|20)\d\d\s?年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the dates of a passage."""
    for match in _DATE.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span()), Kind.DATE, "a date")
