"""Numbers that are part of a name: `5G`, `S&P 500`, `C919`, `7-nm`, `Made in China 2025`, telephone numbers. No figures."""

import re
from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind, Status
from reader.figures.mention import Mention, excluded
from reader.figures.reading import Reading

_GENERATION = re.compile(r"(?<![\w.])([2-6])G\b(?!\s?Hz)")
_NAME = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)(?:\sand\s\d{1,2}(?:st|nd|rd|th))?\s(?i:five-year)"
    r"|\b(?:S&P|S\sP|FTSE|CAC|DAX|Nikkei|Nasdaq|NASDAQ|CSI|Russell|Fortune|STOXX|Stoxx|Hang\sSeng|ASX|TSX|Euronext)[\s/-]?(?:Global\s)?\d{2,4}\b"
    r"|(?<![\w$€£¥.,])(?=[A-Za-z]*\d)(?=\d*[A-Z])(?!\d+(?:[MKBT]|[kKMGTmcnμ]?[BWVAFCHhm]z?|[kMG]?Hz|[kMGT]?Wh|(?:bn|tn|mn|mln|k|km|mAh)\b))[A-Za-z]+\d[A-Za-z\d]*\b(?![.]\d)"
    r"|\b[A-Z][A-Za-z]*-\d+[A-Za-z]*\b|\b\d+-nm\b"
    r"|\b(?i:section|row|unit|channel|category|chapter|page|volume|article|room|gate|flight|route|highway|level|phase|stage|group|game|day|round|week|part|type|class|platform|line|no\.|number)\s\d+\b(?![.,]\d|\s?%)"
    r"|\b(?:Made\sin\sChina|Vision|Agenda|Horizon|Expo)\s20\d\d\b|(?<!\d)\d{3,4}-\d{7,8}(?!\d)|(?<![\d.,])\d{11,}(?![\d.,])"
    r"|(?<!\w)[A-Z][\w]*[a-z]\s\d{1,3}(?:\s(?:Pro|Max|Mini|Ultra|Plus))+\b"
)
_SCORE = re.compile(
    r"(?<![\w.,-])\d{1,3}-\d{1,3}(?=\s(?:down|up|win|victory|defeat|loss|draw|lead|thriller|home|away)\b)"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the numbers of a passage that belong to a name."""
    text, start, end = reading.text, reading.span.start, reading.span.end
    for match in _GENERATION.finditer(text, start, end):
        span, value = Span(*match.span()), int(match[1])
        yield Mention(span, Kind.GENERATION, value, status=Status.EXCLUDED, reason="a generation of mobile networks")
    for match in _NAME.finditer(text, start, end):
        yield excluded(Span(*match.span()), Kind.NAME, "part of a name")
    for match in _SCORE.finditer(text, start, end):
        yield excluded(Span(*match.span()), Kind.NAME, "a score")
