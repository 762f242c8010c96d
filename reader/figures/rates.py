"""What a quantity is counted against: `per barrel`, `a share`, `/kg`."""

import re

from reader.figures.singular import singular
from reader.figures.units.measures import PERIODS, unit_after

_PER = re.compile(r"\s*(?:(?P<per>\s(?i:per|an?))(?=\s)|(?P<hyphen>-(?:an?|per))(?=-)|/(?=[a-zA-Z]))")
_WORD = re.compile(r"[\s-]?([A-Za-z]+)")
_COUNTED = {
    "share",
    "barrel",
    "ounce",
    "tonne",
    "ton",
    "pound",
    "gallon",
    "litre",
    "liter",
    "kilo",
    "kilogram",
    "person",
    "head",
    "piece",
}


def rate_after(text: str, end: int, limit: int) -> tuple[int, str]:
    """Return where the rate that follows `end` ends and its words (` per barrel`); `end` and nothing where none follows."""
    match = _PER.match(text, end, limit)
    if match is None:
        return end, ""
    if unit := unit_after(text, match.end(), limit):
        if unit[1] != "in":
            return unit[0], f" per {unit[1]}"
    word = _WORD.match(text, match.end(), limit)
    if word is None:
        return end, ""
    name = singular(word[1].lower())
    if (match["per"] or match["hyphen"] or "/").strip(" -\n\t").lower() == "per" or name in PERIODS or name in _COUNTED:
        return word.end(), f" per {name}"
    return end, ""
