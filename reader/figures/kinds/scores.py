"""Results of games: `2-0 down`, `tied at 89-89`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "the result of a game or a vote: two small numbers with a hyphen, beside a word such as win or lost"

_RESULT = r"(?<![\w.,$€£¥%-])\d{1,3}[-–]\d{1,3}(?![\w%.,]*\d|%|-)"
_SCORE = pattern(
    rf"{_RESULT}(?=\s(?:down|up|win|victory|defeat|loss|draw|lead|triumph|thrashing|home|away|aggregate|scoreline|record)\b)"
    rf"|\b(?:at|won|win|lost|lose|beat|beaten|drew|score|scoreline|was|led|leading|finished|defeated|vote|voted)\s{_RESULT}(?=[.,;)]|\s(?:to|on|in|by|against|over|at)\b|\Z)"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the results of games in a passage."""
    for match in _SCORE.finditer(reading.text, reading.span.start, reading.span.end):
        start = match.end() - len(match[0].split()[-1])
        yield excluded(Span(start, match.end()), Kind.NAME, "the score of a game or a vote")
