"""How exact the writer was: `about`, `nearly`, `more than`, `up to`."""

import re

from reader.figures.figure import Figure, Kind, Qualifier
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.wording import wording

_MORE = (
    r"(?:more|higher|greater|better|over|longer|larger|bigger) than|over|above|at least|exceed(?:s|ed|ing)?"
    r"|surpass(?:es|ed|ing)?|in excess of|upwards? of|topp(?:ed|ing)|no (?:less|fewer) than|a minimum of"
    r"|(?<!the\s)(?<!half\s)(?<!his\s)(?<!her\s)(?<!its\s)(?<!our\s)(?<!their\s)past|超过|逾|至少"
)
_LESS = (
    r"(?:less|fewer|lower|smaller|shorter) than|under|below|up to|as (?:much|high|low) as|at most|no more than"
    r"|sub-|a maximum of|不到|不足|至多"
)
_ABOUT = (
    r"about|around|nearly|almost|approximately|roughly|some|close to|circa|an estimated|estimated|barely|virtually"
    r"|or so|averag(?:e[sd]|ing)"
    r"|约为?|约达|接?近|大约"
)
_BEFORE = wording(
    rf"(?:(?<![A-Za-z])(?:(?:(?P<less>{_LESS})|(?P<more>{_MORE}))(?: the)?|(?P<about>{_ABOUT}))(?: an?)?"
    r"|(?P<sign>[~≈><≥≤]))[\s-]{0,8}[\"“‘(]?\Z",
    re.IGNORECASE,
)
_AFTER = wording(
    r"(?: (?P<more>or more|or above|and above|plus(?! ?[\d€$£¥]))| (?P<less>or (?:less|fewer|below))| (?P<about>or so)"
    r"|(?P<plus>\+))(?!\w)|(?P<more_so>以上)|(?P<less_so>以下|以内)"
)
_SOME_MORE = pattern(r"[\d万亿][多余]")
_SIGNS = (
    dict.fromkeys("~≈", Qualifier.ABOUT) | dict.fromkeys(">≥", Qualifier.MORE) | dict.fromkeys("<≤", Qualifier.LESS)
)
_NAMES = (
    dict.fromkeys(("more", "more_so", "plus"), Qualifier.MORE)
    | dict.fromkeys(("less", "less_so"), Qualifier.LESS)
    | {"about": Qualifier.ABOUT}
)
_LONGEST = 34
_MOVED = wording(
    r"\b(?:go|goes|going|went|gone|mov(?:e|es|ed|ing)|br(?:ing|ings|inging|ought)|push(?:ed|es)?) up to \Z"
)
"""What went `up to 16 dollars` stands there."""
_RESTATED = wording(r" \(| ?/ ?")


def qualifier_of(reading: Reading, mention: Mention, before: Figure | None) -> Qualifier:
    """Return how exact the number is said to be; one restated in brackets is as exact as the number before it."""
    start = mention.span.start
    match = _BEFORE.search(reading.text, max(reading.span.start, start - _LONGEST), start)
    if match is not None:
        if match["sign"]:
            return _SIGNS[match["sign"]]
        if _MOVED.search(reading.text, max(reading.span.start, match.start() - _LONGEST), start):
            return Qualifier.EXACT
        if mention.kind is not Kind.DURATION or match["more"] != "over":
            return _NAMES[match.lastgroup or "about"]
    if _SOME_MORE.search(reading.text, start, mention.span.end):
        return Qualifier.MORE
    if after := _AFTER.match(reading.text, mention.span.end, reading.span.end):
        return _NAMES[after.lastgroup or "about"]
    if before is not None and is_restatement(reading, mention, before):
        return before.qualifier
    return Qualifier.EXACT


def is_restatement(reading: Reading, mention: Mention, before: Figure) -> bool:
    """Whether `mention` gives the figure before it in another unit: `8 miles (13 kilometers)`."""
    is_bracketed = _RESTATED.fullmatch(reading.text, before.span.end, mention.span.start) is not None
    return is_bracketed and before.kind is mention.kind and before.unit != mention.unit and mention.unit is not None
