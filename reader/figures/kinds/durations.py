"""Lengths of time: `three months`, `a 5-year plan`. Soft."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_TIME = re.compile(
    r"[\s-]{0,8}(?:(?:straight|consecutive|full|more|long|whole)\s)?(?i:(second|minute|hour|day|week|month|year|decade)s?|(min|hrs?|secs?))(?![\w])"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the lengths of time of a passage."""
    for numeral in reading.numerals:
        match = _TIME.match(reading.text, numeral.end, reading.span.end)
        if match is None:
            continue
        unit = match[1].lower() if match[1] else {"m": "minute", "h": "hour", "s": "second"}[match[2][0].lower()]
        yield Mention(
            Span(numeral.start, match.end()), Kind.DURATION, numeral.value, unit, Status.SOFT, scale=numeral.scale
        )
