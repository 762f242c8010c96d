"""Numbers in set phrases: `24/7`, `one-on-one`, `net zero`, `on the one hand`, `in the top three`. No figures."""

from collections.abc import Iterator

from reader.articles.span import Span
from reader.figures.figure import Kind
from reader.figures.mention import Mention, excluded
from reader.figures.pattern import pattern
from reader.figures.reading import Reading

RULE = "a number in a set phrase such as 24/7, net zero or one-on-one"

_FEW = r"(?:two|three|four|five|six|seven|eight|ten|\d{1,2})"
_PHRASE = pattern(
    r"(?<![\w.,$€£¥])(?i:24[/-]7|50[-/]50|fifty-fifty|20/20|9-to-5|nine-to-five|catch-22"
    r"|on\s(?:the\s)?one\shand|one\sby\sone|one-(?:on|to|and|in)-(?:one|only|all|a-\w+)|one-size-fits-all"
    r"|one-(?:stop|off|time|way|sided|shot)s?|two-(?:way|faced|timing)|(?:square|day|cloud)\s(?:one|nine)|eleventh-hour"
    r"|one\s(?:of\sa\skind|and\s(?:the\ssame|only|all))|six-packs?|zero-(?:sum|day|tolerance|emissions?|carbon|hours?|covid)"
    r"|(?:net|ground|absolute|sub)[\s-]zero|zero\s(?:tolerance|emissions)"
    r"|(?:two|three|four|six|\d{1,2})-(?:wheeler|seater|pointer|footer|hander|parter)s?"
    rf"|(?:top|bottom)\s{_FEW}(?=\s(?:in|of|during|at|and|on|after|with|by|for|this|last|next)\b|\s?[.,;:)]|\s?\Z)"
    r"|last\s(?:four|eight|16|32|64)(?=\s(?:in|at|and|on|after|with|by|of\sthe)\b|\s?[.,;:)]|\s?\Z))(?!\w)"
)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield the set phrases of a passage that hold a number."""
    for match in _PHRASE.finditer(reading.text, reading.span.start, reading.span.end):
        yield excluded(Span(*match.span()), Kind.NUMBER, "part of a set phrase")
