"""Finding the figures of a text: each kind proposes, precedence decides, context explains."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.articles.span import Span
from reader.figures.context.explaining import explain
from reader.figures.context.rows import heading_in
from reader.figures.figure import Figure
from reader.figures.pattern import pattern
from reader.figures.ranges import joined
from reader.figures.reading import Reading
from reader.figures.settling import Claim, claims_in, settled
from reader.figures.sharing import shared

if TYPE_CHECKING:  # only named here: importing it would cost a quarter of what importing all else does
    from reader.articles.article import Article

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
    heading: str | None = None
    for span in blocks(text) if spans is None else spans:
        reading = Reading(text, span, language, published)
        heading = heading_in(span.of(text)) or heading
        figures += explain(reading, list(joined(reading, shared(reading, settled(reading)))), heading)
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


def claims(text: str, span: Span, *, published: str | None = None, language: str | None = None) -> list[Claim]:
    """Return what each kind of number claims in the passage at `span`, in reading order: who won, who was beaten.

    The two ends of a range are claims of their own. Arguments are those of `find_figures`; this is slower, and meant
    for the one passage that a reader asks about.
    """
    return claims_in(Reading(text, span, language, published))


def figures_in(article: "Article") -> list[Figure]:
    """Return every mention of a number in the passages of `article` that are read, as `find_figures` does."""
    return find_figures(
        article.text,
        [passage.span for passage in article.passages if passage.kind.is_read],
        published=article.metadata.date,
        language=article.metadata.language,
    )
