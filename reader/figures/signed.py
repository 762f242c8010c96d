"""The minus or plus of a number, right before it or before the currency sign that it stands behind."""

from dataclasses import replace

from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern

_MINUS = r"(?<!\w)[Mm]inus[\s-]"
_SIGN = pattern(rf"(?:(?:(?<![\w.)%])|(?<=[损长为]))[-−–+]|{_MINUS})\Z")
"""Chinese writes no space before it; what stands between `5亿-6亿` is no sign."""
_SPOKEN_SIGN = pattern(rf"{_MINUS}\Z")
_REACH = len("-minus ")


def signed(text: str, numeral: Numeral, floor: int) -> Numeral:
    """Return `numeral` with the sign that ends where it starts; `floor` is as far back as it looks."""
    sign = _SPOKEN_SIGN if numeral.in_words else _SIGN
    match = sign.search(text, max(floor, numeral.start - _REACH), numeral.start)
    if match is None or numeral.sign or isinstance(numeral.value, tuple):
        return numeral
    if "+" in match[0]:
        return replace(numeral, start=match.start(), sign="+")
    return replace(numeral, start=match.start(), sign="-", value=-numeral.value)
