"""An excerpt of a text: begun where what matters in it will be seen, with that told apart from the rest."""

from collections.abc import Sequence
from itertools import pairwise

from reader.articles.span import Span
from reader.ui.rendering.rows.line import ELLIPSIS, Part, Tone


def beginning_near(text: str, found: list[Span], width: int) -> tuple[str, list[Span]]:
    """Return `text` and `found`, cut at the front if the first of `found` would else not be seen on `width` cells."""
    if not found or found[0].end <= width:
        return text, found
    nearest = found[0].start - width // 2
    if nearest <= 0:
        return text, found
    blank_before = text.rfind(" ", max(nearest - width // 2, 0), nearest) + 1
    start = blank_before or text.find(" ", nearest, found[0].start) + 1 or nearest
    return f"{ELLIPSIS} {text[start:]}", [span.shifted(len(ELLIPSIS) + 1 - start) for span in found]


def on_one_line(text: str, found: Sequence[Span]) -> tuple[str, list[Span]]:
    """Return `text` with one blank for any that follow each other, line ends too, and `found` where it stands then."""
    kept, places = list[str](), list[int]()
    for character in text:
        places.append(len(kept))
        is_blank = character.isspace()
        if not (is_blank and kept and kept[-1] == " "):
            kept.append(" " if is_blank else character)
    places.append(len(kept))
    last = len(text)
    return "".join(kept), [Span(places[min(span.start, last)], places[min(span.end, last)]) for span in found]


def marked(text: str, line: Span, tones: Sequence[tuple[Span, Tone]], otherwise: Tone = Tone.TEXT) -> list[Part]:
    """Return the parts of `text` that stand on `line`, each in the tone of the first of `tones` that holds it."""
    cuts = {line.start, line.end}
    for span, _ in tones:
        cuts.update(place for place in (span.start, span.end) if place in line)
    return [
        Part(text[start:end], next((tone for span, tone in tones if start in span), otherwise))
        for start, end in pairwise(sorted(cuts))
    ]
