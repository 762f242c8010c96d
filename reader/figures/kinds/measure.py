"""Measurements in physical units: `6.1-inch`, `64GB`, `5 miles per hour`."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.rates import rate_after
from reader.figures.reading import Reading
from reader.figures.units.measures import unit_after


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the measurements of a passage."""
    for numeral in reading.numerals:
        found = unit_after(reading.text, numeral.end, reading.span.end)
        if found is None:
            continue
        end, unit = found
        end, per = rate_after(reading.text, end, reading.span.end)
        yield Mention(
            Span(numeral.start, end), Kind.MEASURE, numeral.value, unit + per, scale=numeral.scale, signed=numeral.sign
        )
