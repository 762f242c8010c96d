"""When: `October`, `third quarter`, `2023`, `last year`, `the end of 2023`, as the text words it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention
from reader.figures.months import MONTH
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
_NTH = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple\sof)"
_UNIT = r"(?:year|quarter|month|week|decade|day|half|century)"
_PERIOD = pattern(
    rf"(?<![\w-])(?:the\s(?:end|start|beginning|close|turn)\sof\s(?:the\s)?(?:{MONTH}(?:\s{_YEAR})?|{_YEAR}|(?:last|this|next)\s{_UNIT}|year|month|century|decade)"
    rf"|(?i:the\smonth\sof)\s{MONTH}(?:,?\s{_YEAR})?"
    rf"|(?i:(?:first|last|final|latest)\s{_COUNT}\s{_UNIT}s)(?:\sof\s(?:{_YEAR}|the\syear|this\syear))?"
    rf"|(?i:the\s(?:past|last|previous|first|next|coming)\s(?:{_COUNT}\s)?{_UNIT}s?)(?!\s(?:earlier|ago))(?:\sof\s{_YEAR})?"
    rf"|(?i:{_NTH}|same)[\s-](?:quarter|half)(?:\s(?:of|in)\s(?:{_YEAR}|the\syear|this\syear|last\syear|fiscal\s\d+))?"
    rf"|(?:[1-4]Q|Q[1-4]|[12]H|H[12])(?:\s?(?:of\s)?[’']?(?:{_YEAR}|\d\d))?(?!\w)"
    rf"|(?:(?i:early|mid|late)[\s-])?{MONTH}\s\d{{1,2}}(?!\d)(?:,\s{_YEAR})?|\d{{1,2}}\s{MONTH}(?:\s{_YEAR})?"
    rf"|(?:(?i:early|mid|late)[\s-])?{MONTH}(?:\s?(?:-|–|to|through)\s?{MONTH})?(?:(?:\sof)?,?\s{_YEAR})?(?![a-z])"
    rf"|(?i:(?:early|mid|late|fiscal|FY|year)[\s-]?)?{_YEAR}(?:[-–/](?:{_YEAR}|\d\d))?(?![\w-])"
    r"|(?i:(?:last|this|next|current|previous)\s(?:(?:fiscal|financial|calendar)\s)?)"
    r"(?i:year|quarter|month|week|half|decade|season|summer|winter|spring|autumn|fall)(?!\w)"
    r"|(?<=\bin\s)the\s(?:first|second|third|fourth)(?=[,.;])"
    rf"|(?i:(?:for|of|over|during|in)\sthe\s(?:full\s)?year)(?!\s(?:ending|to|ended|before|earlier))"
    rf"|(?i:today|yesterday|tonight|this\smorning|in\sthe\spast)(?!\w)(?!\s(?:{_COUNT}|{_UNIT}))"
    rf"|(?:19|20)\d\d\s?年(?:\d{{1,2}}\s?月)?|\d{{1,2}}\s?月(?:份)?|[一二三四]季度|上半年|下半年|去年|今年)"
)
_MAY_BEFORE = pattern(r"\b(?:in|by|of|to|since|from|last|until|during|for|and|since)\s\Z", re.IGNORECASE)
_LEADING = pattern(r"(?i:for|of|over|during|in)\s(?=the\s(?:full\s)?year)")
_SINCE = pattern(
    r"\b(?:since|from|until|till|before|after|than\sin|compared\s(?:to|with)|versus)\s(?:the\s|early\s|late\s)?\Z",
    re.IGNORECASE,
)
_BREAK = pattern(r"[;:—]|\s(?:while|whereas|but|compared|versus|against|after|before|with)\s")
_NEAR = 60


def periods_in(reading: Reading, comparisons: Sequence[Span]) -> list[Span]:
    """Return the words of a passage that say when, in order; what only names the base of a comparison is left out."""
    found: list[Span] = []
    for match in _PERIOD.finditer(reading.text, reading.span.start, reading.span.end):
        span = Span(*match.span())
        if _is_start(reading, span) or (match[0] == "May" and not _is_month(reading, span)):
            continue
        if not any(span.overlaps(comparison) for comparison in _near(comparisons, span)):
            lead = _LEADING.match(reading.text, span.start, span.end)
            found.append(Span(lead.end(), span.end) if lead else span)
    return found


def _is_start(reading: Reading, span: Span) -> bool:
    """Whether the words name where a stretch of time begins (`since 2014`), not when the figure held."""
    return bool(_SINCE.search(reading.text, max(reading.span.start, span.start - 22), span.start))


def _is_month(reading: Reading, may: Span) -> bool:
    """Whether `May` is the month, not a name or a verb."""
    return bool(_MAY_BEFORE.search(reading.text, max(reading.span.start, may.start - 8), may.start))


def _near(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    index = bisect_left(spans, span)
    return spans[max(index - 1, 0) : index + 1]


def period_of(reading: Reading, mention: Mention, periods: Sequence[Span], others: Sequence[Span]) -> str | None:
    """Return the words that say when `mention` held, or None.

    The words right after it come first, then those before it in its sentence, then those after it, then the last
    ones of an earlier sentence of the passage. `others` are the figures of the passage: what stands behind the
    next one belongs to that.
    """
    if mention.kind is Kind.RANK or not periods:
        return None
    sentence = reading.sentence_at(mention.span.start)
    after = _after(periods, mention, sentence)
    if after is not None and _belongs(reading, mention, after, others):
        return after.of(reading.text)
    index = bisect_right(periods, mention.span.start, key=lambda span: span.start) - 1
    if index >= 0:
        return periods[index].of(reading.text)
    return None


def _after(periods: Sequence[Span], mention: Mention, sentence: Span) -> Span | None:
    index = bisect_left(periods, mention.span.end, key=lambda span: span.start)
    if index < len(periods) and periods[index].start < sentence.end:
        return periods[index]
    return None


def _belongs(reading: Reading, mention: Mention, period: Span, others: Sequence[Span]) -> bool:
    """Whether nothing between a figure and the words after it cuts them off: a turn of the sentence, another figure."""
    text = reading.text
    if period.start - mention.span.end > _NEAR * 2 or _BREAK.search(text, mention.span.end, period.start):
        return False
    index = bisect_right(others, mention.span)
    between = [other for other in others[index : index + 8] if other.end <= period.start]
    ends = [mention.span, *between, period]
    return all(_JOINS.fullmatch(text, left.end, right.start) for left, right in pairwise(ends[:-1]))


_JOINS = pattern(r"\s*(?:,|and|or|to|,\s?and|\()\s*")
