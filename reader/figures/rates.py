"""What a quantity is counted against: `per barrel`, `a share`, `/kg`."""

from reader.figures.pattern import pattern
from reader.figures.singular import singular
from reader.figures.tables import word_set
from reader.figures.units.measures import PERIODS, unit_after

_PER = pattern(r"\s(?P<word>(?i:per|an?))(?=\s)|-(?P<hyphen>an?|per)(?=-)|(?P<slash>/)(?=[A-Za-z])")
_NOUN = pattern(r"[\s-]?([A-Za-z]+)(?!\w)(?!\s(?:ago|earlier|later|before|after|old)\b)")
_COUNTED = word_set("share barrel ounce ton pound gallon litre liter kilo person head piece")
"""What stands after `a` in a rate; after `per` any noun may."""


def rate_after(text: str, end: int, limit: int) -> tuple[int, str]:
    """Return where the rate after `end` ends and its words, ` per barrel`; `end` and nothing where none follows."""
    match = _PER.match(text, end, limit)
    if match is None:
        return end, ""
    if unit := unit_after(text, match.end(), limit):
        return unit[0], f" per {unit[1]}"
    noun = _NOUN.match(text, match.end(), limit)
    if noun is None:
        return end, ""
    name = singular(noun[1].lower())
    is_per = (match["word"] or match["hyphen"] or "/").lower() == "per"
    return (noun.end(), f" per {name}") if is_per or name in PERIODS or name in _COUNTED else (end, "")
