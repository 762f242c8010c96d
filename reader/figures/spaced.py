"""Thousands parted by plain spaces: `1 500 000 tons`, `12 500 km`; two numbers side by side are none."""

from reader.figures.nouns import counts_after
from reader.figures.pattern import pattern
from reader.figures.units.currencies import name_after, sign_before
from reader.figures.units.measures import unit_after

_GROUPS = pattern(r"[1-9]\d{0,2}(?=(?P<groups>(?: \d{3}){1,4}))(?P=groups)(?:\.\d+)?(?![\d/%-]|[.,]\d|\s\d)")
"""Groups are never tried twice; a possessive group takes one blank too many in Python before 3.11.3."""
_ONE_GROUP = len(" 000")
_IN_LIST = pattern(r"(?:(?<!\b(?:19|20)\d)\d[.,;]?|[/#])\s\Z")
"""A number before it, but for a year (`in 2019 500 000 tons`), makes it part of a list or of a table's row."""
_NAMED = pattern(r"\b[A-Z][\w.]*\s\Z")
"""`March 12 500 people`: the first number may belong to the name."""
_SENTENCE = pattern(r"\b[a-z]+\s\Z")
_AIRLINER = pattern(r"\d+ 7\d7\Z")
_REACH = 24


def spaced_end(text: str, start: int, floor: int, limit: int) -> int | None:
    """Return where the number at `start` ends whose thousands are parted by spaces, or None where they are not."""
    match = _GROUPS.match(text, start, limit)
    nearby = max(floor, start - _REACH)
    if match is None or _IN_LIST.search(text, nearby, start):
        return None
    end = match.end()
    if sign_before(text, start, floor) is not None:
        return end
    if len(match["groups"]) > _ONE_GROUP:
        return end if _SENTENCE.search(text, nearby, start) or _is_counted(text, end, limit) else None
    if _NAMED.search(text, nearby, start) or _AIRLINER.match(match[0]):
        return None
    return end if _is_counted(text, end, limit) else None


def _is_counted(text: str, end: int, limit: int) -> bool:
    """Whether a unit follows, or what is counted; the unit in `6 330 ml cans` belongs to the last number alone."""
    unit = unit_after(text, end, limit)
    if unit is not None:
        return not counts_after(text, unit[0], limit)
    return name_after(text, end, limit, scaled=False) is not None or counts_after(text, end, limit)
