"""Amounts of money: `US$1.2bn`, `1 trillion yuan`, `75 cents a share`."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.rates import rate_after
from reader.figures.reading import Reading
from reader.figures.units.currencies import country_after, name_after, sign_before


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the amounts of money of a passage."""
    text, limit = reading.text, reading.span.end
    for numeral in reading.numerals:
        start, end = numeral.start, numeral.end
        before = sign_before(text, start, reading.span.start)
        if before is not None:
            start, code = before
            if (after := name_after(text, end, limit)) and after[1] == code:
                end = after[0]
            elif code == "USD":
                end = country_after(text, end, limit)
        elif after := name_after(text, end, limit):
            end, code = after
        else:
            continue
        end, per = rate_after(text, end, limit)
        yield Mention(Span(start, end), Kind.MONEY, numeral.value, code + per, scale=numeral.scale, signed=numeral.sign)
