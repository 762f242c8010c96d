"""The grammar of numbers: `1,234.5`, `.5`, `4 hundred million`, `980bn`, `forty-two`, `2⁄3`, `3.4万`, `dozens`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.figures.figure import Value
from reader.figures.number_words import FRACTIONS, SCALE_WORDS, SCALES, UNITS, VAGUE, WORDS, Compound
from reader.figures.pattern import pattern
from reader.figures.units.currencies import sign_before

_MOST_DIGITS = 40
"""What is longer than this is an identifier, not a number."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number without its unit, at `start` to `end`; the sign belongs to it."""

    start: int
    end: int
    value: Value
    scale: int = 1
    """What the digits were multiplied by: 10**9 for `89 billion`."""
    sign: str = ""
    """The sign as written, `+` or `-`, or nothing."""
    in_words: bool = False
    is_fraction: bool = False
    is_vague: bool = False


_PART = "|".join(FRACTIONS)
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_SCAN_DIGITS = rf"(?P<digits>(?<!\d)(?<!\d[.,])(?:{_DIGITS}))|(?P<vulgar>[{''.join(_VULGAR)}])"
_SCAN_WORDS = (
    rf"\b(?i:(?P<vague>{'|'.join(VAGUE)})"
    rf"|(?P<upper>an?|one|two|three|four|five|seven|nine)[\s-](?P<part>{_PART})s?"
    r"|(?P<article>half\sa|an?\sfew|an?|several)\s(?P<unit>hundred|thousand|million|billion|trillion|dozen)"
    r"|(?P<half>half)(?=\s(?:of|the|its|their|all|an?)\b)"
    rf"|(?P<word>{WORDS}))\b"
)
_DIGITS_ONLY = pattern(_SCAN_DIGITS)
_DIGITS_AND_WORDS = pattern(f"{_SCAN_DIGITS}|{_SCAN_WORDS}")

_SCALE_AFTER = pattern(
    rf"[\s-]{{0,8}}(?P<word>(?i:{SCALE_WORDS}))(?!\w)|(?P<letter>[kKmMbBtT])(?!\w)|(?P<chinese>万亿|萬億|[万萬亿億])"
)
_CHINESE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12, "萬億": 10**12}
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_NEXT_WORD = pattern(rf"[\s-]{{1,8}}(?:and\s)?(?P<word>(?i:{WORDS}|{SCALE_WORDS}))(?!\w)")
_OF_VAGUE = pattern(r"\sof\s(hundreds|thousands|millions|billions|trillions)(?!\w)", re.IGNORECASE)
_OVER = pattern(r"(?:[\s-](?P<upper>\d{1,3}))?[/⁄](?P<lower>[1-9]\d{0,3})(?![\d/⁄.]|,\d)")
_HALVINGS = (2, 4, 8, 16, 32, 64)
"""What inches and prices are divided by; other fractions above one are years (`1986/87`) or idioms (`24/7`)."""
_HALVES = pattern(rf"\s?([{''.join(_VULGAR)}])")
_POWER = pattern(r"\s?[×x]\s?10(?:\^?(?P<plain>[−-]?\d{1,2})|(?P<raised>[⁻⁰¹²³⁴-⁹]{1,3}))(?!\d)")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_SIGN = pattern(r"(?:(?<![\w.)%])[-−–+]|(?<!\w)[Mm]inus[\s-])\Z")
_NO_QUARTER = pattern(r"(?:first|last|past|next|previous|final|recent|in|these|the)\s\Z", re.IGNORECASE)
_NO_HALF = pattern(r"(?:first|second|this|last|latter|other|next|each|either)[\s-]\Z", re.IGNORECASE)
_OF_WHOLE = pattern(r"(?:\s(?:of|in)\b(?!\s(?:19|20)\d\d)|[\s”\"’]{0,2}(?:[.,;)]|\Z))")

_GAP_IN_ROW = 3
_MOST_IN_ROW = 100
_ROW = pattern(rf"(?:[\W\d_]++|(?i:{WORDS})\b)*+")


