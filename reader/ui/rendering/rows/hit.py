"""The row of a hit: a snippet of its passage with its words marked; over those of an article, what it is."""

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.hit import Hit
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.excerpt import beginning_near, marked, on_one_line
from reader.ui.rendering.rows.line import BETWEEN, BLANK, Line, Part, Tone
from reader.ui.rendering.rows.wrap import first_lines

SNIPPET_LINES = 2
_INDENT = Part("  ")
_PENCIL = Part("  ✎ ", Tone.DETAIL)
_SEEN = 4000
"""Code points of a note that a row looks at: it shows fewer."""


def article_line(hit: Hit) -> Line:
    """Return the title of the article of `hit`, and how many of its passages are hits where they are several."""
    many = hit.in_article
    return Line((Part(hit.title, Tone.TITLE),), (Part(f"{many:,}", Tone.DETAIL),) if many > 1 else ())


def known_line(hit: Hit) -> Line | None:
    """Return when and by whom the article of `hit` was published; None where neither is known."""
    known = BETWEEN.join(filter(None, (spoken_date(hit.date) if hit.date else None, hit.publisher)))
    return Line((Part(known, Tone.DETAIL),)) if known else None


def hit_lines(hit: Hit, width: int) -> list[Line]:
    """Return the lines of `hit` for a row of `width` cells: always two of snippet.

    A hit that was found by a note of the user's has a line more, with what the user wrote.
    """
    note = [Line((_PENCIL, Part(" ".join(hit.written[:_SEEN].split()), Tone.QUOTE)))] if hit.notes else []
    return [*_snippet_lines(hit, width - len(_INDENT.text)), *note]


def hit_height(hit: Hit) -> int:
    """Return how many lines `hit_lines` returns."""
    return SNIPPET_LINES + bool(hit.notes)


def _passage_called(hit: Hit) -> str:
    """Return the number of the passage, with its kind if it is no paragraph; there is but one title."""
    match hit.kind:
        case PassageKind.PARAGRAPH:
            return f"¶{hit.passage}"
        case PassageKind.TITLE:
            return "Title"
        case kind:
            return f"{kind.capitalize()} {hit.passage}"


def _snippet_lines(hit: Hit, width: int) -> list[Line]:
    """Return the snippet on two lines, before it which passage it is."""
    lead = f"{_passage_called(hit)}{BETWEEN}"
    room = max(width - len(lead), width // 2)
    snippet, spans = beginning_near(*on_one_line(hit.snippet.text, sorted(hit.snippet.spans)), room)
    text = lead + snippet
    tones = [(Span(0, len(lead)), Tone.DETAIL), *((span.shifted(len(lead)), Tone.FOUND) for span in spans)]
    lines = [Line((_INDENT, *marked(text, line, tones))) for line in first_lines(text, width, SNIPPET_LINES)]
    return (lines + [BLANK] * SNIPPET_LINES)[:SNIPPET_LINES]
