"""Percentages: `4%`, `4.5 per cent`, `4.5 pct`, `百分之五`; percentage points and basis points."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.chinese_words import CHARACTERS, read_chinese
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.parts import unit_begins
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a number before a percent sign, the word percent, or percentage or basis points"

_AFTER = pattern(
    r"[\s-]{0,8}(?:(?P<point>(?i:(?:percentage|per\s?cent|pct|%)[\s-]+points?|ppts?|pp)(?!\w)|个百分点)"
    r"|(?P<basis>(?i:basis[\s-]+points?|bps)(?!\w))"
    r"|(?P<percent>[%％]|(?i:per\s?cent|percent|percentage|pct|pc)(?!\w)))"
)
_PART = pattern(r"-point(?!\w)")
"""Rates move by a `quarter-point`: of a percentage point."""
_CHINESE = "百分之"
_IN_CHARACTERS = pattern(rf"{_CHINESE}([{CHARACTERS}]+(?:点[{CHARACTERS}]+)?)")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the percentages of a passage."""
    text = reading.text
    for numeral in reading.numerals:
        match = _AFTER.match(text, unit_begins(reading, numeral), reading.span.end)
        if numeral.is_fraction and (part := _PART.match(text, numeral.end, reading.span.end)):
            yield Mention.of(numeral, Span(numeral.start, part.end()), Kind.PERCENT, "percentage point")
        elif match is not None:
            unit = "percentage point" if match["point"] else "basis point" if match["basis"] else "percent"
            yield Mention.of(numeral, Span(numeral.start, match.end()), Kind.PERCENT, unit)
        elif text.startswith(_CHINESE, max(reading.span.start, numeral.start - 3)):
            yield Mention.of(numeral, Span(numeral.start - 3, numeral.end), Kind.PERCENT, "percent")
    for words in _IN_CHARACTERS.finditer(text, reading.span.start, reading.span.end):
        yield Mention(Span(*words.span()), Kind.PERCENT, read_chinese(words[1]), "percent", number_end=words.end())
