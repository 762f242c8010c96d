"""Ranges keep both ends: `5 to 7 per cent`, `$89 to $93 billion`, `between 50 and 70`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_LINK = re.compile(r"\s?(?:-|–|—|to|to-|or)\s?")
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:about\s|around\s)?\Z", re.IGNORECASE)


def joined(reading: Reading, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield `mentions` (in order) with the two ends of every range made one."""
    held: Mention | None = None
    for mention in mentions:
        if held is None:
            held = mention
            continue
        together = _range_of(reading, held, mention)
        if together is None:
            yield held
            held = mention
        else:
            yield together
            held = None
    if held is not None:
        yield held


def _range_of(reading: Reading, low: Mention, high: Mention) -> Mention | None:
    if Status.EXCLUDED in (low.status, high.status) or isinstance(low.value, tuple) or isinstance(high.value, tuple):
        return None
    if low.value is None or high.value is None or not _are_linked(reading, low, high):
        return None
    if low.unit != high.unit and low.unit is not None and low.kind is not Kind.NUMBER:
        return None
    value = low.value * high.scale if low.scale == 1 and high.scale > 1 and low.value < 1000 else low.value
    return replace(high, span=Span(low.span.start, high.span.end), value=(value, high.value))


def _are_linked(reading: Reading, low: Mention, high: Mention) -> bool:
    gap = reading.text[low.span.end : high.span.start]
    if len(gap) > 6:
        return False
    if gap.strip() == "and":
        return bool(_BETWEEN.search(reading.text, max(reading.span.start, low.span.start - 18), low.span.start))
    return bool(_LINK.fullmatch(gap))
