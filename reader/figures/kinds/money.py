"""Amounts of money: `US$1.2bn`, `1 trillion yuan`, `75 cents a share`."""

from collections.abc import Iterator
from dataclasses import replace

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.numeral import Numeral
from reader.figures.parts import unit_begins
from reader.figures.rates import rate_after
from reader.figures.reading import Reading
from reader.figures.signed import signed
from reader.figures.units.currencies import country_after, is_same, name_after, sign_before

RULE = "a number beside the sign, code or name of a currency"

_THOUSANDS = 1000
"""From here on a vague number (`thousands of pounds`) is as good as a scale word."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the amounts of money of a passage."""
    for numeral in reading.numerals:
        found = _amount(reading, numeral)
        if found is None:
            continue
        amount, end, unit = found
        end, per = rate_after(reading.text, end, reading.span.end)
        yield Mention.of(amount, Span(amount.start, end), Kind.MONEY, unit + per)


def _amount(reading: Reading, numeral: Numeral) -> tuple[Numeral, int, str] | None:
    """Return `numeral` from the currency sign before it on, where its unit ends, and that unit."""
    text, limit = reading.text, reading.span.end
    scaled = numeral.scale > 1 or (numeral.is_vague and numeral.number >= _THOUSANDS)
    after = name_after(text, unit_begins(reading, numeral), limit, scaled=scaled)
    before = sign_before(text, numeral.start, reading.span.start)
    if before is None:
        return (numeral, *after) if after else None
    start, code = before
    amount = signed(text, replace(numeral, start=start), reading.span.start)
    if after is not None and is_same(code, after[1]):
        return amount, *after
    return amount, country_after(text, numeral.end, limit) if code == "USD" else numeral.end, code
