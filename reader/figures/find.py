"""Finding the figures of a text: each kind proposes, precedence decides, context explains."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.articles.article import Article
from reader.articles.span import Span
from reader.figures.context import explain
from reader.figures.figure import Figure
from reader.figures.kinds import IN_ORDER_OF_PRECEDENCE
from reader.figures.mention import Mention
from reader.figures.pattern import pattern
from reader.figures.ranges import joined
from reader.figures.reading import Reading

_BLANK_LINE = pattern(r"\n[^\S\n]*\n\s*")


def find_figures(
    text: str, spans: Iterable[Span] | None = None, *, published: str | None = None, language: str | None = None
) -> list[Figure]:
    """Return every number of `text` that is a figure, or is soft or excluded, in reading order and without overlap.

    Args:
        text: the text as given; offsets count its code points.
        spans: the passages to read, in order; blocks between blank lines where none are given.
        published: ISO date of the article, from which `last year` and `October` are counted.
        language: BCP 47 tag of the article's language; number words are read where it is English or unknown.
    """
    figures: list[Figure] = []
    for span in blocks(text) if spans is None else spans:
        figures += _figures_of(Reading(text, span, language, published))
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
    return explain(reading, list(joined(reading, _settled(reading))))


def _settled(reading: Reading) -> list[Mention]:
    """Return what the kinds propose, in order; where two overlap, the kind that comes first wins."""
    kept: list[Mention] = []
    for kind in IN_ORDER_OF_PRECEDENCE:
        taken = [mention.span for mention in kept]
        for mention in sorted(kind.mentions(reading), key=_place):
            free = _free(mention, taken)
            if free is not None and not (kept and len(kept) > len(taken) and kept[-1].span.overlaps(free.span)):
                kept.append(free)
        kept.sort(key=_place)
    return kept


def _place(mention: Mention) -> int:
    return mention.span.start


def _free(mention: Mention, taken: list[Span]) -> Mention | None:
    """Return `mention` with what is left of its span: its number must be free, its unit may reach into a name."""
    span = mention.span
    index = bisect_left(taken, span)
    if index and taken[index - 1].overlaps(span):
        return None
    if index == len(taken) or not taken[index].overlaps(span):
        return mention
    if mention.number_end is None or taken[index].start < mention.number_end:
        return None
    return replace(mention, span=Span(span.start, mention.number_end))


def figures_in(article: Article) -> list[Figure]:
    """Return every mention of a number in the passages of `article` that are read, as `find_figures` does."""
    return find_figures(
        article.text,
        [passage.span for passage in article.passages if passage.kind.is_read],
        published=article.metadata.date,
        language=article.metadata.language,
    )
