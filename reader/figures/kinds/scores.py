"""Results of games and votes: `2-0 down`, `beat Fairview 31-17`; marks: `Ada Okoro: 7`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "the result of a game or a vote, such as 2-0 beside a word like won, or a mark from 0 to 10 behind a name"

_RESULT = r"(?<![\w.,$€£¥%-])\d{1,3}[-–]\d{1,3}(?![\w%]|[.,]\d|-)"
_REASON = "the score of a game or a vote"
_PLAYED = (
    "at|won|win|wins|lost|lose|loses|beat|beats|beaten|beating|drew|draw|draws|score|scoreline|was|led|lead|leads|leading"
    "|finished|finishing|defeated|defeating|vote|votes|voted|thrashed|edged|tied|trailed|trailing"
)
_TEAM = r"(?:(?:the\s)?(?:[A-Z][\w’'.&-]*\s){1,4}|(?:them|him|her|us)\s)"
_SCORE = pattern(
    rf"(?P<named>{_RESULT})(?=\s(?:down|up|win|victory|defeat|loss|draw|lead|triumph|thrashing|home|away|aggregate|scoreline|record|tie|vote|ruling|decision|majority|verdict)\b)"
    rf"|\b(?:{_PLAYED})\s{_TEAM}?(?P<played>{_RESULT}(?:,?\s\(?{_RESULT}\)?)*)"
    r"(?=[.,;)]|\s(?:to|on|in|by|against|over|at|after|and|with|last|when|as|but|before|for|from|thanks|despite|while|under|since|behind)\b|\s?\Z)"
)
_VOTE = pattern(
    r"\bvot(?:es?|ed|ing)\s(?:(?:of|by|was)\s)?(?P<result>\d{1,3}(?:\svotes)?\sto\s\d{1,3})(?![\w%]|[.,]\d)"
)
_MARK = pattern(r"(?<![\w.] )\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}: (?P<mark>10|\d)(?=\s[A-Z]|\s?\Z)")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the results of games and votes in a passage."""
    for match in _SCORE.finditer(reading.text, reading.span.start, reading.span.end):
        span = Span(*match.span("named" if match["named"] else "played"))
        yield excluded(span, Kind.NAME, _REASON)
    for match in _MARK.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span("mark")), Kind.NAME, "a mark given to a name")
    for match in _VOTE.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span("result")), Kind.NAME, _REASON)
