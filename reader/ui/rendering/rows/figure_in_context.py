"""A figure in its context: all that is known of it, where it stands, and the words around it."""

import re
from dataclasses import dataclass

from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.figures.placed import PlacedFigure
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.excerpt import beginning_near, marked
from reader.ui.rendering.rows.figure import number_parts, subject_part
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone
from reader.ui.rendering.rows.wrap import first_lines

_BLANKS = re.compile(r"\s+")
_INDENT = Part("  ")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a passage; `figure` is where the figure stands in them."""

    text: str
    figure: Span


def context_lines(placed: PlacedFigure, surroundings: Surroundings | None, width: int, height: int) -> list[Line]:
    """Return up to `height` lines of `width` cells; the words around the figure are missing until they are known."""
    known = [
        Line((*number_parts(placed.figure), Part(BETWEEN), subject_part(placed.figure), _known(placed.figure))),
        Line((_INDENT, Part(_place(placed), Tone.DETAIL))),
    ]
    if surroundings is None or height <= len(known):
        return known[:height]
    return known + _words_around(surroundings, width - 2, height - len(known))


def _known(figure: Figure) -> Part:
    settled = (
        f"{figure.period} ({figure.period_iso})" if figure.period_iso not in (None, figure.period) else figure.period
    )
    said = ("", figure.unit, settled, figure.comparison, figure.attribution)
    return Part(BETWEEN.join(words for words in said if words is not None), Tone.DETAIL)


def _place(placed: PlacedFigure) -> str:
    date = spoken_date(placed.date) if placed.date else None
    return BETWEEN.join(filter(None, (placed.title, placed.publisher, date)))


def _flat(text: str) -> str:
    """Return `text` with its line breaks and runs of blanks made single blanks."""
    return _BLANKS.sub(" ", text)


def _words_around(surroundings: Surroundings, width: int, height: int) -> list[Line]:
    """Return the words before and behind the figure, it itself marked, beginning where it will be seen."""
    text, figure = surroundings.text, surroundings.figure
    before, number, behind = map(_flat, (text[: figure.start], figure.of(text), text[figure.end :]))
    place = Span(len(before), len(before) + len(number))
    text, found = beginning_near(before + number + behind, [place], width * height)
    tones = [(span, Tone.FOUND) for span in found]
    return [
        Line((_INDENT, *marked(text, line, tones, otherwise=Tone.QUOTE))) for line in first_lines(text, width, height)
    ]
