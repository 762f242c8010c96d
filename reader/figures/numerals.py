"""The grammar of numbers: `1,234.5`, `.5`, `4 hundred million`, `980bn`, `forty-two`, `2⁄3`, `3.4万`, `dozens`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.figures.figure import Value
from reader.figures.number_words import FRACTIONS, SCALE_WORDS, SCALES, UNITS, WORDS, Compound
from reader.figures.units.currencies import sign_before

_LONGEST = 40
"""Digits in the longest number that is read; what is longer is an identifier."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number without its unit: `scale` is what its digits were multiplied by, `in_words` whether it was spelled out."""

    start: int
    end: int
    value: Value
    scale: int = 1
    sign: str = ""
    in_words: bool = False
    is_fraction: bool = False
    is_vague: bool = False


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
_CHINESE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12, "萬億": 10**12}
_VAGUE = {"dozens": (12, 120), "scores": (20, 200), "tens": (10, 100), "hundreds": (100, 1000)} | {
    word + "s": (SCALES[word], SCALES[word] * 10) for word in ("thousand", "million", "billion", "trillion")
}
_PART = "|".join(FRACTIONS)

_SCAN = re.compile(
    rf"""
    (?P<digits>(?<![\d])(?<!\d[.,])(?:{_DIGITS}))
    | \b(?P<vague>(?i:dozens|scores|tens|hundreds|thousands|millions|billions|trillions))\b
    | \b(?i:(?P<numerator>an?|one|two|three|four|five|seven|nine)[\s-](?P<part>{_PART})s?)\b(?=\s+of\b|\s+in\s+the\b|[\s-]?\Z|[.,;)])
    | \b(?P<half>(?i:half))(?=\s(?:of|the|its|their|all)\b)
    | \b(?P<article>(?i:an?|half\s+an?|several|a\s+few))\s+(?P<article_scale>(?i:hundred|thousand|million|billion|trillion|dozen))\b
    | \b(?P<word>(?i:{WORDS}))\b
    | (?P<vulgar>[½¼¾⅓⅔⅛⅜⅝⅞])
    """,
    re.VERBOSE,
)
_SCALE_AFTER = re.compile(
    rf"(?:[\s-]{{0,8}}(?P<word>(?i:{SCALE_WORDS}))(?:\b|(?<=[a-z])(?=[A-Z]))|(?P<letter>[kKmMbBtT])(?!\w)|(?P<chinese>万亿|萬億|[万萬亿億]))"
)
_NEXT_WORD = re.compile(rf"(?:\s|-)+(?:and\s+)?(?P<word>(?i:{WORDS}|{SCALE_WORDS}))\b")
_OVER = re.compile(r"(?P<whole>[\s-](?P<upper1>\d{1,2}))?[/⁄](?P<lower>\d{1,4})(?![\d/⁄.]|,\d)")
_POWER = re.compile(r"\s?[×x]\s?10(?:\^?(?P<plain>[−-]?\d{1,2})|(?P<raised>[⁻⁰¹²³⁴-⁹]{1,3}))(?!\d)")
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def numerals_in(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the numbers between `start` and `end` of `text`, in order, without overlap."""
    position = start
    while match := _SCAN.search(text, position, end):
        numeral = _read(text, match, start, end)
        if numeral is not None:
            yield numeral
        position = max(match.end(), numeral.end if numeral else 0)


def _read(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    if match["digits"]:
        return _read_digits(text, match, floor, limit)
    if match["word"]:
        return _read_words(text, match, limit)
    if match["vague"]:
        return _read_vague(text, match, limit)
    if match["part"]:
        return _read_part(match)
    if match["half"]:
        return Numeral(match.start(), match.end(), 0.5, in_words=True, is_fraction=True)
    if match["vulgar"]:
        return Numeral(match.start(), match.end(), _VULGAR[match["vulgar"]], is_fraction=True)
    return _read_article(match)


def _read_digits(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    start, end = match.span()
    digits = match["digits"]
    before = text[start - 1] if start > floor else " "
    if len(digits) > _LONGEST or (before.isalpha() and sign_before(text, start, floor) is None):
        return None
    number = digits.replace(",", "")
    value: int | float = float(number) if "." in number else int(number)
    sign, start = _sign(text, start, floor)
    numeral = Numeral(start, end, value, sign=sign)
    numeral = (
        _with_power(text, numeral, limit)
        or _with_fraction(text, numeral, limit)
        or _with_scale(text, numeral, floor, limit)
    )
    if sign == "-" and not isinstance(numeral.value, tuple):
        numeral = replace(numeral, value=-numeral.value)
    return numeral


_MINUS = re.compile(r"(?:(?<![\w.)%])[-−–+]|(?<!\w)[Mm]inus[\s-])\Z")


def _sign(text: str, start: int, floor: int) -> tuple[str, int]:
    match = _MINUS.search(text, max(floor, start - 6), start)
    if match is None:
        return "", start
    return ("+" if "+" in match[0] else "-"), match.start()


def _with_power(text: str, numeral: Numeral, limit: int) -> Numeral | None:
    match = _POWER.match(text, numeral.end, limit)
    if match is None or isinstance(numeral.value, tuple):
        return None
    power = int((match["plain"] or match["raised"].translate(_RAISED)).replace("−", "-"))
    return replace(numeral, value=float(f"{numeral.value}e{power}"), end=match.end())


def _with_fraction(text: str, numeral: Numeral, limit: int) -> Numeral | None:
    match = _OVER.match(text, numeral.end, limit)
    if match is None or int(match["lower"]) == 0 or not isinstance(numeral.value, int):
        return None
    if match["upper1"]:
        return replace(numeral, value=numeral.value + int(match["upper1"]) / int(match["lower"]), end=match.end())
    return replace(numeral, value=numeral.value / int(match["lower"]), end=match.end(), is_fraction=True)


def _scaled(value: float, scale: int) -> int | float:
    scaled = value * scale
    if isinstance(value, float):
        scaled = round(scaled, 6)
    return int(scaled) if scaled == int(scaled) and scale > 1 else scaled


def _with_scale(text: str, numeral: Numeral, floor: int, limit: int) -> Numeral:
    while isinstance(numeral.value, int | float) and (match := _SCALE_AFTER.match(text, numeral.end, limit)):
        scale = _scale_of(text, match, numeral, floor)
        if scale is None:
            break
        numeral = replace(numeral, value=_scaled(numeral.value, scale), end=match.end(), scale=numeral.scale * scale)
        if numeral.scale > 10**18:
            break
    return numeral


def _scale_of(text: str, match: re.Match[str], numeral: Numeral, floor: int) -> int | None:
    if match["word"]:
        return SCALES[match["word"].lower()]
    if match["chinese"]:
        return _CHINESE[match["chinese"]]
    letter = match["letter"]
    if numeral.scale > 1 or not (letter in "kKM" or sign_before(text, numeral.start, floor)):
        return None
    return _LETTERS[letter.lower()]


def _read_words(text: str, match: re.Match[str], limit: int) -> Numeral:
    compound = Compound()
    compound.take(match["word"].lower())
    end = match.end()
    while (following := _NEXT_WORD.match(text, end, limit)) and compound.take(following["word"].lower()):
        end = following.end()
    return Numeral(
        match.start(), end, compound.value, scale=compound.last if (compound.last or 0) >= 1000 else 1, in_words=True
    )


_OF_VAGUE = re.compile(r"\s+of\s+(hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)


def _read_vague(text: str, match: re.Match[str], limit: int) -> Numeral:
    low, high = _VAGUE[match["vague"].lower()]
    end = match.end()
    if of := _OF_VAGUE.match(text, end, limit):
        factor = _VAGUE[of[1].lower()][0]
        low, high, end = low * factor, high * factor, of.end()
    return Numeral(match.start(), end, (low, high), in_words=True, is_vague=True)


def _read_part(match: re.Match[str]) -> Numeral:
    upper = UNITS.get(match["numerator"].lower(), 1)
    value = upper / FRACTIONS[match["part"].lower()]
    return Numeral(match.start(), match.end(), value, in_words=True, is_fraction=True)


def _read_article(match: re.Match[str]) -> Numeral | None:
    article, word = match["article"].lower().split(), match["article_scale"].lower()
    scale = 12 if word == "dozen" else SCALES[word]
    if article[0] == "several" or article[-1] == "few":
        return Numeral(match.start(), match.end(), (scale * 2, scale * 9), in_words=True, is_vague=True)
    value = scale // 2 if article[0] == "half" else scale
    return Numeral(match.start(), match.end(), value, scale=scale, in_words=True)
