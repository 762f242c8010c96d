"""What is measured in a Chinese sentence: what stands before the verb, behind source and time."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.articles.span import Span
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.wording import wording

_HAN = pattern(r"[\u4e00-\u9fff]")
_CLAUSE = pattern(r"[，；：:,;]")
_BRACKET = pattern(r"[（(][^（）()]*[）)]")
_VERB = wording(
    r"同比|环比|[比较](?:上年|去年|上月|上季度)|增长|增幅|下降|降幅|上升|上涨|下跌|减少|增加(?!值)|净增|提高|降低|回落"
    r"|加快|放缓|收窄|扩大|达到?|为|是|占|约|超过?|突破|实现|累计|共计|完成|分别|由|从|\d[\d,.]*(?:[万亿%％]|\d{3})"
)
_LEADING = wording(r"(?:其中|此外|全年|同期|当月|累计|的|、|了)+")
_SOURCE = pattern(r"(?:数据|统计|报告|公报|消息|介绍|表示|显示|称|看|来看|指出|预计)\Z")
_LONGEST = 120
_MOST = 30
"""Characters in the longest subject; what is longer was not understood."""


def is_chinese(reading: Reading, start: int) -> bool:
    """Whether the words right before `start` are Chinese."""
    return _HAN.search(reading.text, max(reading.span.start, start - 4), start) is not None


def chinese_subject(reading: Reading, start: int, periods: Sequence[Span]) -> str | None:
    """Return what the number at `start` measures, or None; a clause that does not say goes on with the one before."""
    begin = max(reading.sentence_at(start).start, start - _LONGEST)
    words = _BRACKET.sub(lambda bracket: " " * len(bracket[0]), reading.text[begin:start])
    ends = [0, *(match.end() for match in _CLAUSE.finditer(words)), len(words) + 1]
    for left, right in zip(reversed(ends[:-1]), reversed(ends[1:]), strict=True):
        named = _named(words[_after_period(Span(begin + left, begin + right - 1), periods) - begin : right - 1])
        if named:
            return named if len(named) <= _MOST else None
    return None


def _after_period(clause: Span, periods: Sequence[Span]) -> int:
    """Return where `clause` goes on behind the words in it that say when."""
    index = bisect_right(periods, clause.end, key=lambda span: span.start)
    return periods[index - 1].end if index and periods[index - 1].start >= clause.start else clause.start


def _named(clause: str) -> str:
    """Return what stands in `clause` before its verb."""
    verb = _VERB.search(clause)
    words = clause[: verb.start() if verb else None].strip()
    leading = _LEADING.match(words)
    words = words[leading.end() :].strip() if leading else words
    return "" if _SOURCE.search(words) or not _HAN.search(words) else words
