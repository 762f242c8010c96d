"""The unit of a bare number, where the words before it tell: `the number of 5G stations reached 3.38 million`."""

import re
from dataclasses import replace

from reader.figures.context.against import is_held_against
from reader.figures.figure import Direction, Figure, Kind, Status
from reader.figures.mention import Mention
from reader.figures.nouns import noun_phrase_after
from reader.figures.reading import Reading
from reader.figures.wording import wording

_NUMBER_OF = wording(r"\b(?:number|total|headcount|amount) of ", re.IGNORECASE)
_REACH = 120
_QUALIFYING = (
    r"a revised|an estimated|about|around|some|nearly|almost|roughly|over|only|just|at least|up to"
    r"|(?:more|less) than"
)
_QUALIFIED = rf"(?: (?:{_QUALIFYING}))? "
_OF_ITS_OWN = r"(?:(?:[a-z][a-z-]* ){1,4}of )?"
"""What is compared may be named again: `down from actual imports of 700`."""
_COMPARED = wording(
    r"[^.;()]{0,60}?\b(?:"
    rf"(?:from(?: just)?|(?:compared|compares) (?:with|to)|versus|vs\.?|against){_QUALIFIED}{_OF_ITS_OWN}"
    rf"|(?:of wh(?:ich|om)|including|and|rather than|instead of|or even){_QUALIFIED})"
)
_MOVE = "(?:rise|increase|gain|growth|fall|decline|drop|decrease)"
_TO = wording(r"(?: [^\s,.;()]+){0,6}? to" + _QUALIFIED)
_MOVES_TOO = wording(r"[^.;()]{0,60} by" + _QUALIFIED)
_FROM_MOVE = wording(
    rf" (?:from|after|versus|vs\.?|against|(?:compared|compares) (?:with|to)) (?:[a-z]+ ){{0,3}}{_MOVE} of "
)
"""What a change is held against where it is a change as well: `rose 3 percent after a revised fall of 2`."""
_NAMED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.CHANGE)


def inherited_unit(reading: Reading, mention: Mention, before: Figure | None) -> Mention:
    """Return `mention` with the unit that its sentence gives it, or unchanged.

    `before` is the figure before it, whose unit is meant where the bare number is compared with it or goes on from it.
    """
    if mention.unit is not None or mention.kind not in (Kind.NUMBER, Kind.COUNT):
        return mention
    if before is not None and _is_compared(reading, mention, before):
        kind = Kind.PERCENT if before.kind is Kind.CHANGE else before.kind
        return replace(mention, unit=before.unit, kind=kind, status=Status.FIGURE)
    unit = None if isinstance(mention.value, tuple) else _numbered(reading, mention, before)
    return mention if unit is None else replace(mention, unit=unit, kind=Kind.COUNT, status=Status.FIGURE)


def _numbered(reading: Reading, mention: Mention, before: Figure | None) -> str | None:
    """Return what `the number of …` before a bare number counts, or None."""
    start = mention.span.start
    floor = max(reading.sentence_at(start).start, start - _REACH, before.span.end if before else 0)
    numbered = [match.end() for match in _NUMBER_OF.finditer(reading.text, floor, start)]
    return noun_phrase_after(reading.text, numbered[-1] - 1, start)[1] if numbered else None


def _is_compared(reading: Reading, mention: Mention, before: Figure) -> bool:
    """Whether a bare number is one more of what the figure before it measures.

    After a change in percent (`rose 3 percent to 1,205`) a level of something else follows, unless `by` tells that
    it is a change too.
    """
    start, end = before.span.end, mention.span.start
    if before.status is not Status.FIGURE or before.kind not in _NAMED or before.unit is None:
        return False
    if start < reading.sentence_at(end).start or (before.unit == "percent" and mention.scale > 1):
        return False
    if before.direction is not Direction.NONE and before.unit == "percent":
        return any(link.fullmatch(reading.text, start, end) for link in (_MOVES_TOO, _FROM_MOVE))
    if is_held_against(reading, mention.span, before.span):
        return True
    links = (_COMPARED, _MOVES_TOO) if before.unit == "percent" else (_COMPARED, _TO, _MOVES_TOO)
    return any(link.fullmatch(reading.text, start, end) for link in links)
