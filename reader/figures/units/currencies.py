"""Currencies beside an amount: codes of ISO 4217, the signs written before it, the names written after it.

The tables are imported by what looks something up, so that starting costs nothing.
"""

import re
from functools import cache

from reader.figures.number_words import SCALE_WORDS
from reader.figures.pattern import pattern
from reader.figures.units import currency_words as by_hand
from reader.figures.units.longest import longest_beginning, longest_name

SUBUNITS = by_hand.SUBUNITS
"""Names of hundredths, each with its singular."""

_REGION = pattern(r"(?<![A-Za-z])(US|HK|NZ|NT|U\.S\.)\s\Z")
"""What may stand with a space before `$`; of one letter (`A $2 billion bond`) no one can tell."""
_AMOUNT = pattern(rf"\d{{1,3}}(?:,\d{{2,3}})+|\d+\.\d\d(?!\d)|\d[\d.]{{0,20}}\s?(?:[mbMB]|(?i:{SCALE_WORDS}))(?!\w)")
_CODE_AFTER = pattern(
    r"(?:(?P<glued>c|\s?[p¢])|[\s-]{0,8}(?P<code>[A-Z]{3}|US\$))(?!\w)|[\s-]{0,8}(?P<sign>[^\x00-\xa0\w])"
)
_THOUSANDS = pattern(r"\d[,\s]?\d{3}\Z")
_THOUSANDS_LENGTH = len("1,000")
_COUNTRY = pattern(r"\s(?:US|U\.S\.?|USD)(?!\w)")
_REACH_BACK, _REACH_ON = 300, 200
"""How far from an amount its country may be told."""


def sign_before(text: str, start: int, floor: int) -> tuple[int, str] | None:
    """Return where the currency sign that ends at `start` begins, and its code; `floor` is as far back as it looks."""
    from reader.figures.units.currency_table import BEFORE, LAST_CHARACTERS, LONGEST_SIGN, SIGNS

    end = start - 1 if start > floor and text[start - 1].isspace() else start
    if end <= floor or text[end - 1] not in LAST_CHARACTERS:
        return None
    for begin in range(max(floor, end - LONGEST_SIGN), end):
        sign = text[begin:end]
        code = BEFORE.get(sign)
        if code is None or (begin > floor and _is_letter(text[begin - 1])):
            continue
        if sign in by_hand.UNSURE and not _AMOUNT.match(text, start):
            return None
        if sign == "$" and (region := _REGION.search(text, max(floor, begin - len("U.S. ")), begin)):
            return region.start(), SIGNS[region[1].replace(".", "") + sign]
        if sign in ("Rs", "Rs."):
            return begin, _told_by_country(text, begin, "rupee") or code
        return begin, code
    return None


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def is_sign(word: str) -> bool:
    """Whether `word` is a sign or a code that may stand glued to an amount: `RM`, `USD`."""
    from reader.figures.units.currency_table import BEFORE

    return word in BEFORE


def name_after(text: str, end: int, limit: int, *, scaled: bool) -> tuple[int, str] | None:
    """Return where the currency that follows `end` ends, and its code or the name of its hundredth.

    Where several currencies share the name, the one whose country was named last is meant, else the best known.
    `scaled` tells that a scale word was written, which makes `won` and `pounds` money.
    """
    from reader.figures.units.currency_table import AFTER, BEGINNINGS, MEANT_ALONE, SCALED_BEGINNINGS, SHARED

    named = longest_name(text, end, limit, AFTER, BEGINNINGS)
    if named is None and scaled:
        named = longest_name(text, end, limit, by_hand.ONLY_SCALED, SCALED_BEGINNINGS)
    if named is None:
        return _code_after(text, end, limit, scaled=scaled)
    if named[1] not in SHARED:
        return named
    code = _told_by_country(text, end, named[1]) or MEANT_ALONE.get(named[1])
    if code is None and (scaled or _THOUSANDS.search(text, max(0, end - _THOUSANDS_LENGTH), end)):
        code = by_hand.MEANT_BY_MANY.get(named[1])
    return (named[0], code) if code else None


def _code_after(text: str, end: int, limit: int, *, scaled: bool) -> tuple[int, str] | None:
    from reader.figures.units.currency_table import BEFORE, CHINESE

    match = _CODE_AFTER.match(text, end, limit)
    if match is None:
        return longest_beginning(text, end + text.startswith(" ", end), limit, CHINESE)
    if match["glued"]:
        return match.end(), SUBUNITS[match["glued"].strip()]
    code = match["code"] or match["sign"]
    if code not in BEFORE or (code in by_hand.UNSURE and not scaled):
        return None
    return match.end(), BEFORE[code]


def _told_by_country(text: str, place: int, name: str) -> str | None:
    """Return which of the currencies called `name` is meant: the one whose country was named last, or comes next.

    What circulates today goes before what only old newswires mean; None where no country of theirs is named.
    """
    start, end = max(0, place - _REACH_BACK), min(len(text), place + _REACH_ON)
    for country, codes in _countries(name):
        told = country.findall(text, start, place)[-1:] or country.findall(text, place, end)[:1]
        if told:
            return codes[told[0]]
    return None


@cache
def _countries(name: str) -> list[tuple[re.Pattern[str], dict[str, str]]]:
    """Return what names the countries of the currencies called `name`, with their codes: today's, then old ones."""
    from reader.figures.units.currency_table import SHARED, countries_of

    groups = [{word: code for code in codes for word in countries_of(code)} for codes in SHARED[name]]
    return [
        (re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)"), words)
        for words in groups
        if words
    ]


def is_same(before: str, after: str) -> bool:
    """Whether a code read before an amount and one read after it mean one currency: `$300 CAD` is no US money."""
    from reader.figures.units.currency_table import DOLLARS

    return before == after or (before == "USD" and after in DOLLARS)


def country_after(text: str, end: int, limit: int) -> int:
    """Return where `US` after an amount in dollars ends (`$76 US`), or `end` where none stands."""
    match = _COUNTRY.match(text, end, limit)
    return match.end() if match else end
