"""Where the quantity went: the verb, noun or particle beside it decides (`fell 3 percent`, `an increase of 8.1`)."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.context.comparison import behind_base
from reader.figures.context.cue_words import CUES, Sort
from reader.figures.context.gapping import shares_verb
from reader.figures.figure import Direction, Figure, Kind
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set
from reader.figures.units.currencies import SUBUNITS
from reader.figures.wording import wording


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells a direction, at `start` to `end`."""

    start: int
    end: int
    direction: Direction
    sort: Sort


_CHINESE = sorted((word for word in CUES if not word.isascii()), key=len, reverse=True)
_WORD = pattern(rf"[A-Za-z]+(?:[’'][a-z]+)?|{'|'.join(_CHINESE)}")
_NO_MOVE = word_set(
    "give gives gave given giving make makes made making set sets setting take takes took taking taken sign signed"
    " pick picked back backed open opened bring brought keep kept come came catch caught line lined break broke step"
    " stepped tie tied lay lays laid laying sell sells sold selling write writes wrote written pay pays paid spin"
    " spun called"
)
"""Verbs that mean something else together with `up` or `down`."""
_FILLERS = word_set(
    "by of a an another further as much many at least most about around nearly almost roughly some approximately just"
    " only more less than over under up additional extra record well the estimated fewer close far even still slight"
    " sharp whopping modest steep total combined annual average again adjusted revised"
    " 了 约 近 超过 超 逾 达 幅度 幅 幅为 幅达 速为 速达 了约 了近"
)
_DENYING = word_set("not never cannot without")
_IS = word_set("was is were are be been reached hit averaged stood came in at")
_YEAR_ON_YEAR = pattern(r"\b(year|quarter|month|week) (?:on|over) \1\b")
_UP_TO = pattern(r"\bup to\Z")
_AT_LEVEL = pattern(r"\bat(?! (?:least|most))\b")
_SMALL_PARTS = frozenset({"percent", "percentage point", "basis point", "point", "tick", *SUBUNITS.values()})
_LENGTHS = word_set("metre kilometre centimetre millimetre foot inch mile yard")
"""Units of a place: what lies `12 km below the seabed` went nowhere."""
_MEASURED = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_AFTER = wording(
    r"[\s-]{1,8}(?:(?:year-on-year|annual|quarterly|further) )?"
    r"(?:(?P<up>growth|increase|rise|gain|jump|surge|hike|rally|rebound)"
    r"|(?P<down>decline|decrease|drop|fall|reduction|contraction|slide|slump|cut|dip|plunge))\b"
    r"| (?:(?P<more>(?:more|higher|faster|stronger|better|larger|bigger|dearer|longer|heavier)(?: [a-z]+){0,3} than"
    r"|above|higher)"
    r"|(?P<less>(?:less|fewer|lower|slower|weaker|worse|smaller|cheaper|shorter|lighter)(?: [a-z]+){0,3} than"
    r"|below|lower))\b"
    r"| (?:(?P<up_after>up)|(?P<down_after>down))(?= ?[.,;)]| (?:on|from|at|to|in|this|last)\b| ?\Z)"
    r"|(?<=%|t) (?:(?P<more_of>more)|(?P<less_of>less|fewer))(?=[\s,.])"
)
_AND = wording(r"\s*(?:,|、|和|及|,? ?(?:and|or|versus))\s*(?:by )?(?:(?:about|around|nearly|almost|over|another) )?")
_OR = wording(r",? or (?:(?:about|around|nearly|almost|over|roughly) )?")
_LEVEL = wording(r"\b(?:at|of|to|is|was|from|between) \Z")
_NEW_CLAUSE = pattern(r"\b(?:but|while|whereas|although|after|which|that)\b")
_SUM = pattern(r"(?<!,\sa\s)(?<!for\sa\s)\bgains?\Z")
"""A gain in money is an amount that was earned; only `at 30 dollars, a gain of 2 dollars` tells of a rise."""
_REACH = 110
_MOST_WORDS = 14


def cues_in(reading: Reading) -> list[Cue]:
    """Return the words of a passage that tell a direction, in order."""
    cues: list[Cue] = []
    previous = ""
    for match in _WORD.finditer(reading.text, reading.span.start, reading.span.end):
        word = match[0].lower()
        told = CUES.get(word)
        is_denied = previous in _DENYING or previous.endswith(("n't", "n’t"))
        if told is not None and not is_denied and not (told[1] is Sort.PARTICLE and previous in _NO_MOVE):
            cues.append(Cue(match.start(), match.end(), *told))
        previous = word
    return cues


