"""Parts and multiples of a whole: `one sixth of`, `a quarter`, `one in five`, `6.5 times`."""

from collections.abc import Iterator
from itertools import pairwise
from re import Match

from reader.articles.span import Span
from reader.figures.chinese_words import CHARACTERS, read_chinese
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.numeral import Numeral
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a fraction, a part of a whole such as one in five, or a number before times"

_TIMES = pattern(r"[\s-]?(?:times|fold|x)(?!\w)")
_TIME = pattern(r"\s(?:day|week|month|year|hour|minute|game|match|start|race|season|attempt)(?:e?s)?\b")
_OUT_OF = pattern(r"\s(?:out\s)?of\s(?:every\s)?|\sin\s(?:every\s)?|-in-")

_CHINESE = pattern(
    rf"(?P<whole>(?!百分)[{CHARACTERS}]{{1,6}})分之(?P<part>[{CHARACTERS}]{{1,6}})"
    r"|(?P<tenths>[一二三四五六七八九])成(?![立为功员本果熟长就绩交都不])"
)
"""`三分之二`, two of three; `九成`, nine of ten."""

_ROUND = (10, 100)
"""What shares are told out of: `8 in 10`; any other pair of digits is a pace."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the ratios of a passage."""
    for part, whole in pairwise(reading.numerals):
        if _is_part_of(reading, part, whole):
            value = float(part.value) / float(whole.value)  # type: ignore[arg-type]  # _is_part_of took ints only
            yield Mention(Span(part.start, whole.end), Kind.RATIO, value, "fraction")
    for words in _CHINESE.finditer(reading.text, reading.span.start, reading.span.end):
        if (share := _share(words)) is not None:
            yield Mention(Span(*words.span()), Kind.RATIO, share, "fraction")
    for numeral in reading.numerals:
        if numeral.is_fraction:
            yield Mention.of(numeral, Span(numeral.start, numeral.end), Kind.RATIO, "fraction")
        elif match := _TIMES.match(reading.text, numeral.end, reading.span.end):
            yield Mention.of(numeral, Span(numeral.start, match.end()), Kind.RATIO, "time")


def _share(words: Match[str]) -> float | None:
    """Return the part of one that Chinese words say, None where they say no part."""
    if words["tenths"]:
        return read_chinese(words["tenths"]) / 10
    whole = read_chinese(words["whole"])
    return read_chinese(words["part"]) / whole if whole else None


def _is_part_of(reading: Reading, part: Numeral, whole: Numeral) -> bool:
    """Whether two numbers say `three out of ten` or `one in five`; `two in three weeks` is a pace."""
    link = reading.text[part.end : whole.start]
    if not isinstance(part.value, int) or not isinstance(whole.value, int) or not _OUT_OF.fullmatch(link):
        return False
    if not 0 < part.value < whole.value <= 100 or whole.scale > 1:
        return False
    if " in " in link and part.value > 1:
        is_share = whole.value in _ROUND or (part.in_words and whole.in_words)
        return is_share and not _TIME.match(reading.text, whole.end, reading.span.end)
    return " out " in link or " in " in link or link == "-in-"
