"""What a quantity is counted against: `per barrel`, `a share`, `/kg`, `/s`."""

from reader.figures.pattern import pattern
from reader.figures.singular import singular
from reader.figures.tables import word_set
from reader.figures.units.measures import PERIODS, unit_after
from reader.figures.wording import wording

_PER = wording(r" (?P<word>(?i:per|an?))(?= )|-(?P<hyphen>an?|per)(?=-)|(?P<slash>/)(?=[A-Za-zµμ])")
_NO_NOUN = "an?|the|in|to|at|on|by|for|from|with|within|over|after|before|and|or|per|once|twice|is|was|are|were"
_OF_WHAT = wording(rf" of (?:(?!(?:{_NO_NOUN}) )[a-z]+(?:-[a-z]+)* ){{1,3}}?(?:per|an?) ([a-z]+)(?!\w)")
_SHORT_PERIOD = pattern(r"(?P<period>hr?|s|sec|min|d|yr?|wk|mo)(?:\^?(?P<square>[2²]))?(?!\w)")
_SHORT_PERIODS = {
    "h": "hour", "hr": "hour", "s": "second", "sec": "second", "min": "minute", "d": "day", "y": "year", "yr": "year",
    "wk": "week", "mo": "month",
}  # fmt: skip
"""Periods after a slash: `km/h`, `bbl/d`."""
_NOUN = wording(r"[\s-]{0,8}([A-Za-z]+)(?!\w)(?! (?:ago|earlier|later|before|after|old)\b)")
_COUNTED = word_set("share barrel ounce ton pound gallon litre liter kilo person head piece")
"""What stands after `a` in a rate; after `per` any noun may."""


def rate_after(text: str, end: int, limit: int) -> tuple[int, str]:
    """Return where the rate after `end` ends and its words, ` per barrel`; `end` and nothing where none follows."""
    match = _PER.match(text, end, limit)
    if match is None:
        return _rate_of_what(text, end, limit)
    if match["slash"] and (short := _SHORT_PERIOD.match(text, match.end(), limit)):
        return short.end(), f" per {_SHORT_PERIODS[short['period']]}{' squared' if short['square'] else ''}"
    if unit := unit_after(text, match.end(), limit):
        return unit[0], f" per {unit[1]}"
    noun = _NOUN.match(text, match.end(), limit)
    if noun is None:
        return end, ""
    name = singular(noun[1].lower())
    is_per = (match["word"] or match["hyphen"] or "/").lower() == "per"
    return (noun.end(), f" per {name}") if is_per or name in PERIODS or name in _COUNTED else (end, "")


def _rate_of_what(text: str, end: int, limit: int) -> tuple[int, str]:
    """Read the rate of what is named between: `barrels of crude a day`."""
    match = _OF_WHAT.match(text, end, limit)
    if match is None or match[1] not in PERIODS:
        return end, ""
    return match.end(), f" per {match[1]}"
