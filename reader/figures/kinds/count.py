"""Counts of things: `200 mature industrial clusters`, `6 million people`; small ones and bare numbers are soft."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.nouns import counts_after, noun_phrase_after
from reader.figures.number_words import WORDS
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.rates import rate_after
from reader.figures.reading import Reading
from reader.figures.tables import word_set

RULE = "a number with the things it counts behind it, or alone"

_SMALL = 4
"""Spelled-out numbers up to this (`two sides`) tell a story; they are seldom statistics."""
_CLASSIFIER = pattern(
    "[多余]?(个(?!百分点)|家|人|辆|台|套|件|座|条|项|架|艘|名|户|次|所|部|亩|种|例|股|间|只|头|份|张|篇|起|宗|批|届|位)"
)
"""The word that Chinese puts between a number and what it counts."""
_OF = pattern(r"\sof(?:\sthe|\sits|\stheir|\sour)?(?=\s)")
_ONE_OF = pattern(r"\sof\s(?:the|my|his|her|its|our|their|your|these|those)(?=\s)")
_SET_OF = pattern(
    rf"\sof\s(?:the|its|his|her|our|their|these|those)(?!(?:\s[a-z]+)?\s(?:\d|[$€£¥]|(?:{WORDS})\b))(?=\s)"
)
"""`three of its plants`; in `three of the nine plants` the next number says it."""
_NAMED_BEFORE = pattern(r"\b(?:an?|another)\s(?P<noun>[a-z]+)\sor\s\Z", re.IGNORECASE)
"""`a ship or two`: the noun stands before the number."""
_NO_COUNT = pattern(r"(?:\b(?:at|this|that|each|any|no|every|which|another|someone|day)\s|-)\Z", re.IGNORECASE)
_PRONOUN = word_set("more another day time way thing person side point percent such")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the counts of a passage."""
    for numeral in reading.numerals:
        if numeral.is_fraction:
            continue
        mention = _one(reading, numeral) if numeral.in_words and numeral.value == 1 else _count(reading, numeral)
        if mention is not None:
            yield mention


def _count(reading: Reading, numeral: Numeral) -> Mention:
    text, limit = reading.text, reading.span.end
    if classified := _CLASSIFIER.match(text, numeral.end, limit):
        return Mention.of(numeral, Span(numeral.start, classified.end()), Kind.COUNT, classified[1])
    of = (_OF if numeral.is_vague else _SET_OF).match(text, numeral.end, limit)
    if of is not None and not counts_after(text, of.end(), limit):
        of = None
    end, unit = noun_phrase_after(text, of.end() if of else numeral.end, limit)
    if unit is None:
        end, unit = numeral.end, _named_before(reading, numeral)
    else:
        end, per = rate_after(text, end, limit)
        unit += per
    kind, status = _kind_and_status(numeral, unit)
    return Mention.of(numeral, Span(numeral.start, end), kind, unit, status)


def _named_before(reading: Reading, numeral: Numeral) -> str | None:
    """Return what a number word counts whose noun stands before it, or None."""
    start = numeral.start
    named = _NAMED_BEFORE.search(reading.text, max(reading.span.start, start - 30), start) if numeral.in_words else None
    return named["noun"] if named else None


def _kind_and_status(numeral: Numeral, unit: str | None) -> tuple[Kind, Status]:
    if numeral.in_words and not numeral.is_vague and isinstance(numeral.value, int) and numeral.value <= _SMALL:
        return Kind.SMALL_NUMBER, Status.SOFT
    if unit is None and numeral.scale == 1:
        return Kind.NUMBER, Status.SOFT
    return Kind.COUNT, Status.FIGURE


def _one(reading: Reading, numeral: Numeral) -> Mention | None:
    """Read `one of the …` and `one <noun>`; alone, `one` is a pronoun."""
    text, limit = reading.text, reading.span.end
    if _NO_COUNT.search(text, max(reading.span.start, numeral.start - 9), numeral.start):
        return None
    of = _ONE_OF.match(text, numeral.end, limit)
    start = of.end() if of else numeral.end
    end, unit = noun_phrase_after(text, start, limit, only_one=of is None)
    if unit is None or unit.split()[0].lower() in _PRONOUN:
        return None
    return Mention.of(numeral, Span(numeral.start, end), Kind.SMALL_NUMBER, unit, Status.SOFT)
