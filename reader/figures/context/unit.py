"""The unit of a bare number, where the words before it tell: `the number of 5G stations reached 3.38 million`."""

import re
from dataclasses import replace

from reader.figures.figure import Figure, Kind, Status
from reader.figures.mention import Mention
from reader.figures.nouns import noun_phrase_after
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

_NUMBER_OF = pattern(r"\b(?:number|total|headcount|amount)\sof\s", re.IGNORECASE)
_REACH = 120


def inherited_unit(reading: Reading, mention: Mention, before: Figure | None) -> Mention:
    """Return `mention` with the unit that its sentence gives it, or unchanged."""
    if mention.unit is not None or mention.kind not in (Kind.NUMBER, Kind.COUNT) or isinstance(mention.value, tuple):
        return mention
    start = mention.span.start
    floor = max(reading.sentence_at(start).start, start - _REACH, before.span.end if before else 0)
    numbered = [match.end() for match in _NUMBER_OF.finditer(reading.text, floor, start)]
    if not numbered:
        return mention
    _, unit = noun_phrase_after(reading.text, numbered[-1] - 1, start)
    if unit is None:
        return mention
    return replace(mention, unit=unit, kind=Kind.COUNT, status=Status.FIGURE)
