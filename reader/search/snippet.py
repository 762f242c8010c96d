"""A piece of a passage to show a hit by, cut around the first words found."""

from collections.abc import Sequence

from reader.articles.span import Span
from reader.search.hit import Snippet

LONGEST = 240
"""Characters; a shorter passage is shown whole."""

_SLACK = 60
"""Characters shown before the first word found, and given up for a whole word at the end, at most."""

_ELLIPSIS = "… "


def cut_snippet(text: str, spans: Sequence[Span], longest: int = LONGEST, *, place: int = 0) -> Snippet:
    """Return at most about `longest` characters of `text`, on one line, around the first of `spans`, else `place`."""
    if len(text) <= longest:
        return Snippet(_on_one_line(text), tuple(spans))
    first, slack = (spans[0].start if spans else place), min(_SLACK, longest // 4)
    start = _start(text, first, min(first - slack, len(text) - longest))
    end = _end(text, max(first + 1, start + longest - slack), start + longest)
    before, after = (_ELLIPSIS if start else ""), (_ELLIPSIS[::-1] if end < len(text) else "")
    shown = [
        Span(max(span.start, start), min(span.end, end)) for span in spans if span.start < end and span.end > start
    ]
    return Snippet(
        before + _on_one_line(text[start:end]) + after, tuple(span.shifted(len(before) - start) for span in shown)
    )


def _start(text: str, first: int, earliest: int) -> int:
    """Return where a word begins, from `earliest` up to `first`."""
    if earliest <= 0:
        return 0
    blank = text.find(" ", earliest, first)
    return blank + 1 if blank >= 0 else earliest


def _end(text: str, earliest: int, latest: int) -> int:
    """Return where a word ends, from `earliest` up to `latest`."""
    if latest >= len(text):
        return len(text)
    blank = text.rfind(" ", earliest, latest)
    return blank if blank >= 0 else latest


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
