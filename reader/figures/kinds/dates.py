"""Days, months, quarters: `November 11, 2025`, `24 October`, `2025.11.14`, `2025年9月`, `3Q24`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.months import DAY_IN_WORDS, MONTH
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a day, a month or a quarter with a number"

_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_DATE = pattern(
    rf"(?<![A-Za-z])(?:\b{MONTH}\s{{1,8}}{_DAY}(?!,\d|\.\d|%|\s(?i:per|million|billion|mln|pct)\b)(?:\s?(?:-|–|to|and)\s?{_DAY}(?![.,]\d|\s[a-z]+s\b))?(?:,?\s{_YEAR})?"
    rf"|(?P<spelled>\b{MONTH}\s{{1,8}}{DAY_IN_WORDS})(?!\s(?i:hundred|thousand|per|million|billion|mln|pct)\b)"
    rf"|(?<![A-Za-z\d.,]){_DAY}(?:\s?(?:-|–|and|to)\s?{_DAY})?\s(?:of\s)?{MONTH}(?!\w)(?:,?\s{_YEAR})?"
    rf"|\b{MONTH},?\s(?:of\s)?{_YEAR}|\b{MONTH}/{MONTH}\b(?:\s{_YEAR})?"
    r"|(?<![\d.,])(?:19|20)\d\d(?P<parted>[-./])\d{1,2}(?P=parted)\d{1,2}(?!\d)|(?<![\d./,])\d{1,2}(?P<by>[./])\d{1,2}(?P=by)(?:(?:19|20)\d\d|\d\d)(?![\d.])"
    r"|(?<![\w-])(?:[QH][1-4]|[1-4]Q|[12]H)(?:\s?[’']?(?:20)?\d\d)?(?!\w)"
    r"|(?<![\d/])9/11(?![\d/])|(?:19|20)\d\d\s?年(?:\d{1,2}\s?月)?(?:\d{1,2}\s?日)?|(?<!\d)\d{1,2}\s?月(?:\d{1,2}\s?日)?)"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the dates of a passage that hold a number."""
    for match in _DATE.finditer(reading.text, reading.span.start, reading.span.end):
        if match["spelled"] or any(character.isdigit() for character in match[0]):
            yield excluded(Span(*match.span()), Kind.DATE, "a date")
