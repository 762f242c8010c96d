"""Numbers that tell one model, team or event from the next: `iPhone 11 Pro`, `Boeing 737`, `the Big 12`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set

RULE = "a small number right behind a capitalised name"

_NAME = pattern(r"(?P<name>[a-z]{1,2}[A-Z]\w+|[A-Z][\w&’'-]*)\s\Z")
_AFTER = pattern(r"s?(?:\s(?:Pro|Max|Mini|Ultra|Plus|Lite|SE|[Mm]ini|[A-Z][a-z]+))*(?!\w)")
_PLURAL = pattern(r"\s(?:[a-z]+\s)?[a-z]+s\b")
_FAMILIES = word_set(
    "Model Series Mark Type Windows Galaxy Note Boeing Airbus Tesla Xbox PlayStation Pixel Mate Phase Part Act Day"
)
_COMMON = word_set(
    "The In On At By For From About Some Over Nearly Almost Around Only Just More Less At Of To And Or But With"
    " Between Under Until Since After Before During All Another Up Down Below Above These Those Its Their His Her Our"
    " My When While If As Than Approximately Roughly Total Net Revs Shr Avg Oper Sales Year Assets Deposits Loans Div"
    " Record Pay Qtly Prior Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr May Jun Jul Aug"
    " Sep Sept Oct Nov Dec"
)
_REACH = 24


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the bare numbers of a passage that follow a capitalised name."""
    text, limit = reading.text, reading.span.end
    for numeral in reading.numerals:
        if not _could_name(numeral):
            continue
        before = _NAME.search(text, max(reading.span.start, numeral.start - _REACH), numeral.start)
        if before is None or before["name"] in _COMMON or before["name"].isupper():
            continue
        is_family = before["name"] in _FAMILIES or before["name"][0].islower()
        begins_sentence = before.start() == reading.sentence_at(numeral.start).start
        if not is_family and (begins_sentence or _PLURAL.match(text, numeral.end, limit)):
            continue
        after = _AFTER.match(text, numeral.end, limit)
        yield excluded(Span(before.start(), after.end() if after else numeral.end), Kind.NAME, "part of a name")


def _could_name(numeral: Numeral) -> bool:
    is_bare = not numeral.in_words and not numeral.sign and numeral.scale == 1 and isinstance(numeral.value, int)
    return is_bare and numeral.end - numeral.start <= 4
