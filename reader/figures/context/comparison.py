"""What a change is measured against: `year-on-year`, `from a month earlier`, `compared with 2019`."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.articles.span import Span
from reader.figures.context.period_words import YEAR
from reader.figures.figure import Direction
from reader.figures.months import MONTH
from reader.figures.reading import Reading
from reader.figures.wording import one_line, wording

_OVER = r"(?:year|quarter|month|week)(?:ly)?"
_RATE = (
    rf"(?:{_OVER}[\s-]{{1,8}}(?:on|over|to)[\s-]{{1,8}}{_OVER}|y[/-]?o[/-]?y|q[/-]?o[/-]?q|m[/-]?o[/-]?m)(?: basis)?"
)
_STRETCH = r"(?:period|quarter|month|week|year|day|session|half|season|time)s?"
_OF_YEAR = rf"(?:(?: (?:of|in))? (?:last year|a year (?:ago|earlier|before)|the (?:previous|preceding) year|{YEAR}))?"
_EARLIER = (
    r"(?:the )?(?:same|corresponding|comparable|year-earlier|year-ago|prior-year|previous|preceding|prior)"
    rf" {_STRETCH}{_OF_YEAR}"
    r"|(?:a|one|two|three|five|ten|\d+) (?:year|month|quarter|week|decade)s? (?:ago|earlier|before|prior)"
    r"|last (?:year|month|quarter|week)|(?:a |the )?year[\s-](?:ago|earlier)(?: (?:period|quarter|month|level)s?)?"
)
_NAMED = (
    rf"(?:the )?(?:first|second|third|fourth)[\s-](?:quarter|half)(?: of (?:{YEAR}|last year))?"
    rf"|(?:(?:{MONTH} )?{YEAR}|{MONTH})(?! (?:to|until|through) )"
    r"|(?:their|its|a|the) (?:\w+ )?(?:peak|high|low|trough)(?: (?:in|of|reached in|set in) (?:\w+ )?(?:19|20)\d\d)?"
)
_AGAINST = r"(?:compared (?:to|with)|from|over|than|against|versus|vs)"
_LEVEL = r"(?:that|those|levels?|the level|figures?) (?:of|in|from) "
_IN = rf"(?:{_LEVEL}|in |during )?"
_BASE = wording(
    rf"(?<!\w)(?:(?i:{_RATE}|(?:{_AGAINST}|on|above|below) {_IN}(?:{_EARLIER}))"
    rf"|(?i:{_AGAINST} {_IN}|(?:above|below) {_LEVEL})(?:{_NAMED}))(?!\w)"
    r"|同比|环比|[比较](?:去年|上年|上月|上季度)(?:同期|末)?"
)
_CHINESE = "同环比较"
_NEAR = 90


def comparisons_in(reading: Reading) -> list[Span]:
    """Return the words of a passage that name the base of a comparison, in order."""
    return [Span(*match.span()) for match in _BASE.finditer(reading.text, reading.span.start, reading.span.end)]


def behind_base(reading: Reading, end: int, comparisons: Sequence[Span]) -> int:
    """Return where the base ends that stands right behind `end`, or `end` where none does."""
    index = bisect_left(comparisons, end, key=lambda comparison: comparison.start)
    is_close = index < len(comparisons) and not reading.text[end : comparisons[index].start].strip()
    return comparisons[index].end if is_close else end


def comparison_of(
    reading: Reading, span: Span, direction: Direction, comparisons: Sequence[Span], others: Sequence[Span]
) -> str | None:
    """Return what the change at `span` is measured against, or None; a level has no base."""
    if direction is Direction.NONE or not comparisons:
        return None
    sentence = reading.sentence_at(span.start)
    index = bisect_left(comparisons, span)
    if index < len(comparisons) and comparisons[index].end <= sentence.end:
        after = comparisons[index]
        next_figure = bisect_left(others, Span(span.end, span.end))
        is_nearest = next_figure == len(others) or others[next_figure].start > after.start
        is_before_its_number = reading.text[after.start] in _CHINESE
        if after.start - span.end <= _NEAR and is_nearest and not is_before_its_number:
            return one_line(after.of(reading.text))
    if index and comparisons[index - 1].start >= max(sentence.start, span.start - _NEAR):
        before = comparisons[index - 1]
        last_figure = bisect_left(others, span) - 1
        follows_figure = last_figure >= 0 and not reading.text[others[last_figure].end : before.start].strip()
        if not follows_figure and (last_figure < 0 or others[last_figure].end <= before.start):
            return one_line(before.of(reading.text))
    return None