def numerals_in(text: str, start: int, end: int, *, words: bool = True) -> Iterator[Numeral]:
    """Yield the numbers between `start` and `end` of `text`, in order, without overlap.

    Of a row of numbers with nothing between them (a table, a dump) only the first hundred are read.

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
        numeral = _read(text, match, start, end)
        position = match.end()
        if numeral is not None:
            position = max(position, numeral.end)
            yield numeral


def _read(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    found = match.lastgroup
    if found == "digits":
        return _read_digits(text, match, floor, limit)
    if found == "word":
        return _read_words(text, match, limit)
    if found == "vague":
        return _read_vague(text, match, limit)
    if found == "part":
        return _read_part(text, match, floor, limit)
    if found == "half":
        other = _NO_HALF.search(text, max(floor, match.start() - 8), match.start())
        return None if other else Numeral(match.start(), match.end(), 0.5, in_words=True, is_fraction=True)
    if found == "vulgar":
        return Numeral(match.start(), match.end(), _VULGAR[match["vulgar"]], is_fraction=True)
    return _read_article(match)


def _read_digits(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    start, end = match.span()
    if len(match["digits"]) > _MOST_DIGITS or _is_inside_word(text, start, floor):
        return None
    digits = match["digits"].replace(",", "")
    value = float(digits) if "." in digits else int(digits)
    numeral = _with_sign(text, Numeral(start, end, value), floor)
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


def _with_sign(text: str, numeral: Numeral, floor: int) -> Numeral:
    match = _SIGN.search(text, max(floor, numeral.start - 6), numeral.start)
    if match is None:
        return numeral
    if "+" in match[0]:
        return replace(numeral, start=match.start(), sign="+")
    return replace(numeral, start=match.start(), sign="-", value=-_number(numeral))


def _number(numeral: Numeral) -> int | float:
    """The value of a numeral that is no range."""
    return numeral.value[0] if isinstance(numeral.value, tuple) else numeral.value


def _with_power(text: str, numeral: Numeral, limit: int) -> Numeral | None:
    match = _POWER.match(text, numeral.end, limit)
    if match is None:
        return None
    power = (match["plain"] or match["raised"]).translate(_RAISED)
    return replace(numeral, value=float(f"{numeral.value}e{power}"), end=match.end())


def _with_fraction(text: str, numeral: Numeral, limit: int) -> Numeral | None:
    number = _number(numeral)
    if match := _HALVES.match(text, numeral.end, limit):
        return replace(numeral, value=number + _VULGAR[match[1]], end=match.end())
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
    while numeral.scale < 10**15 and (match := _SCALE_AFTER.match(text, numeral.end, limit)):
        scale = _scale(text, match, numeral, floor)
        if scale is None:
            break
        value = _times(_number(numeral), scale)
        numeral = replace(numeral, value=value, end=match.end(), scale=numeral.scale * scale)
    return numeral


def _scale(text: str, match: re.Match[str], numeral: Numeral, floor: int) -> int | None:
    if match["word"]:
        return SCALES[match["word"].lower()]
    if match["chinese"]:
        return _CHINESE[match["chinese"]]
    letter = match["letter"]
    is_money = sign_before(text, numeral.start, floor) is not None
    return _LETTERS[letter.lower()] if is_money or letter in "kM" else None


def _times(value: float, scale: int) -> int | float:
    """Multiply without the dust of binary fractions: 3.327 billion is 3327000000."""
    product = round(value * scale, 6)
    return int(product) if product == int(product) else product


def _read_words(text: str, match: re.Match[str], limit: int) -> Numeral:
    compound = Compound()
    compound.take(match["word"].lower())
    end = match.end()
    while (following := _NEXT_WORD.match(text, end, limit)) and compound.take(following["word"].lower()):
        end = following.end()
    return Numeral(match.start(), end, compound.value, scale=compound.scale, in_words=True)


def _read_vague(text: str, match: re.Match[str], limit: int) -> Numeral:
    low, high = VAGUE[match["vague"].lower()]
    end = match.end()
    if of := _OF_VAGUE.match(text, end, limit):
        factor = VAGUE[of[1].lower()][0]
        low, high, end = low * factor, high * factor, of.end()
    return Numeral(match.start(), end, (low, high), in_words=True, is_vague=True)


def _read_part(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    """Read `two-thirds`; `a third` and `three quarters` may be an order or a time, and must divide something."""
    upper, part = match["upper"].lower(), match["part"].lower()
    divides = _OF_WHOLE.match(text, match.end(), limit) or text.endswith("by ", floor, match.start())
    if (upper in ("a", "an") or part == "quarter") and not divides:
        return None
    if part == "quarter" and _NO_QUARTER.search(text, max(floor, match.start() - 9), match.start()):
        return None
    return Numeral(match.start(), match.end(), UNITS.get(upper, 1) / FRACTIONS[part], in_words=True, is_fraction=True)


def _read_article(match: re.Match[str]) -> Numeral:
    word = match["unit"].lower()
    scale = 12 if word == "dozen" else SCALES[word]
    article = match["article"].lower()
    if article.endswith(("few", "several")):
        return Numeral(match.start(), match.end(), (scale * 2, scale * 9), scale, in_words=True, is_vague=True)
    value = scale // 2 if article.startswith("half") else scale
    return Numeral(match.start(), match.end(), value, scale, in_words=True)
