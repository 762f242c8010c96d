"""Measurements in physical units: `6.1-inch`, `64GB`, `5 miles per hour`, `half a mile`."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.parts import unit_begins
from reader.figures.rates import rate_after
from reader.figures.reading import Reading
from reader.figures.units.measures import unit_after

RULE = "a number before a unit of measurement"


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the measurements of a passage."""
    text, limit = reading.text, reading.span.end
    for numeral in reading.numerals:
        found = unit_after(text, unit_begins(reading, numeral), limit)
        if found is None:
            continue
        end, unit = found
        end, per = rate_after(text, end, limit)
        yield Mention.of(numeral, Span(numeral.start, end), Kind.MEASURE, unit + per)
