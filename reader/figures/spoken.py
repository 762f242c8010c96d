"""Numbers in words: `forty-two`, `two and a half million`, `half a billion`, `two-thirds`, `tens of thousands`."""

import re
from typing import Final

from reader.figures.number_words import FRACTIONS, SCALE_WORDS, SCALES, TENS, UNITS, VAGUE, WORDS, Compound
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.wording import wording

_PART = "|".join(FRACTIONS)
_ALONE = "(?:hundred|thousand|million|billion|trillion|dozen)"
_UPPER = "an?|one|two|three|four|five|six|seven|eight|nine"
_BEGINNINGS = "".join(sorted({word[0] for word in [*VAGUE, *UNITS, *TENS, "a", "half", "several"]}))
SPOKEN: Final = (
    rf"\b(?i:(?=[{_BEGINNINGS}])(?:(?P<vague>{'|'.join(VAGUE)})"
    rf"|(?P<upper>{_UPPER})[\s-](?P<part>{_PART})s?(?![\s-]{_ALONE}\b)"
    rf"|(?P<article>half[\s-](?:an?[\s-])?|an? few |an? |several )(?P<unit>{_ALONE})"
    r"|(?P<half>half)(?= (?:of|the|its|their|all|an?)\b)"
    rf"|(?P<word>{WORDS})))(?:\b|(?=fold\b))"
)
"""Where a number in words may begin, as a wording."""
_NEXT_WORD = wording(rf"[\s-]{{1,8}}(?:and )?(?P<word>(?i:{WORDS}|{SCALE_WORDS}))(?!\w)")
_AND_A_HALF = pattern(rf"[\s-]and[\s-]a[\s-]half(?!\w)(?:[\s-](?P<scale>(?i:{SCALE_WORDS}))(?!\w))?")
_OF_VAGUE = wording(r" of (hundreds|thousands|millions|billions|trillions)(?!\w)", re.IGNORECASE)
_NO_QUARTER = wording(r"(?:first|last|past|next|previous|final|recent|in|these|the) \Z", re.IGNORECASE)
_NO_HALF = pattern(r"(?:first|second|this|last|latter|other|next|each|either)[\s-]{1,8}\Z", re.IGNORECASE)
_OF_WHOLE = wording(r"(?: (?:of|in)\b(?! (?:19|20)\d\d)|[\s”\"’]{0,2}(?:[.,;)]|\Z)|-(?:point|mile|inch|cent)\b)")


def read_spoken(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    """Return the number whose beginning `SPOKEN` found as `match`, or None where the words are no number."""
    if match["word"]:
        return _compound(text, match, limit)
    if match["vague"]:
        return _vague(text, match, limit)
    if match["part"]:
        return _part(text, match, floor, limit)
    if match["half"]:
        other = _NO_HALF.search(text, max(floor, match.start() - 15), match.start())
        return None if other else Numeral(match.start(), match.end(), 0.5, in_words=True, is_fraction=True)
    return _scale_alone(match)


def _compound(text: str, match: re.Match[str], limit: int) -> Numeral:
    compound = Compound()
    compound.take(match["word"].lower())
    end = match.end()
    while (following := _NEXT_WORD.match(text, end, limit)) and compound.take(following["word"].lower()):
        end = following.end()
    if half := _AND_A_HALF.match(text, end, limit):
        scale = SCALES[half["scale"].lower()] if half["scale"] else 1
        return Numeral(match.start(), half.end(), (compound.value + 0.5) * scale, scale=scale, in_words=True)
    return Numeral(match.start(), end, compound.value, scale=compound.scale, in_words=True)


def _vague(text: str, match: re.Match[str], limit: int) -> Numeral:
    low, high = VAGUE[match["vague"].lower()]
    end = match.end()
    if of := _OF_VAGUE.match(text, end, limit):
        factor = VAGUE[of[1].lower()][0]
        low, high, end = low * factor, high * factor, of.end()
    return Numeral(match.start(), end, (low, high), in_words=True, is_vague=True)


def _part(text: str, match: re.Match[str], floor: int, limit: int) -> Numeral | None:
    """Read `two-thirds`; `a third` and `three quarters` may be an order or a time, and must divide something."""
    upper, part = match["upper"].lower(), match["part"].lower()
    if part == "quarter" and _NO_QUARTER.search(text, max(floor, match.start() - 16), match.start()):
        return Numeral(match.start(), match.end("upper"), UNITS[upper], in_words=True) if upper in UNITS else None
    divides = _OF_WHOLE.match(text, match.end(), limit) or text.endswith("by ", floor, match.start())
    if (upper in ("a", "an") or part == "quarter") and not divides:
        return None
    return Numeral(match.start(), match.end(), UNITS.get(upper, 1) / FRACTIONS[part], in_words=True, is_fraction=True)


def _scale_alone(match: re.Match[str]) -> Numeral:
    """Read a scale word without a number: `a million`, `half a billion`, `several hundred`."""
    word = match["unit"].lower()
    scale = 12 if word == "dozen" else SCALES[word]
    article = match["article"].lower()
    if "few" in article or "several" in article:
        return Numeral(match.start(), match.end(), (scale * 2, scale * 9), scale, in_words=True, is_vague=True)
    value = scale // 2 if article.startswith("half") else scale
    return Numeral(match.start(), match.end(), value, scale, in_words=True)
