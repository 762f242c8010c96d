"""Finding the figures of a text: each kind proposes, precedence decides, context explains."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from reader.articles.span import Span
from reader.figures.context import explain
from reader.figures.figure import Figure
from reader.figures.kinds import IN_ORDER_OF_PRECEDENCE
from reader.figures.mention import Mention
from reader.figures.ranges import joined
from reader.figures.reading import Reading

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def find_figures(
    text: str, spans: Iterable[Span] | None = None, *, published: str | None = None, language: str | None = None
) -> list[Figure]:
    """Return every number of `text` that is a figure, or is soft or excluded, in reading order and without overlap.

    Args:
        text: the text as given; offsets count its code points.
        spans: the passages to read, in order; blocks between blank lines where none are given.
    """
    figures: list[Figure] = []
    for span in blocks(text) if spans is None else spans:
        figures += _figures_of(Reading(text, span))
    return figures


def blocks(text: str) -> Iterator[Span]:
    """Yield the blocks of `text` that blank lines part."""
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        if gap.start() > start:
            yield Span(start, gap.start())
        start = gap.end()
    if start < len(text):
        yield Span(start, len(text))


def _figures_of(reading: Reading) -> list[Figure]:
    mentions = list(joined(reading, _settled(reading)))
    return explain(reading, mentions)


def _settled(reading: Reading) -> list[Mention]:
    """Return what the kinds propose, in order; where two overlap, the kind that comes first wins."""
    taken: list[tuple[int, int]] = []
    kept: list[Mention] = []
    for kind in IN_ORDER_OF_PRECEDENCE:
        for mention in kind.mentions(reading):
            start, end = mention.span.start, mention.span.end
            index = bisect_left(taken, (start, start))
            if index < len(taken) and taken[index][0] < end:
                continue
            if index and taken[index - 1][1] > start:
                continue
            insort(taken, (start, end))
            kept.append(mention)
    kept.sort(key=lambda mention: mention.span)
    return kept
