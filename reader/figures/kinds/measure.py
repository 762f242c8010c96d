"""Measurements in physical units: `6.1-inch`, `64GB`, `5 miles per hour`, `half a mile`."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.rates import rate_after
from reader.figures.reading import Reading
from reader.figures.units.measures import unit_after

_OF_A = re.compile(r"(?:\sof)?\san?(?:\sUS)?(?=\s)")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the measurements of a passage."""
    text, limit = reading.text, reading.span.end
    for numeral in reading.numerals:
        part = _OF_A.match(text, numeral.end, limit) if numeral.is_fraction else None
        found = unit_after(text, part.end() if part else numeral.end, limit)
        if found is None:
            continue
        end, unit = found
        end, per = rate_after(text, end, limit)
        yield Mention.of(numeral, Span(numeral.start, end), Kind.MEASURE, unit + per)
