"""Physical units and units of data after a number: names, symbols, squares and cubes.

The tables are imported by what looks something up, so that starting costs nothing.
"""

import re

from reader.figures.pattern import pattern
from reader.figures.tables import word_set
from reader.figures.units.longest import longest_beginning, longest_name

PERIODS = word_set("second minute hour day night week fortnight month quarter season year annum decade century game")
"""What may be counted against: `a year`, `per game`; singular words."""

_PAIRS = {
    "fl oz": "fluid ounce", "oz t": "troy ounce", "lb ft": "pound-foot", "ft lb": "pound-foot", "lbf ft": "pound-foot",
    "ac ft": "acre-foot", "n m": "newton metre", "kw h": "kilowatt hour", "gw h": "gigawatt hour",
    "in hg": "inch of mercury",
}  # fmt: skip
"""Symbols of two parts, with a space, a dot or a hyphen between them."""

_LENGTHS = word_set("metre kilometre centimetre millimetre decimetre micrometre nanometre foot inch yard mile")
"""What may be square or cubic."""

_THINGS_TOO = word_set("bar stone")
"""Names that are everyday nouns; they are units only in the singular, and where no noun follows: `12 stone`."""
_PEOPLE_TOO = word_set("newton tesla curie joule pascal dalton farad")
"""Names that are names of people and firms; they are units only in lower case."""

_SYMBOL = pattern(
    r"[\s-]{0,8}(?P<symbol>[^\W\d_²³]{2,10}+|°(?:\s?[CcFf](?!\w))?|[℃℉″ΩÅ]|m(?=[23²³^]))"
    r"(?:\^?(?P<square>[2²])|\^?(?P<cube>[3³]))?(?!\w|’s|'s)"
)
_GAP_IN_PAIR = r"(?:\.?\s|[-.·⋅])"
_PAIR = pattern(rf"[\s-]{{0,8}}(?i:({'|'.join(pair.replace(' ', _GAP_IN_PAIR) for pair in _PAIRS)}))(?!\w)")
_POWER = pattern(r"[\s-]{0,8}(?i:(?P<square>square|sq)|(?P<cube>cubic|cu))(?:[\s-]|\.\s?)(?=[A-Za-z])")
_SHORT_LENGTHS = {"m": "metre", "in": "inch"}
_SHORT_LENGTH = pattern(r"(?:m|in)(?!\w)")
_ONE_LETTER = pattern(r"(?:\s([WVCFmgl])(?!-\w)|([A-Za-z]))(?!\w|['’]|/(?!(?:s[2²]?|h|min|[kcm]?[mglL]|dL)(?!\w)))")
_NO_NOUN = pattern(
    r"\s{0,8}(?:[.,;:!?)\]/\d]|\Z)|\s(?:and|or|to|in|at|of|on|by|for|from|per|an?|with|when|than|over|since|before|after"
    r"|above|below|more|less|lighter|heavier|this|last)\b"
)


def unit_after(text: str, end: int, limit: int) -> tuple[int, str] | None:
    """Return where the unit that follows `end` ends, and its name in the singular."""
    from reader.figures.units.unit_table import CHINESE

    return (
        longest_beginning(text, end + text.startswith(" ", end), limit, CHINESE)
        or _powered(text, end, limit)
        or _named(text, end, limit)
    )


def _named(text: str, start: int, limit: int) -> tuple[int, str] | None:
    from reader.figures.units.unit_table import BEGINNINGS, NAMES

    if named := longest_name(text, start, limit, NAMES, BEGINNINGS):
        return named if _is_unit(text, start, limit, *named) else None
    return _symbol(text, start, limit) or _one_letter(text, start, limit)


def _is_unit(text: str, start: int, limit: int, end: int, unit: str) -> bool:
    """Whether a name stands for a unit, not for a thing or a person of that name."""
    if unit in _THINGS_TOO:
        return text[end - 1] != "s" and bool(_NO_NOUN.match(text, end, limit))
    return unit not in _PEOPLE_TOO or text[start:end].islower()


def _powered(text: str, start: int, limit: int) -> tuple[int, str] | None:
    """Read `square miles`, `cubic feet`, `sq. m`."""
    power = _POWER.match(text, start, limit)
    if power is None:
        return None
    short = _SHORT_LENGTH.match(text, power.end(), limit)
    length = (short.end(), _SHORT_LENGTHS[short[0]]) if short else _named(text, power.end(), limit)
    if length is None or length[1] not in _LENGTHS:
        return None
    return length[0], f"{'square' if power['square'] else 'cubic'} {length[1]}"


def _symbol(text: str, start: int, limit: int) -> tuple[int, str] | None:
    if pair := _PAIR.match(text, start, limit):
        return pair.end(), _PAIRS[re.sub(r"\W+", " ", pair[1].lower())]
    match = _SYMBOL.match(text, start, limit)
    unit = _unit_of(match["symbol"]) if match else None
    if match is None or unit is None:
        return None
    if not (match["square"] or match["cube"]):
        return match.end(), unit
    if unit not in _LENGTHS:
        return None
    return match.end(), f"{'square' if match['square'] else 'cubic'} {unit}"


def _unit_of(symbol: str) -> str | None:
    """Return what a symbol stands for: as written, or in any case where news does that; None for none."""
    from reader.figures.units.unit_table import ANY_CASE, SYMBOLS

    if symbol == "m":
        return "metre"
    return SYMBOLS.get(symbol.replace(" ", "")) or ANY_CASE.get(symbol.lower())


def _one_letter(text: str, start: int, limit: int) -> tuple[int, str] | None:
    from reader.figures.units.unit_table import LETTERS

    match = _ONE_LETTER.match(text, start, limit)
    unit = LETTERS.get(match[1] or match[2]) if match else None
    return (match.end(), unit) if match and unit else None


def is_symbol(word: str) -> bool:
    """Whether `word` is a symbol that may stand glued to a number: `GB`, `mph`, `m`."""
    from reader.figures.units.unit_table import LETTERS, NAMES

    return _unit_of(word) is not None or word.lower() in NAMES or word in LETTERS
