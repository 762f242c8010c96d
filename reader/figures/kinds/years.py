"""Years and decades: `in 2023`, `2014-2017`, `the 1990s`, `fiscal 1987`. No figures."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "four digits that name a year, or a decade"

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_FOUND = pattern(
    rf"(?<![\w.,$€£¥])(?<!\d[-–/])(?P<first>{_YEAR})(?:s\b|(?P<more>\s?[-–/]\s?(?:{_YEAR}|\d\d)(?![\d%]|[.,]\d)))?(?![\w%]|[.,]\d|-\d)"
    r"|(?<!\w)[’']\d\ds?\b|(?<=the\s)[2-9]0s\b|\b(?:his|her|their)\s(?:(?:early|late|mid)[\s-])?[2-9]0s\b|(?<!\w)(?:FY|CY|fiscal\s)[’']?\d\d(?:\d\d)?(?:[-/]\d\d)?\b"
)
_COUNTED = pattern(r"\s(?:[a-z-]+\s){0,2}(?:[a-z-]+s|people|men|women|children)\b")
_AMOUNT_BEFORE = pattern(
    r"\b(?:than|about|over|some|nearly|almost|around|least|approximately|roughly|to|of|these|those|has|have|had|with|employs|hired)\s\Z"
)
_LIKELY = range(1900, 2100)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the years of a passage."""
    text, floor = reading.text, reading.span.start
    for match in _FOUND.finditer(text, floor, reading.span.end):
        if match["first"] and not match["more"] and match.end() == match.end("first") and _counts(reading, match):
            continue
        yield excluded(Span(*match.span()), Kind.YEAR, "a year")


def _counts(reading: Reading, match: re.Match[str]) -> bool:
    """Whether four digits count what follows: `more than 2000 people`, `1520 boxes`."""
    if not _COUNTED.match(reading.text, match.end(), reading.span.end):
        return False
    if int(match["first"]) not in _LIKELY:
        return True
    return bool(_AMOUNT_BEFORE.search(reading.text, max(reading.span.start, match.start() - 16), match.start()))
