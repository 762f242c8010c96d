"""Counts of things: `200 mature industrial clusters`, `6 million people`, and bare numbers."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.nouns import noun_phrase_after
from reader.figures.numerals import Numeral
from reader.figures.reading import Reading

_SMALL = 4
"""Words up to this number (`two sides`) are told, seldom measured."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the counts of a passage."""
    for numeral in reading.numerals:
        if numeral.is_fraction:
            continue
        end, unit = noun_phrase_after(reading.text, numeral.end, reading.span.end)
        if numeral.value == 1 and numeral.in_words and unit is None:
            continue
        kind, status = _kind_and_status(numeral, unit)
        yield Mention(
            Span(numeral.start, end), kind, numeral.value, unit, status, scale=numeral.scale, signed=numeral.sign
        )


def _kind_and_status(numeral: Numeral, unit: str | None) -> tuple[Kind, Status]:
    if numeral.in_words and isinstance(numeral.value, int | float) and numeral.value <= _SMALL:
        return Kind.SMALL_NUMBER, Status.SOFT
    if unit is None and numeral.scale == 1:
        return Kind.NUMBER, Status.SOFT
    return Kind.COUNT, Status.FIGURE
