"""Ages: `50-year-old`, `aged 35`, `, 66,` after a name. Soft."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_OLD = re.compile(r"[\s-]{0,2}(year|month|week|day)s?[\s-]old\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age\sof)\s\Z", re.IGNORECASE)
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]+,?\s\Z")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ages of a passage."""
    text, floor, limit = reading.text, reading.span.start, reading.span.end
    for numeral in reading.numerals:
        if match := _OLD.match(text, numeral.end, limit):
            unit = f"{match[1].lower()} of age"
            yield Mention(
                Span(numeral.start, match.end()), Kind.AGE, numeral.value, unit, Status.SOFT, scale=numeral.scale
            )
        elif (
            _is_age(text, numeral.start, numeral.end, floor, limit)
            and isinstance(numeral.value, int)
            and numeral.value < 120
        ):
            yield Mention(Span(numeral.start, numeral.end), Kind.AGE, numeral.value, "year of age", Status.SOFT)


def _is_age(text: str, start: int, end: int, floor: int, limit: int) -> bool:
    if _AGED.search(text, max(floor, start - 8), start):
        return True
    stands_alone = text[max(floor, start - 2) : start] == ", " and end < limit and text[end] == ","
    return stands_alone and bool(_AFTER_NAME.search(text, max(floor, start - 30), start)) and end - start == 2
