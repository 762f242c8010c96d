"""Parts of a unit: `half a mile`, `a third of a cent`, `half a percentage point`."""

from reader.figures.numeral import Numeral
from reader.figures.reading import Reading
from reader.figures.wording import wording

_OF_A = wording(r"(?: of)? (?:an?|one)(?: US)?(?= )")


def unit_begins(reading: Reading, numeral: Numeral) -> int:
    """Return where the unit after `numeral` may begin: behind `a` or `of a` where it is a fraction."""
    match = _OF_A.match(reading.text, numeral.end, reading.span.end) if numeral.is_fraction else None
    return match.end() if match else numeral.end
