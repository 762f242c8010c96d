"""Numbers in digits: `1,234.5`, `.5`, `-3`, `2⁄3`, `4-3/8`, `1.5×10−3`, `980bn`, `4 hundred million`, `3.4万`."""

import re
from dataclasses import replace

from reader.figures.nouns import counts_after
from reader.figures.number_words import SCALE_WORDS, SCALES
from reader.figures.numeral import Numeral, times
from reader.figures.pattern import pattern
from reader.figures.signed import signed
from reader.figures.spaced import spaced_end
from reader.figures.units.currencies import name_after, sign_before

VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
"""Fractions that are one character."""
_THIN = "\u00a0\u2009\u202f"
_GROUPED = rf"\d{{1,3}}(?:(?:,\d{{3}})+|(?:[{_THIN}]\d{{3}})+|(?:[’']\d{{3}})+|(?<!\d{{3}})(?:,\d\d)+,\d{{3}})(?!\d)"
DIGITS = rf"(?:{_GROUPED}|\d+)(?:[.．]\d+)?|\.\d+"
"""Digits with whatever parts their thousands, in India their lakhs."""
_PLAIN = str.maketrans({"．": ".", ",": "", "’": "", "'": "", " ": "", **dict.fromkeys(_THIN, "")})
_MOST_DIGITS = 40
"""What is longer than this is an identifier, not a number."""

_SCALE_AFTER = pattern(
    rf"[\s-]{{0,8}}(?P<word>(?i:{SCALE_WORDS}))(?!\w)|(?P<letter>[kKmMbBtT])(?!\w)|[多余]?(?P<chinese>万亿|萬億|[万萬亿億])"
)
_CHINESE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12, "萬億": 10**12}
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_OVER = pattern(r"(?:[\s-](?P<upper>\d{1,3}))?[/⁄](?P<lower>[1-9]\d{0,3})(?![\d/⁄]|[.,]\d)")
_HALVINGS = (2, 4, 8, 16, 32, 64)
"""What inches and prices are divided by; other fractions above one are years (`1986/87`) or idioms (`24/7`)."""
_HALVES = pattern(rf"\s?([{''.join(VULGAR)}])")
_AND_A_HALF = pattern(r"[\s-]and[\s-]a[\s-]half(?!\w)")
_POWER = pattern(r"\s?[×x]\s?10(?:\^?(?P<plain>[−-]?\d{1,2})|(?P<raised>[⁻⁰¹²³⁴-⁹]{1,3}))(?!\d)")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_RACE = pattern(r"\shurdles\b")


def read_digits(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    """Return the number that begins with the digits of `match`, or None where they are none."""
    start, end = match.span()
    if end - start > _MOST_DIGITS or _is_inside_word(text, start, floor):
        return None
    end = spaced_end(text, start, floor, limit) or end
    digits = text[start:end].translate(_PLAIN)
    value = float(digits) if "." in digits else int(digits)
    numeral = signed(text, Numeral(start, end, value), floor)
    return (
        _with_power(text, numeral, limit)
        or _with_fraction(text, numeral, limit)
        or _with_scale(text, numeral, floor, limit)
    )


def _is_inside_word(text: str, start: int, floor: int) -> bool:
    """Whether the digits are glued to letters that are no currency's: `XC40`; Chinese is written without spaces."""
    if start == floor or not text[start - 1].isalpha() or text[start - 1] >= "\u2e80":
        return False
    return sign_before(text, start, floor) is None


def _with_power(text: str, numeral: Numeral, limit: int) -> Numeral | None:
    match = _POWER.match(text, numeral.end, limit)
    if match is None:
        return None
    power = (match["plain"] or match["raised"]).translate(_RAISED)
    return replace(numeral, value=float(f"{numeral.value}e{power}"), end=match.end())


def _with_fraction(text: str, numeral: Numeral, limit: int) -> Numeral | None:
    number = numeral.number
    if match := _HALVES.match(text, numeral.end, limit):
        return replace(numeral, value=number + VULGAR[match[1]], end=match.end())
    match = _OVER.match(text, numeral.end, limit)
    if match is None or isinstance(number, float):
        return None
    lower = int(match["lower"])
    if match["upper"]:
        return replace(numeral, value=number + int(match["upper"]) / lower, end=match.end())
    if number >= lower and lower not in _HALVINGS:
        return None
    return replace(numeral, value=number / lower, end=match.end(), is_fraction=True)


def _with_scale(text: str, numeral: Numeral, floor: int, limit: int) -> Numeral:
    if match := _AND_A_HALF.match(text, numeral.end, limit):
        numeral = replace(numeral, value=numeral.number + 0.5, end=match.end())
    while numeral.scale < 10**15 and (match := _SCALE_AFTER.match(text, numeral.end, limit)):
        scale = _scale(text, match, numeral, floor, limit)
        if scale is None:
            break
        value = times(numeral.number, scale)
        numeral = replace(numeral, value=value, end=match.end(), scale=numeral.scale * scale)
    return numeral


def _scale(text: str, match: re.Match[str], numeral: Numeral, floor: int, limit: int) -> int | None:
    if match["word"]:
        return SCALES[match["word"].lower()]
    if match["chinese"]:
        return _CHINESE[match["chinese"]]
    letter = match["letter"]
    if letter in "kM" or sign_before(text, numeral.start, floor) is not None:
        return _LETTERS[letter.lower()]
    return _LETTERS["m"] if letter == "m" and _counts_millions(text, match.end(), limit) else None


def _counts_millions(text: str, end: int, limit: int) -> bool:
    """Whether things or money follow (`1.5m homes`, `5m yuan`), so that the `m` before them is no metre."""
    if name_after(text, end, limit, scaled=True):
        return True
    return counts_after(text, end, limit) and not _RACE.match(text, end, limit)
