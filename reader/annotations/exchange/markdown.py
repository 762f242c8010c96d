"""Export as Markdown: by article and heading, each quote with its figure, comment, tags, date and place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from reader.annotations.annotation import PlacedAnnotation
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.exchange.figure_cells import calendar_period
from reader.annotations.noted_figure import NotedFigure, noted_figure
from reader.annotations.tags import as_word, tidy
from reader.articles.article import Article, PassageKind
from reader.articles.span import Span
from reader.figures.figure import Value
from reader.markdown_text import code, paragraphs, plain, quoted

_COLUMNS = ("Figure", "Value", "Unit", "Subject", "Period", "Verdict")
_RULE = ["---"] * len(_COLUMNS)
_NO_PLACE = "Notes whose place in the text is gone"


def export(annotated: Iterable[Annotated]) -> str:
    """Return one Markdown document; the same notes give the same text, and no note can break its structure."""
    return "\n\n".join(block for one in annotated for block in _article(one)) + "\n"


def _article(one: Annotated) -> Iterator[str]:
    yield f"# {plain(one.article.title)}"
    if byline := _byline(one.article):
        yield byline
    headings = [passage.span for passage in one.article.passages if passage.kind is PassageKind.HEADING]
    titles = ["", *(heading.of(one.article.text) for heading in headings)]
    notes = sorted(one.annotations, key=_reading_order)
    for above, under_it in groupby(notes, key=lambda placed: _headings_above(placed, headings)):
        title = _NO_PLACE if above is None else titles[above]
        if title:
            yield f"## {plain(title)}"
        for placed in under_it:
            yield from _note(placed, one.article)


def _headings_above(placed: PlacedAnnotation, headings: Sequence[Span]) -> int | None:
    """Return how many of `headings` come before a note, None where it has no place."""
    return None if placed.span is None else bisect_right(headings, placed.span.start, key=attrgetter("start"))


def _reading_order(placed: PlacedAnnotation) -> tuple[bool, Span, str, str]:
    note = placed.annotation
    return placed.span is None, placed.span or note.span, note.created, note.id


def _byline(article: Article) -> str:
    known = article.metadata
    parts = [plain(part) for part in (", ".join(known.authors), known.publisher, known.date) if part]
    return " · ".join([*parts, *([f"<{known.url}>"] if _is_plain_url(known.url) else [])])


def _is_plain_url(url: str | None) -> bool:
    return (
        url is not None
        and url.startswith(("http://", "https://"))
        and url.isascii()
        and url.isprintable()
        and not set(url) & set(" <>")
    )


def _note(placed: PlacedAnnotation, article: Article) -> Iterator[str]:
    note = placed.annotation
    yield quoted(note.quote)
    if noted := noted_figure(note):
        yield _figure_table(noted, calendar_period(note))
    if note.note.strip():
        yield paragraphs(note.note)
    if tags := " ".join(f"#{plain(as_word(tag))}" for tag in tidy(note.tags)):
        yield tags
    date = (note.created or note.modified)[:10]
    place = code(f"{article.file}:{_passage(placed, article)}")
    yield f"{date} · {place}" if date else place


def _figure_table(noted: NotedFigure, calendar: str) -> str:
    period = (
        f"{noted.period} ({calendar})"
        if noted.period and calendar not in ("", noted.period)
        else noted.period or calendar
    )
    row = (noted.text, _number(noted.value), noted.unit, noted.subject, period, noted.verdict or "")
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (_COLUMNS, _RULE, map(plain, row)))


def _passage(placed: PlacedAnnotation, article: Article) -> int:
    passage = article.passage_at(placed.span.start) if placed.span else None
    return passage.id if passage else placed.annotation.passage


def _number(value: Value | None) -> str:
    """Return a value with its scale resolved, a range by its two ends; empty where there is none."""
    if value is None:
        return ""
    return "–".join(f"{end:,}" for end in (value if isinstance(value, tuple) else (value,)))
