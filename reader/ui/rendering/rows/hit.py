"""The row of a hit: the article's title, unless the hit above has said it, and a snippet with its words marked."""

from itertools import pairwise

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.hit import Hit
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.line import BETWEEN, BLANK, ELLIPSIS, Line, Part, Tone
from reader.ui.rendering.rows.wrap import first_lines

SNIPPET_LINES = 2
_INDENT = Part("  ")


def hit_lines(hit: Hit, width: int, *, with_title: bool) -> list[Line]:
    """Return the lines of `hit` for a row of `width` cells: a title line if asked for, then always two of snippet."""
    title = [Line((Part(hit.title, Tone.TITLE),), (Part(_when(hit), Tone.DETAIL),))] if with_title else []
    return [*title, *_snippet_lines(hit, width - len(_INDENT.text))]


def _when(hit: Hit) -> str:
    """Return the article's date in words, or else its publisher."""
    return spoken_date(hit.date) if hit.date else hit.publisher or ""


def _snippet_lines(hit: Hit, width: int) -> list[Line]:
    """Return the snippet on two lines; a passage that is no paragraph is named before it."""
    lead = "" if hit.kind is PassageKind.PARAGRAPH else hit.kind.capitalize() + BETWEEN
    snippet, spans = _beginning_near_found(hit.snippet.text.replace("\n", " "), sorted(hit.snippet.spans), width)
    text = lead + snippet
    found = [span.shifted(len(lead)) for span in spans]
    lines = [
        Line((_INDENT, *_marked(text, line, Span(0, len(lead)), found)))
        for line in first_lines(text, width, SNIPPET_LINES)
    ]
    return (lines + [BLANK] * SNIPPET_LINES)[:SNIPPET_LINES]


def _beginning_near_found(text: str, found: list[Span], width: int) -> tuple[str, list[Span]]:
    """Return `text` and `found`, cut at the front if the first word found would else not be seen on `width` cells."""
    if not found or found[0].end <= width:
        return text, found
    nearest = max(found[0].start - width // 2, 0)
    start = text.rfind(" ", max(nearest - width // 2, 0), nearest) + 1 or nearest
    return f"{ELLIPSIS} {text[start:]}", [span.shifted(len(ELLIPSIS) + 1 - start) for span in found]


def _marked(text: str, line: Span, lead: Span, found: list[Span]) -> list[Part]:
    """Return the parts of `text` that stand on `line`, told apart as lead, found words and the rest."""
    cuts = {line.start, line.end}
    for span in (lead, *found):
        cuts.update(place for place in (span.start, span.end) if place in line)
    ordered = sorted(cuts)
    return [Part(text[start:end], _tone_at(start, lead, found)) for start, end in pairwise(ordered)]


def _tone_at(place: int, lead: Span, found: list[Span]) -> Tone:
    """Return the tone of the code point at `place`."""
    if place in lead:
        return Tone.DETAIL
    return Tone.FOUND if any(place in span for span in found) else Tone.TEXT
