"""Ages: `50-year-old`, `aged 35`, `Lee, 66,`. Soft."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a number before years old, after aged, or between commas behind a name"

_OLD = pattern(r"[\s-]{0,2}(year|month|week|day)s?[\s-]old\b", re.IGNORECASE)
_AGED = pattern(r"\b(?:aged|age|ages|age\sof|turned|turns)\s\Z", re.IGNORECASE)
_AFTER_NAME = pattern(r"[^\W\d_][\w’'-]+,\s\Z")
_WILL_BE = pattern(r"\b(?:[Hh]e|[Ss]he|who)\s(?:is|was|will\sbe)\s\Z")
_OLDEST = 120


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ages of a passage."""
    for numeral in reading.numerals:
        if match := _OLD.match(reading.text, numeral.end, reading.span.end):
            span, unit = Span(numeral.start, match.end()), f"{match[1].lower()} of age"
            yield Mention.of(numeral, span, Kind.AGE, unit, Status.SOFT)
        elif _is_age(reading, numeral):
            yield Mention.of(numeral, Span(numeral.start, numeral.end), Kind.AGE, "year of age", Status.SOFT)


def _is_age(reading: Reading, numeral: Numeral) -> bool:
    if not isinstance(numeral.value, int) or not 0 < numeral.value < _OLDEST or numeral.scale > 1:
        return False
    text, floor, start = reading.text, reading.span.start, numeral.start
    after = text[numeral.end : min(numeral.end + 1, reading.span.end)]
    if _AGED.search(text, max(floor, start - 8), start):
        return True
    if after not in (",", ".", ";") and not text.startswith(" by the", numeral.end):
        return False
    if _WILL_BE.search(text, max(floor, start - 14), start):
        return True
    return after == "," and numeral.value >= 10 and bool(_AFTER_NAME.search(text, max(floor, start - 30), start))
