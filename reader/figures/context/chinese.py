"""What is measured in a Chinese sentence: what stands before the verb, behind source and time."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.articles.span import Span
from reader.figures.context.wording import wording
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

_HAN = pattern(r"[\u4e00-\u9fff]")
_CLAUSE = pattern(r"[，；：:,;（(]")
_VERB = wording(
    r"同比|环比|比上年|比去年|较上年|较去年|较上月|增长|增幅|下降|降幅|上升|上涨|下跌|减少|增加(?!值)|提高|降低|回落"
    r"|达到?|为|是|占|约|超过?|突破|实现|累计|共计|完成|分别|由|从"
)
_LEADING = wording(r"(?:其中|此外|全年|同期|当月|累计|的|、|了)+")
_SOURCE = pattern(r"(?:数据|统计|报告|公报|消息|介绍|表示|显示|称)\Z")
_LONGEST = 120
_MOST = 30
"""Characters in the longest subject; what is longer was not understood."""


def is_chinese(reading: Reading, start: int) -> bool:
    """Whether the words right before `start` are Chinese."""
    return _HAN.search(reading.text, max(reading.span.start, start - 4), start) is not None


def chinese_subject(reading: Reading, start: int, periods: Sequence[Span]) -> str | None:
    """Return what the number at `start` measures, or None; a clause that does not say goes on with the one before."""
    begin = max(reading.sentence_at(start).start, start - _LONGEST)
    ends = [begin, *(match.end() for match in _CLAUSE.finditer(reading.text, begin, start)), start + 1]
    for left, right in zip(reversed(ends[:-1]), reversed(ends[1:]), strict=True):
        named = _named(reading, Span(left, right - 1), periods)
        if named:
            return named if len(named) <= _MOST else None
    return None


def _named(reading: Reading, clause: Span, periods: Sequence[Span]) -> str:
    """Return what stands in a clause before its verb, behind the words that say when."""
    begin = clause.start
    index = bisect_right(periods, clause.end, key=lambda span: span.start)
    if index and periods[index - 1].start >= clause.start:
        begin = periods[index - 1].end
    verb = _VERB.search(reading.text, begin, clause.end)
    words = reading.text[begin : verb.start() if verb else clause.end].strip()
    leading = _LEADING.match(words)
    words = words[leading.end() :] if leading else words
    return "" if _SOURCE.search(words) or not _HAN.search(words) else words
