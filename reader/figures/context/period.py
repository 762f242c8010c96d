"""When a figure held: the words for it right after it, before it in its sentence, or in a sentence before."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from reader.articles.span import Span
from reader.figures.context.against import is_held_against
from reader.figures.context.period_words import LEAD, NEEDS_LEAD, OF_BASE, PERIOD, SINCE
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.months import DAY_IN_WORDS
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.wording import wording

_BREAK = wording(r"[;:—]| (?:while|whereas|but|compared|versus|against|after|before|with) ")
_JOINS = pattern(r"\s*(?:,|and|or|to|,\s?and|\()\s*")
_EXTREME = pattern(r"\b(?:peak|high|low|trough)\b")
"""A peak is both a base and the time since when: `down 40 percent from their peak in 2021`."""
_RANGE = wording(r"[a-z.](?: ?[-–](?:to-)? ?| (?:to|through) )[A-Z]")
_DAY = pattern(rf"(?<!\d)\d{{1,2}}(?![\d月])|日|\s{DAY_IN_WORDS}")
_OPENED = pattern(r"\([^()]*\Z")
"""A bracket with a number of its own: what it says of times holds for that, `up 5 pct (May 3 pct)`."""
_OWN = wording(r"['’]s [$€£¥]?")
"""Between a period and its number: `from December's 1.5 percent`."""
_TURNING = "(?:while|whereas|but|that|said|was|were|is|are|will|would|up|down|from)"
_GOES_ON = wording(rf",? and (?:(?!{_TURNING} )[a-z][\w-]* ){{0,8}}(?:by |to )?[$€£¥]?")
_LEADS = wording(r" (?:(?:in|during|for|over) )?(?:the )?")
_FAR = 120
_MOST_BETWEEN = 8
_LONGEST_LEAD = 26
_MOST_DAYS = 4
"""Days that are passed over on the way back to a month."""


def periods_in(reading: Reading, comparisons: Sequence[Span]) -> list[Span]:
    """Return the words of a passage that say when, in order; what only names the base of a comparison is left out."""
    found = (Span(*match.span()) for match in PERIOD.finditer(reading.text, reading.span.start, reading.span.end))
    return [span for span in found if _says_when(reading, span, comparisons)]


def _says_when(reading: Reading, span: Span, comparisons: Sequence[Span]) -> bool:
    """Whether a period is neither the beginning of a stretch (`since 2014`) nor the base of a comparison."""
    if _EXTREME.search(reading.text, span.start, span.end):
        return True
    lead = max(reading.span.start, span.start - _LONGEST_LEAD)
    if SINCE.search(reading.text, lead, span.start) and not _RANGE.search(reading.text, span.start, span.end):
        return False
    if NEEDS_LEAD.fullmatch(reading.text, span.start, span.end) and not LEAD.search(reading.text, lead, span.start):
        return False
    if OF_BASE.match(reading.text, span.end, reading.span.end):
        return False
    index = bisect_left(comparisons, span)
    return not any(span.overlaps(comparison) for comparison in comparisons[max(index - 1, 0) : index + 1])


def period_of(
    reading: Reading, mention: Mention, periods: Sequence[Span], others: Sequence[Span], before: Span | None
) -> Span | None:
    """Return the words that say when `mention` held, or None.

    The words right after it come first, then those before it in its sentence, then those at the end of a sentence that
    has no others (`tin rose 3 percent and coal fell 2 percent in May`), then the last ones of an earlier sentence of
    the passage, unless they name a single day: that is when something happened. `others` are the figures of the
    passage: what stands behind the next one belongs to that. A number that the one `before` is held against is of
    another time (`to 5 percent in May from 4 percent`), so only words beside it count.
    """
    if mention.kind is Kind.RANK or not periods:
        return None
    start = mention.span.start
    sentence = reading.sentence_at(start)
    index = bisect_left(periods, mention.span.end, key=_start)
    after = next((period for period in periods[index : index + 1] if period.start < sentence.end), None)
    if index and _OWN.fullmatch(reading.text, periods[index - 1].end, start):
        return periods[index - 1]
    if after is not None and _belongs(reading, mention, after, others):
        return after
    if before is not None and is_held_against(reading, mention.span, before):
        return None
    last = bisect_right(periods, start, key=_start)
    is_first = not last or periods[last - 1].start < sentence.start
    if is_first and after is not None and _ends_all(reading, mention, after, others):
        return after
    for period in reversed(periods[max(last - _MOST_DAYS, 0) : last]):
        if period.start >= sentence.start or not _DAY.search(reading.text, period.start, period.end):
            return period
    return None


def _start(span: Span) -> int:
    return span.start


def _belongs(reading: Reading, mention: Mention, period: Span, others: Sequence[Span]) -> bool:
    """Whether nothing between a figure and the words after it cuts them off: a turn of the sentence, another figure."""
    text = reading.text
    if period.start - mention.span.end > _FAR or _BREAK.search(text, mention.span.end, period.start):
        return False
    index = bisect_right(others, mention.span)
    between = [other for other in others[index : index + _MOST_BETWEEN] if other.end <= period.start]
    following = others[index + len(between) : index + len(between) + 1]
    is_opened = following and _OPENED.search(text, mention.span.end, period.start)
    if is_opened and ")" not in text[period.end : following[0].start]:
        return False
    ends = [mention.span, *between, period]
    return all(_JOINS.fullmatch(text, left.end, right.start) for left, right in pairwise(ends[:-1]))


def _ends_all(reading: Reading, mention: Mention, period: Span, others: Sequence[Span]) -> bool:
    """Whether `period` stands right behind the last of the figures that `and` joins to `mention`."""
    text = reading.text
    index = bisect_right(others, mention.span)
    between = [other for other in others[index : index + _MOST_BETWEEN] if other.end <= period.start]
    if not between or not _LEADS.fullmatch(text, between[-1].end, period.start):
        return False
    ends = [mention.span, *between]
    return all(_GOES_ON.fullmatch(text, left.end, right.start) for left, right in pairwise(ends))
