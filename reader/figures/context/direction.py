"""Where the quantity went: decided by the verb, noun or particle before the number."""

import re

from reader.figures.figure import Direction, Figure
from reader.figures.mention import Mention
from reader.figures.reading import Reading

_UP = (
    r"up|upward|rose|ris(?:e|es|en|ing)|grew|grow(?:n|s|ing)?|increas(?:e|es|ed|ing)|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
    r"|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|expand(?:s|ed|ing)?|expansion|growth|add(?:s|ed|ing)|skyrocket(?:s|ed|ing)?|rall(?:y|ied)|rebound(?:s|ed|ing)?|higher"
    r"|rocket(?:s|ed)?|swell(?:ed|s)?|spik(?:e|ed|ing)|leap(?:t|ed)?|rais(?:e|ed|ing)|strengthen(?:s|ed|ing)?|recover(?:s|ed|ing)?|accelerat(?:e|ed|ing)"
)
_DOWN = (
    r"down|downward|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|lost|los(?:e|es|ing)|slid|slid(?:e|es|ing)|slip(?:s|ped|ping)?"
    r"|shed|tumbl(?:e|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|sank|sink(?:s|ing)?|shr[aiu]nk|shrink(?:s|ing)?|contract(?:ed|ing|ion)|cut|cuts|cutting|reduc(?:e|ed|ing|tion)"
    r"|lower(?:ed|ing)?|eas(?:e|ed|ing)|weaken(?:ed|ing)?|slump(?:s|ed|ing)?|div(?:ed|ing)|dipp?(?:ed|s|ing)?|retreat(?:ed|s)?|minus|tank(?:ed)?|crash(?:ed)?|collapsed?"
)
_WORD = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:(?:by|of|an?|another|further|about|around|nearly|almost|roughly|some|approximately|just|only|more\sthan|less\sthan|over|under|up\sto|as\s(?:much|many)\sas|at\sleast"
    r"|additional|extra|sharply|slightly|[a-z]+ly|year[\s-]on[\s-]year|was|is|were|the|record|to\strade)[\s,]*)*[(~+]*\s*",
    re.IGNORECASE,
)
_GROWTH_WAS = re.compile(r"\s(?:in|of|for)\s(?:[\w’'-]+\s){1,5}(?:was|is|were|of|at|reached)\s", re.IGNORECASE)
_AFTER = re.compile(
    r"[\s-](?:year-on-year\s|annual\s)?(?:(?P<up>growth|increase|rise|gain|jump)|(?P<down>decline|decrease|drop|fall))\b"
)
_SHARE = re.compile(r"\s*(?:,|and|or|,\s?and)\s*(?:by\s)?\Z")
_REACH = 90


def direction_of(reading: Reading, mention: Mention, before: Figure | None) -> Direction:
    """Return where the quantity went; a level that is reached (`rose to …`) has no direction."""
    if mention.signed == "+":
        return Direction.UP
    start = mention.span.start
    floor = max(reading.sentence(start).start, start - _REACH)
    found = None
    for found in _WORD.finditer(reading.text, floor, start):
        pass
    if found is not None and _BETWEEN.fullmatch(reading.text, found.end(), start):
        return Direction.UP if found["up"] else Direction.DOWN
    if found is not None and _GROWTH_WAS.fullmatch(reading.text, found.end(), start):
        return Direction.UP if found["up"] else Direction.DOWN
    if before is not None and _SHARE.fullmatch(reading.text, before.span.end, start) and before.unit == mention.unit:
        return before.direction
    if mention.unit == "percent" and (after := _AFTER.match(reading.text, mention.span.end, reading.span.end)):
        return Direction.UP if after["up"] else Direction.DOWN
    return Direction.NONE
