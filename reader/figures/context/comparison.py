"""What a change is measured against: `year-on-year`, `the previous year`, `the same period last year`."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.articles.span import Span
from reader.figures.figure import Direction
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

_OVER = r"(?:year|quarter|month|week)(?:ly)?"
_BASE = pattern(
    rf"(?<!\w)(?i:(?P<rate>{_OVER}[\s-](?:on|over|to)[\s-]{_OVER}|y[/-]?o[/-]?y|q[/-]?o[/-]?q|m[/-]?o[/-]?m)"
    r"|(?:compared\s(?:to|with)|from|over|than|against|versus|on|above|below)\s(?:that\sof\s|in\s)?"
    r"(?P<base>(?:the\s)?(?:same|corresponding|year-earlier|year-ago|prior-year|previous|preceding|prior)\s(?:(?:period|quarter|month|week|year|day|session|half)\b)"
    r"(?:\s(?:of\s|in\s)?(?:last\syear|a\syear\s(?:ago|earlier|before)|the\sprevious\syear|(?:19|20)\d\d))?"
    r"|(?:a|one)\s(?:year|month|quarter|week)\s(?:ago|earlier|before|prior)|last\s(?:year|month|quarter|week)|(?:a\s)?year[\s-](?:ago|earlier)(?:\s(?:period|quarter|month))?))"
    r"(?!\w)|(?P<chinese>同比|环比)"
)
_NEAR = 90


def comparisons_in(reading: Reading) -> list[Span]:
    """Return the words of a passage that name the base of a comparison, in order."""
    found = _BASE.finditer(reading.text, reading.span.start, reading.span.end)
    return [Span(*match.span(match.lastgroup or 0)) for match in found]


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
        if after.start - span.end <= _NEAR and is_nearest:
            return after.of(reading.text)
    if index and comparisons[index - 1].start >= max(sentence.start, span.start - _NEAR):
        before = comparisons[index - 1]
        last_figure = bisect_left(others, span) - 1
        follows_figure = last_figure >= 0 and not reading.text[others[last_figure].end : before.start].strip()
        if not follows_figure and (last_figure < 0 or others[last_figure].end <= before.start):
            return before.of(reading.text)
    return None
