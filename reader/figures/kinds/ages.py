"""Ages: `50-year-old`, `aged 35`, `Lee, 66,`, `renters under 30`. Soft, but a mean age is a count."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention
from reader.figures.nouns import counts_after
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set

RULE = "a number before years old, after aged or people under, or between commas behind a name"

_OLD = pattern(r"[\s-]{0,2}(year|month|week|day)s?[\s-]old\b", re.IGNORECASE)
_AGED = pattern(r"\b(?:aged|age|ages|age\sof|turned|turns)\s\Z", re.IGNORECASE)
_AFTER_NAME = pattern(r"[^\W\d_][\w’'-]+,\s\Z")
_WILL_BE = pattern(r"\b(?:[Hh]e|[Ss]he|who)\s(?:is|was|will\sbe)\s\Z")
_LIMIT = pattern(r"(?:(?P<people>[a-z]+)\s(?:aged\s)?(?:under|over|below|above)\s|\b(?:under|over)-)\Z", re.IGNORECASE)
_PEOPLE = word_set(
    "people persons men women children adults kids boys girls youngsters those anyone everyone anybody nobody citizens"
)
_DOERS = ("ants", "ents", "ists", "ees", "ians", "ers", "ors")
_THINGS = word_set("orders numbers papers containers tankers trailers towers layers servers computers documents events")
"""What ends like people (`renters`, `students`) and is none."""
_MEAN = pattern(
    r"\b(?:life\sexpectancy|(?:average|median|mean|retirement|pension|voting|drinking)\sage)\b", re.IGNORECASE
)
_YEAR = "year of age"
_OLDEST = 120
_REACH = 100


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ages of a passage."""
    for numeral in reading.numerals:
        if match := _OLD.match(reading.text, numeral.end, reading.span.end):
            span, unit = Span(numeral.start, match.end()), f"{match[1].lower()} of age"
            yield Mention.of(numeral, span, Kind.AGE, unit, Status.SOFT)
        elif _is_age(reading, numeral):
            yield Mention.of(numeral, Span(numeral.start, numeral.end), Kind.AGE, _YEAR, Status.SOFT)
        elif _is_mean(reading, numeral):
            yield Mention.of(numeral, Span(numeral.start, numeral.end), Kind.COUNT, _YEAR)


def _is_age(reading: Reading, numeral: Numeral) -> bool:
    if not _could_be_age(numeral) or not isinstance(numeral.value, int):
        return False
    text, floor, start = reading.text, reading.span.start, numeral.start
    after = text[numeral.end : min(numeral.end + 1, reading.span.end)]
    if _AGED.search(text, max(floor, start - 8), start) or _limits_people(reading, numeral):
        return True
    if after not in (",", ".", ";") and not text.startswith(" by the", numeral.end):
        return False
    if _WILL_BE.search(text, max(floor, start - 14), start):
        return True
    return after == "," and numeral.value >= 10 and bool(_AFTER_NAME.search(text, max(floor, start - 30), start))


def _could_be_age(numeral: Numeral) -> bool:
    return 0 < numeral.number < _OLDEST and numeral.scale == 1 and not numeral.sign and not numeral.is_fraction


def _limits_people(reading: Reading, numeral: Numeral) -> bool:
    """Whether the number tells how old people are: `renters under 30`, `the over-65s`."""
    start, end = numeral.start, numeral.end
    match = _LIMIT.search(reading.text, max(reading.span.start, start - _REACH // 4), start)
    if match is None:
        return False
    if match["people"] is None:
        return reading.text.startswith("s", end)
    word = match["people"].lower()
    are_people = word in _PEOPLE or (word.endswith(_DOERS) and word not in _THINGS)
    return are_people and not counts_after(reading.text, end, reading.span.end)


def _is_mean(reading: Reading, numeral: Numeral) -> bool:
    """Whether a bare number tells a mean age: `life expectancy reached 84`."""
    if not _could_be_age(numeral) or counts_after(reading.text, numeral.end, reading.span.end):
        return False
    floor = max(reading.sentence_at(numeral.start).start, numeral.start - _REACH)
    return _MEAN.search(reading.text, floor, numeral.start) is not None
