"""Numbers that the one before is held against: `to 5.2 percent from 4.8`, `39 cts vs 50 cts`.

They measure what the number before measures, at another time.
"""

from reader.articles.span import Span
from reader.figures.reading import Reading
from reader.figures.wording import wording

_LONGEST_GAP = 70
_AGAINST = wording(
    r"[\s,;(-]*(?i:(?:(?:up|down|increased?|higher|lower|sharply|compared|and) )*"
    r"(?:vs\.?|versus|against|compared (?:with|to)|from|after)"
    r"(?: (?:(?:an?|the|its|about|around|nearly|almost|some|over|only|just|revised|downwardly|upwardly|earlier|previous"
    r"|prior|estimated|actual|low|high|record|rate|level|figure|total|rise|fall|increase|decline|drop|growth|gain|year-ago"
    r"|year-earlier|loss|profit|deficit|surplus|net|of|more|less|than)|[A-Z][a-z]+['’]s))*)[\s~$€£¥+(-]{0,4}"
)
_CHANGE = wording(
    r"[^.;:()]{0,40}, (?:(?:an?|the) (?:[a-z-]+ ){0,2}(?:increase|rise|gain|growth|jump|decline|decrease|drop|fall)"
    r"(?: of)?|up|down)(?: (?:by|about|around|nearly|almost|roughly|some|over|more than|less than|an?|the)){0,2} "
)
_OR = wording(r"(?:,|--)? or (?:(?:about|around|nearly|almost|roughly|some|over|an?|the) ){0,2}[$€£¥]?")


def is_held_against(reading: Reading, span: Span, before: Span) -> bool:
    """Whether the number at `span` is what the one at `before` is held against."""
    if not 0 < span.start - before.end <= _LONGEST_GAP:
        return False
    return _AGAINST.fullmatch(reading.text, before.end, span.start) is not None


def is_said_again(reading: Reading, span: Span, before: Span) -> bool:
    """Whether the number at `span` words the one at `before` anew: `3,000 shares, or about 9 pct of the total`."""
    return _OR.fullmatch(reading.text, before.end, span.start) is not None


def is_its_change(reading: Reading, span: Span, before: Span) -> bool:
    """Whether the number at `span` tells how the one at `before` changed: `300 cars in May, a rise of 4 percent`."""
    if not 0 < span.start - before.end <= _LONGEST_GAP:
        return False
    return _CHANGE.fullmatch(reading.text, before.end, span.start) is not None
