"""Lengths of time: `three months`, `a 5-year plan`, `40 hours a week`. Soft, but an average in years is a count."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.rates import rate_after
from reader.figures.reading import Reading

RULE = "a number before a unit of time"

_TIME = pattern(
    r"(?!\s*\n\s*[A-Z])[\s-]{0,8}(?:(?:straight|consecutive|successive|full|more|long|whole|calendar|previous|working)\s)?"
    r"(?:(?i:(second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?)|(?P<short>min|[Mm]ths?|MTHS?|hrs?|secs?|yrs?))(?!\w)"
)
_SHORT = {"mi": "minute", "mt": "month", "hr": "hour", "se": "second", "yr": "year"}
_AVERAGE = pattern(r"\b(?:average|median|mean|life\sexpectancy)\b", re.IGNORECASE)
_REACH = 140


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the lengths of time of a passage."""
    for numeral in reading.numerals:
        match = _TIME.match(reading.text, numeral.end, reading.span.end)
        if match is None:
            continue
        unit = match[1].lower() if match[1] else _SHORT[match["short"][:2].lower()]
        unit = "century" if unit.startswith("centur") else unit
        end, per = rate_after(reading.text, match.end(), reading.span.end)
        span, unit = Span(numeral.start, end), unit + per
        if _is_average(reading, span.start):
            yield Mention.of(numeral, span, Kind.COUNT, unit)
        else:
            yield Mention.of(numeral, span, Kind.DURATION, unit, Status.SOFT)


def _is_average(reading: Reading, start: int) -> bool:
    floor = max(reading.sentence_at(start).start, start - _REACH)
    return bool(_AVERAGE.search(reading.text, floor, start))
