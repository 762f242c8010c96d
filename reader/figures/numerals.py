"""The numbers of a text, in digits and in words, without their units."""

from collections.abc import Iterator

from reader.figures.digits import DIGITS, VULGAR, read_digits
from reader.figures.number_words import WORDS
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.signed import signed
from reader.figures.spoken import SPOKEN, read_spoken
from reader.figures.wording import wording

_WRITTEN = rf"(?P<digits>(?<!\d)(?<!\d[.,])(?:{DIGITS}))|(?P<vulgar>[{''.join(VULGAR)}])"
_DIGITS_ONLY = pattern(_WRITTEN)
_DIGITS_AND_WORDS = wording(f"{_WRITTEN}|{SPOKEN}")

_GAP_IN_ROW = 3
_MOST_IN_ROW = 2000
_ROW = pattern(rf"(?:[\W\d_]++|(?i:{WORDS})\b)*")


def numerals_in(text: str, start: int, end: int, *, words: bool = True) -> Iterator[Numeral]:
    """Yield the numbers between `start` and `end` of `text`, in order, without overlap.

    A row of numbers with nothing between them is a table; of one longer than any table only the beginning is read.

    Args:
        text: the whole text; offsets count its code points.
        start: where to begin.
        end: where to stop.
        words: whether English number words are read too.
    """
    scan = _DIGITS_AND_WORDS if words else _DIGITS_ONLY
    position, in_row = start, 0
    while match := scan.search(text, position, end):
        in_row = in_row + 1 if match.start() - position <= _GAP_IN_ROW else 0
        if in_row >= _MOST_IN_ROW and (row := _ROW.match(text, match.start(), end)):
            position, in_row = max(row.end(), match.end()), 0
            continue
        found = match.lastgroup
        if found == "digits":
            numeral = read_digits(text, match, start, end)
        elif found == "vulgar":
            numeral = Numeral(match.start(), match.end(), VULGAR[match[0]], is_fraction=True)
        else:
            numeral = read_spoken(text, match, start, end)
        position = match.end()
        if numeral is not None:
            position = max(position, numeral.end)
            yield signed(text, numeral, start) if numeral.in_words else numeral
