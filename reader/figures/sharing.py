"""Units that a number shares with the next: `four- and six-cylinder`, `12 of the 40 seats`."""

from collections.abc import Iterable
from dataclasses import replace

from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.reading import Reading
from reader.figures.wording import wording

_ABOUT = r"(?:(?:about|around|nearly|almost|over|just|only|some|a revised) )?"
_HANGING = r"-(?:,|,? (?:and|or|to)) "
_OF_THESE = r" (?:out )?of (?:the|its|his|her|their|our|my|your|these|those|a total of|all) (?:[a-z]+ ){0,2}"
_LINK = wording(rf"{_HANGING}|{_OF_THESE}| and {_ABOUT}")
_COMPARED = wording(rf" (?:from|versus|vs\.?|against) {_ABOUT}")
_OF = wording(r" of ")
_LISTED = wording(r", ")
_BARE = frozenset({Kind.NUMBER, Kind.SMALL_NUMBER, Kind.COUNT})
_MEASURED = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})


def shared(reading: Reading, mentions: Iterable[Mention]) -> list[Mention]:
    """Return `mentions` (in order) with the unit of the next one given to each that hangs on it or is a part of it."""
    given: list[Mention] = []
    following: Mention | None = None
    in_list = False
    for mention in reversed(list(mentions)):
        in_list = following is not None and _shares(reading, mention, following, in_list=in_list)
        if following is not None and in_list:
            kept = mention if (mention.kind, following.kind) == (Kind.SMALL_NUMBER, Kind.COUNT) else following
            mention = replace(mention, unit=following.unit, kind=kept.kind, status=kept.status)
        given.append(mention)
        following = mention
    return given[::-1]


def _shares(reading: Reading, mention: Mention, following: Mention, *, in_list: bool) -> bool:
    """Whether a bare number is meant in the unit of the next one; `in_list` tells that the next one shares its own."""
    if mention.unit is not None or mention.kind not in _BARE or following.unit is None:
        return False
    links = [_LINK]
    if following.kind in _MEASURED:
        links.append(_COMPARED)
    elif following.kind in _BARE:
        links.append(_OF)
    if in_list:
        links.append(_LISTED)
    return any(link.fullmatch(reading.text, mention.span.end, following.span.start) for link in links)
