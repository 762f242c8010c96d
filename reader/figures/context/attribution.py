"""Who says so: `according to the National Bureau of Statistics`, `the ministry said`, `NBS data showed`."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.months import MONTH
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.tables import word_set
from reader.figures.wording import one_line, wording

_NAME = r"[A-Z][\w.&’'-]{0,30}"
_NO_DAY = rf"(?!{MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_NAMES = rf"{_NO_DAY}{_NAME}(?: (?:(?:of|for|and|the|de|in) ){{0,2}}{_NAME}){{0,6}}"
_PEOPLE = r"(?:officials?|analysts?|sources|economists?|spokes(?:man|woman|person)|researchers|traders|executives)"
_COMMON = r"(?:[Tt]he|[Aa]n?) (?:(?!the |an? )[a-z][a-z-]{0,20} ){0,2}(?!\w*ly\b)[a-z][a-z-]{1,20}"
_AT = r"(?:[a-z]{3,20} (?:for|of|at|with) (?:the )?)"
_SAYING = r"(?:said|says|reported|announced|estimates|estimated|noted|predicted|predicts|forecasts)"
_ACCORDING = wording(
    r"\b(?:[Aa]ccording to|(?i:data|figures|statistics|estimates)(?: (?:released|published|issued|compiled))?"
    r"(?: on [A-Z]\w{2,9})? (?:from|by)) (?:data (?:from|by) |figures from )?"
    r"(?P<source>(?:an? |the )?[^,.;:()\n]{2,80}?(?:\n[^,.;:()\n]{1,80}?)?)"
    r"(?= ?[,.;:()]| (?:showed|shows?|said|published|released|on [A-Z])\b| ?\Z)"
)
_SAID = wording(
    rf"(?<![\w-])(?P<source>(?:[Tt]he |[Aa]n? )?{_AT}?{_NAMES}(?: {_PEOPLE})?|{_COMMON})"
    rf" (?:also |later |today |yesterday )?{_SAYING}\b"
)
_SAID_BY = wording(
    rf"[,?!][”\"’'] (?:said|says) (?P<source>(?:the |an? )?(?:{_NAMES}|[a-z]+ (?:for|of|at) {_NAMES})|{_COMMON})"
)
_DATA = wording(
    rf"(?<![\w-])(?P<source>(?:[Tt]he )?{_NAMES}) (?:data|figures|statistics) (?:show|showed|released|published)\b"
)
_CHINESE_FROM = pattern(
    r"(?:据|根据)(?P<source>[\u4e00-\u9fff]{2,20}?)(?:最新)?(?:发布的?|公布的?)?(?:数据|统计|消息|测算|报道|介绍|公布|发布|显示)"
)
_CHINESE_SHOWN = pattern(
    r"(?<![\u4e00-\u9fff])(?P<source>[\u4e00-\u9fff]{2,20}?)(?:最新)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:发布的?|公布的?)?"
    r"(?:数据|统计|公报)(?:数据)?显示"
)
_CHINESE_SAID = pattern(r"(?<![\u4e00-\u9fff])(?P<source>[\u4e00-\u9fff]{2,16}?)(?:表示|称|指出|预计)(?=[，：,:])")
_TOLD = (
    (pattern(r"ccording|[Dd]ata|DATA|igures|tatistics|stimates"), _ACCORDING),
    (pattern(rf"\b{_SAYING}\b"), _SAID),
    (pattern(r"[”\"’']\s{1,8}sa(?:id|ys)"), _SAID_BY),
    (pattern(r"(?:data|figures|statistics)\s{1,8}(?:show|released|published)"), _DATA),
    (pattern(r"据|显示"), _CHINESE_FROM),
    (pattern(r"显示"), _CHINESE_SHOWN),
    (pattern(r"表示|称|指出|预计"), _CHINESE_SAID),
)
"""The wordings of a source, each behind a sign that is looked for first because it is found faster."""
_NOBODY = word_set(
    "it he she they who which that also officials recent official new latest preliminary these those the data"
    " another one some others most many everyone"
)


@dataclass(frozen=True, slots=True)
class Source:
    """Who says what stands in a sentence."""

    span: Span
    words: str


def sources_in(reading: Reading) -> list[Source]:
    """Return those whom a passage names as its sources, in order."""
    text, start, end = reading.text, reading.span.start, reading.span.end
    sources: list[Source] = []
    for sign, told in _TOLD:
        if sign.search(text, start, end):
            found = (match for match in told.finditer(text, start, end) if _is_somebody(match))
            sources += [Source(Span(*match.span()), one_line(match["source"])) for match in found]
    return sorted(sources, key=lambda source: source.span)


def _is_somebody(match: re.Match[str]) -> bool:
    """Whether a name or a common noun says so, not a pronoun or nothing but `recent data`."""
    words = match["source"].lower().split()
    return words[-1] not in _NOBODY


def attribution_of(sentence: Span, sources: Sequence[Source]) -> str | None:
    """Return who says what a sentence says, or None; `sources` are in order."""
    index = bisect_left(sources, sentence.start, key=lambda source: source.span.start)
    if index < len(sources) and sources[index].span.start < sentence.end:
        return sources[index].words
    return None
