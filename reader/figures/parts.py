"""Where a unit stands apart from its number: `half a mile`, `a third of a cent`, `millions of dollars`."""

from reader.figures.numeral import Numeral
from reader.figures.reading import Reading
from reader.figures.wording import wording

_OF_A = wording(r"(?: of)? (?:an?|one)(?: US)?(?= )")
_OF = wording(r" of(?= )")


def unit_begins(reading: Reading, numeral: Numeral) -> int:
    """Return where the unit after `numeral` may begin: behind `a` or `of a` of a fraction, `of` of a vague number."""
    if not (numeral.is_fraction or numeral.is_vague):
        return numeral.end
    link = _OF_A if numeral.is_fraction else _OF
    match = link.match(reading.text, numeral.end, reading.span.end)
    return match.end() if match else numeral.end
