"""Numbers that tell one model or place from the next: `iPhone 11 Pro`, `Boeing 787-9`, `junctions 4 and 5`."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.nouns import counts_after
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set

RULE = "a small number right behind a capitalised name, or behind a word that is numbered, such as exit or week"

_NAME = pattern(r"(?P<name>[a-z]{1,2}[A-Z]\w+|[A-Z][\w&’'-]*|[a-z]+)\s\Z")
_MODEL = r"(?:Pro|Max|Mini|Ultra|Plus|Lite|SE)\b"
_AFTER = pattern(rf"s?(?:-\d{{1,4}}[A-Z]{{0,2}})?(?:\s(?:{_MODEL}|[Mm]ini|[A-Z][a-z]+))*(?!\w)")
_ITS_MODEL = pattern(rf"\s{_MODEL}")
_LED = pattern(r"(?:\b(?:the|an?|its|their|own|new)|['’]s)\s\Z", re.IGNORECASE)
_LED_NAME = pattern(r"\s[A-Z][a-z]{2,}(?!\w)")
_GOES_ON = pattern(r"(?:,|/|\s(?:and|or|to))\s?")
_FAMILIES = word_set(
    "Model Series Mark Type Windows Galaxy Note Boeing Airbus Tesla Xbox PlayStation Pixel Mate Phase Part Act Day"
)
_NUMBERED = word_set(
    "junction junctions exit exits gate gates terminal terminals runway pier berth building floor suite apartment act"
    " volume episode episodes round week weeks season seasons chapter chapters appendix figure exhibit question"
    " questions proposition resolution paragraph paragraphs version versions match lane lanes ward precinct zone"
)
"""Common nouns whose number only tells which one is meant."""
_COMMON = word_set(
    "The In On At By For From About Some Over Nearly Almost Around Only Just More Less At Of To And Or But With"
    " Between Under Until Since After Before During All Another Up Down Below Above These Those Its Their His Her Our"
    " My When While If As Than Approximately Roughly Total Net Revs Shr Avg Oper Sales Year Assets Deposits Loans Div"
    " Record Pay Qtly Prior Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr May Jun Jul Aug"
    " Sep Sept Oct Nov Dec"
)
_REACH = 24
_LONGEST = 4
"""Characters of the longest number in a name: `737`, `3.13`."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the bare numbers of a passage that belong to a name, and those that go on with one."""
    text, limit = reading.text, reading.span.end
    last = -1
    for numeral in reading.numerals:
        if not _could_name(numeral):
            continue
        start = _name_start(reading, numeral)
        if start is None and last >= 0 and _GOES_ON.fullmatch(text, last, numeral.start):
            start = numeral.start
        if start is None and not _ITS_MODEL.match(text, numeral.end, limit) and not _begins_name(reading, numeral):
            continue
        after = _AFTER.match(text, numeral.end, limit)
        last = after.end() if after else numeral.end
        yield excluded(Span(numeral.start if start is None else start, last), Kind.NAME, "part of a name")


def _could_name(numeral: Numeral) -> bool:
    is_bare = not numeral.in_words and not numeral.sign and numeral.scale == 1 and not numeral.is_fraction
    return is_bare and numeral.end - numeral.start <= _LONGEST


def _begins_name(reading: Reading, numeral: Numeral) -> bool:
    """Whether a name begins with the number: `the 787 Dreamliner`, where nothing follows that it could count."""
    text, limit = reading.text, reading.span.end
    is_led = _LED.search(text, max(reading.span.start, numeral.start - 6), numeral.start)
    if not is_led or not _LED_NAME.match(text, numeral.end, limit):
        return False
    return not counts_after(text, numeral.end, limit)


def _name_start(reading: Reading, numeral: Numeral) -> int | None:
    """Return where the name begins that the number belongs to, or None where it has none."""
    text = reading.text
    before = _NAME.search(text, max(reading.span.start, numeral.start - _REACH), numeral.start)
    if before is None or before["name"] in _COMMON or before["name"].isupper():
        return None
    name, start = before["name"], before.start()
    if name in _FAMILIES or (name[0].islower() and not name.islower()):
        return start
    if (name.islower() and name not in _NUMBERED) or counts_after(text, numeral.end, reading.span.end):
        return None
    if name.islower():
        return start
    begins = start == reading.sentence_at(start).start or text[start - 1] == "\n"
    is_no_name = begins or reading.is_title_case_at(start)
    return None if is_no_name else start