def direction_of(
    reading: Reading,
    mention: Mention,
    cues: Sequence[Cue],
    comparisons: Sequence[Span],
    before: Figure | None,
    moved: Figure | None,
) -> Direction:
    """Return where the quantity went; a level that is reached (`rose to …`) has no direction.

    `before` is the figure before it, `moved` the last one that had a direction.
    """
    if mention.sign == "+":
        return Direction.UP
    if mention.sign == "-" and _is_fall(reading, mention):
        return Direction.DOWN
    cue = _cue_before(reading, mention, cues)
    if cue is not None and (_tells(reading.text, cue, mention, before) or _leads_below_zero(cue, mention)):
        return Direction.DOWN if mention.sign == "-" else cue.direction
    if before is not None and _repeats(reading, mention, comparisons, before):
        return before.direction
    if before is not None and moved is not None and shares_verb(reading, mention, before, moved):
        return moved.direction
    is_measured = (mention.kind in _MEASURED or mention.unit in _SMALL_PARTS) and mention.unit not in _LENGTHS
    if is_measured and (after := _AFTER.match(reading.text, mention.span.end, reading.span.end)):
        return Direction.UP if after["up"] or after["more"] or after["more_of"] or after["up_after"] else Direction.DOWN
    return Direction.NONE


def _repeats(reading: Reading, mention: Mention, comparisons: Sequence[Span], before: Figure) -> bool:
    """Whether `mention` goes on with the change before it (`43 and 42 percent`) or words it anew (`2 yen, or 1%`).

    It goes on behind a base as well: `rose 3 percent from May and 5 percent from a year earlier`.
    """
    if _OR.fullmatch(reading.text, before.span.end, mention.span.start):
        return True
    end = behind_base(reading, before.span.end, comparisons)
    return before.unit == mention.unit and bool(_AND.fullmatch(reading.text, end, mention.span.start))


def _is_fall(reading: Reading, mention: Mention) -> bool:
    start = mention.span.start
    return mention.unit == "percent" and not _LEVEL.search(reading.text, max(reading.span.start, start - 16), start)


def _leads_below_zero(cue: Cue, mention: Mention) -> bool:
    """Whether a level below zero is where a fall ended (`dipped to minus 5`): the sign tells of the fall as well."""
    return mention.sign == "-" and cue.direction is Direction.DOWN


def _cue_before(reading: Reading, mention: Mention, cues: Sequence[Cue]) -> Cue | None:
    """Return the last cue before the number in its sentence."""
    start = mention.span.start
    index = bisect_right(cues, start, key=lambda cue: cue.end) - 1
    if index >= 0 and reading.text[cues[index].start : start].lower().strip(" -") == "up to":
        index -= 1
    if index < 0 or cues[index].start < max(reading.sentence_at(start).start, start - _REACH):
        return None
    return cues[index]


def _tells(text: str, cue: Cue, mention: Mention, before: Figure | None) -> bool:
    """Whether the words between a cue and its number leave the number a change.

    A noun further off (`growth in sales was 3 percent`) tells of one figure; `before` may be it.
    """
    between = text[cue.end : mention.span.start].lower().replace("-", " ").replace(",", " ").strip(' (~"“‘+')
    words = _UP_TO.sub("", _YEAR_ON_YEAR.sub(" ", between)).split()
    if len(words) > _MOST_WORDS or (cue.sort is not Sort.MOVE and _AT_LEVEL.search(between)):
        return False
    if mention.kind is Kind.MONEY and words[:1] == ["of"] and _SUM.search(text, max(cue.end - _REACH, 0), cue.end):
        return False
    is_part = mention.unit in _SMALL_PARTS
    if cue.sort is Sort.TAKE and not (is_part or "by" in words):
        return False
    if all(word in _FILLERS or word.endswith("ly") for word in words):
        return True
    before_qualifier = _without_fillers(words)
    if words[len(before_qualifier) : len(before_qualifier) + 1] == ["by"]:
        return not before_qualifier[-1].endswith("ed")
    if not is_part or cue.sort is Sort.PARTICLE or (before is not None and before.span.start > cue.end):
        return False
    core = words
    while core and (core[-1] in _IS or core[-1] in _FILLERS):
        core = core[:-1]
    if not core:
        return cue.sort is Sort.NOUN
    if _NEW_CLAUSE.search(text, cue.end, mention.span.start):
        return False
    return core[0] in ("in", "of", "for") and len(words) > len(core) and words[len(core)] != "to"


def _without_fillers(words: list[str]) -> list[str]:
    """Return `words` without the qualifiers at their end, `by` included."""
    end = len(words)
    while end and (words[end - 1] in _FILLERS or words[end - 1].endswith("ly")):
        end -= 1
    return words[:end]
