"""All that is known of one note, to be read beside the list: its words, where it stands, and the passage around."""

from collections.abc import Iterator

from textual.content import Content

from reader.annotations.annotation import Annotation, State
from reader.annotations.noted_figure import noted_figure
from reader.articles.span import Span
from reader.printable import one_line, printable
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.noted_figure import figure_words
from reader.ui.rendering.rows.annotation import is_lost, state_words, tag_words, verdict_words
from reader.ui.rendering.rows.deleted_note import DeletedNote
from reader.ui.rendering.rows.library_note import LibraryNote
from reader.ui.rendering.rows.line import BETWEEN, ELLIPSIS

_BLANK = Content("")
_MUTED = "dim"
_QUOTE = "italic"
_FOUND = "bold underline"
_ALERT = "bold $text-error"
_LONGEST = 20_000
"""Code points of a quote, a note or a passage that are shown."""


def note_page(note: LibraryNote) -> Content:
    """Return the page of `note`."""
    known, placed = note.article.metadata, note.placed
    source = (", ".join(known.authors), known.publisher, spoken_date(known.date) if known.date else "")
    return Content("\n").join(
        [
            *_line(note.article.title, "bold"),
            *_line(BETWEEN.join(filter(None, source)), _MUTED),
            _BLANK,
            *_words(note.annotation),
            *_line(state_words(placed), _ALERT if is_lost(placed) else _MUTED),
            *_line(verdict_words(placed)),
            *_figure(note.annotation, placed.figure_now),
            *_line(_history(note.annotation), _MUTED),
            *_around(note),
        ]
    )


def deleted_note_page(note: DeletedNote) -> Content:
    """Return the page of a note that was deleted."""
    annotation = note.annotation
    return Content("\n").join(
        [
            *_line(note.article, "bold"),
            *_line(annotation.file, _MUTED),
            _BLANK,
            *_words(annotation),
            *_figure(annotation, ""),
            *_line(_history(annotation), _MUTED),
        ]
    )


def _line(words: str, style: str = "") -> Iterator[Content]:
    """Yield a line, none where there is nothing to say."""
    if words:
        yield Content.assemble((one_line(words), style))


def _words(annotation: Annotation) -> Iterator[Content]:
    """Yield quote, note and tags, a blank line behind each."""
    tags = tag_words(annotation)
    for words, style in ((f"“{annotation.quote}”", _QUOTE), (annotation.note, ""), (tags, "bold")):
        if words.strip():
            yield Content.assemble((_cut(words), style))
            yield _BLANK


def _figure(annotation: Annotation, now: str) -> Iterator[Content]:
    if noted := noted_figure(annotation):
        yield from _line(f"Figure: {figure_words(noted, now)}")


def _history(annotation: Annotation) -> str:
    """Return the colour and the days on which the note was made and changed."""
    made, changed = spoken_date(annotation.created), spoken_date(annotation.modified)
    return BETWEEN.join(filter(None, (annotation.color, made, f"changed {changed}" if changed != made else "")))


def _around(note: LibraryNote) -> Iterator[Content]:
    """Yield the passage around the quote or, for a lost note, around the words that come nearest."""
    span = note.placed.span or note.placed.candidate
    passage = note.article.passage_at(span.start) if span is not None else None
    if span is None or passage is None:
        return
    yield _BLANK
    yield from _line("Perhaps here" if note.placed.state is State.ORPHAN else "In the text", "bold")
    text = passage.span.of(note.article.text)
    here = Span(span.start - passage.span.start, min(span.end, passage.span.end) - passage.span.start)
    before, quote, behind = text[: here.start][-_LONGEST:], here.of(text), text[here.end :]
    yield Content.assemble(printable(before), (_cut(quote), _FOUND), _cut(behind))


def _cut(text: str) -> str:
    """Return `text` made harmless, and of one too long the beginning."""
    return printable(text if len(text) <= _LONGEST else text[:_LONGEST] + ELLIPSIS)
