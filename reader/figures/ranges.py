"""Ranges keep both ends: `5 to 7 per cent`, `$89 to $93 billion`, `between 50 and 70`, `from 20 in 2008 to 29`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.articles.span import Span
from reader.figures.context.cue_words import MOVING_VERBS
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.wording import wording

_LINK = wording(r" ?(?:-|–|—|~|～|to-?|or) ?|- to | ?(?:至|到) ?")
_ABOUT = r"(?:(?:about|around|nearly|almost|over|up to|just|only|some) )?"
_FAR_LINK = wording(rf"(?: [^,;()]{{1,45}})? to {_ABOUT}")
_AND = wording(rf" and {_ABOUT}")
_FROM = wording(rf"\b(?:from|between) (?:(?:a|the) )?{_ABOUT}\Z", re.IGNORECASE)
_CHINESE_FAR_LINK = pattern(
    r"(?:的)?(?:提高|增加|增长|上升|上涨|提升|上调|扩大|升|增|涨|下降|下跌|减少|降低|回落|下调|收窄|降|减|跌)?[到至]"
)
_CHINESE_FROM = pattern(r"[从由]\Z")
_FURTHEST = 60
_WHEN = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME})
"""What may stand between the two ends: `from 20 in 2008 to 29`."""
_CHANGING = MOVING_VERBS | {"by", "up", "down", "off", "higher"}


def joined(reading: Reading, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield `mentions` (in order) with the two ends of every range made one."""
    low: Mention | None = None
    times: list[Mention] = []
    for mention in mentions:
        if low is not None and mention.kind in _WHEN and low.status is not Status.EXCLUDED:
            times.append(mention)
        elif low is not None and (whole := _range(reading, low, mention)) is not None:
            low, times = whole, []
        else:
            yield from _all(low, times)
            low, times = mention, []
    yield from _all(low, times)


def _all(low: Mention | None, times: list[Mention]) -> Iterator[Mention]:
    if low is not None:
        yield low
    yield from times


def _range(reading: Reading, low: Mention, high: Mention) -> Mention | None:
    if Status.EXCLUDED in (low.status, high.status):
        return None
    if isinstance(low.value, int | float) and isinstance(high.value, int | float) and _are_linked(reading, low, high):
        unit = _common_unit(low, high)
        if unit is not None and not _is_restated(reading, low, high):
            named = low if high.unit is None and low.unit is not None else high
            value = low.value * high.scale if _shares_scale(low, high) else low.value
            return replace(
                named, span=Span(low.span.start, high.span.end), value=(value, high.value), unit=unit or None
            )
    return None


def _are_linked(reading: Reading, low: Mention, high: Mention) -> bool:
    text, start = reading.text, low.span.start
    gap = text[low.span.end : high.span.start]
    if len(gap) > _FURTHEST:
        return False
    opened = _FROM.search(text, max(reading.span.start, start - 32), start)
    if _AND.fullmatch(gap):
        return opened is not None
    if _CHINESE_FAR_LINK.fullmatch(gap):
        return gap in ("至", "到") or _CHINESE_FROM.search(text, max(reading.span.start, start - 1), start) is not None
    if opened is not None and opened[0].lower().startswith("from") and _FAR_LINK.fullmatch(gap):
        return True
    if not _LINK.fullmatch(gap):
        return False
    if low.kind is Kind.PERCENT and high.unit is None and gap.strip() == "to":
        return opened is not None
    has_own_unit = low.unit is not None and low.kind is not Kind.SMALL_NUMBER
    is_bare = low.unit is None and high.unit is None
    if gap.strip() != "to" or not (has_own_unit or is_bare) or opened:
        return True
    words_before = text[max(reading.span.start, start - 34) : start].lower().split()[-2:]
    return words_before[-1:] == ["to"] or not any(word in _CHANGING for word in words_before)


def _common_unit(low: Mention, high: Mention) -> str | None:
    """Return the unit of both ends, nothing where neither has one, None where they are not of one kind."""
    if low.unit is None or (low.kind in (Kind.NUMBER, Kind.SMALL_NUMBER) and high.unit is not None):
        return high.unit or ""
    if high.unit is None:
        return low.unit if high.kind in (Kind.NUMBER, Kind.SMALL_NUMBER) or high.scale > 1 else None
    if low.unit.split(" per ")[0] == high.unit.split(" per ")[0]:
        return max(low.unit, high.unit, key=len)
    return None


def _is_restated(reading: Reading, low: Mention, high: Mention) -> bool:
    """Whether `or` words a quantity anew in another unit: `3 million dollars or 1.20 dollars a share`."""
    is_measured = low.unit is not None and low.kind is not Kind.SMALL_NUMBER
    return is_measured and low.unit != high.unit and reading.text[low.span.end : high.span.start].strip() == "or"


def _shares_scale(low: Mention, high: Mention) -> bool:
    """Whether the scale word of `$89 to $93 billion` is meant for both; `$200 to $4 million` has one for each."""
    if low.scale > 1 or high.scale == 1 or isinstance(low.value, tuple) or isinstance(high.value, tuple):
        return False
    return low.value is not None and high.value is not None and low.value < high.value / high.scale
