"""A piece of a passage to show a hit by, cut around the first words found."""

from collections.abc import Sequence

from reader.articles.span import Span
from reader.search.hit import Snippet

LONGEST = 240
"""Characters; a shorter passage is shown whole."""

_BEFORE = 60
"""Characters shown before the first word found, at most."""

_ELLIPSIS = "… "


def cut_snippet(text: str, spans: Sequence[Span], longest: int = LONGEST) -> Snippet:
    """Return at most about `longest` characters of `text`, on one line, around the first of `spans`."""
    if len(text) <= longest:
        return Snippet(_on_one_line(text), tuple(spans))
    start = _start(text, spans[0].start if spans else 0, longest)
    end = _end(text, start + longest)
    before, after = (_ELLIPSIS if start else ""), (_ELLIPSIS[::-1] if end < len(text) else "")
    shown = [
        Span(max(span.start, start), min(span.end, end)) for span in spans if span.start < end and span.end > start
    ]
    return Snippet(
        before + _on_one_line(text[start:end]) + after, tuple(span.shifted(len(before) - start) for span in shown)
    )


def _start(text: str, first: int, longest: int) -> int:
    """Return where a word begins, not far before `first`, and not later than lets the end be seen."""
    start = min(first - _BEFORE, len(text) - longest)
    if start <= 0:
        return 0
    blank = text.find(" ", start, first)
    return blank + 1 if blank >= 0 else start


def _end(text: str, latest: int) -> int:
    """Return where a word ends, not far before `latest`."""
    if latest >= len(text):
        return len(text)
    blank = text.rfind(" ", latest - _BEFORE, latest)
    return blank if blank >= 0 else latest


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
