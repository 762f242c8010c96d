"""The row of a hit: the article's title, unless the hit above has said it, a snippet with its words marked, a note."""

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.hit import Hit
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.excerpt import beginning_near, marked
from reader.ui.rendering.rows.line import BETWEEN, BLANK, Line, Part, Tone
from reader.ui.rendering.rows.wrap import first_lines

SNIPPET_LINES = 2
_INDENT = Part("  ")
_PENCIL = Part("  ✎ ", Tone.DETAIL)
_SEEN = 4000
"""Code points of a note that a row looks at: it shows fewer."""


def hit_lines(hit: Hit, width: int, *, with_title: bool) -> list[Line]:
    """Return the lines of `hit` for a row of `width` cells: a title line if asked for, then always two of snippet.

    A hit that was found by a note of the user's has a line more, with what the user wrote.
    """
    title = [Line((Part(hit.title, Tone.TITLE),), (Part(_when(hit), Tone.DETAIL),))] if with_title else []
    note = [Line((_PENCIL, Part(" ".join(hit.written[:_SEEN].split()), Tone.QUOTE)))] if hit.notes else []
    return [*title, *_snippet_lines(hit, width - len(_INDENT.text)), *note]


def _when(hit: Hit) -> str:
    """Return the article's date in words, or else its publisher."""
    return spoken_date(hit.date) if hit.date else hit.publisher or ""


def _snippet_lines(hit: Hit, width: int) -> list[Line]:
    """Return the snippet on two lines; a passage that is no paragraph is named before it."""
    lead = "" if hit.kind is PassageKind.PARAGRAPH else hit.kind.capitalize() + BETWEEN
    snippet, spans = beginning_near(hit.snippet.text.replace("\n", " "), sorted(hit.snippet.spans), width)
    text = lead + snippet
    tones = [(Span(0, len(lead)), Tone.DETAIL), *((span.shifted(len(lead)), Tone.FOUND) for span in spans)]
    lines = [Line((_INDENT, *marked(text, line, tones))) for line in first_lines(text, width, SNIPPET_LINES)]
    return (lines + [BLANK] * SNIPPET_LINES)[:SNIPPET_LINES]
