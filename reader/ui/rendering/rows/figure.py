"""The row of a figure: the number as the text has it and when, what it measures, and what else is said of it."""

from reader.figures.figure import Direction, Figure, Qualifier, Status
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone, cells_of
from reader.ui.rendering.rows.wrap import first_lines

_ARROWS = {Direction.UP: Part("↑ ", Tone.GREEN), Direction.DOWN: Part("↓ ", Tone.PINK), Direction.NONE: Part("  ")}
_INDENT = Part("  ")
_SUBJECT_LINES = 2
"""Lines that what is measured may take in a list."""
_WRITTEN_UNITS = {"percent": ("%", "％", "per cent", "pct")}
"""Other ways in which a text says a unit."""


def figure_lines(figure: Figure, width: int) -> list[Line]:
    """Return the lines of `figure` for a row of `width` cells: the number, what it measures, what else is known.

    A mention that is no figure is faint and says why.
    """
    what, number = subject_part(figure), number_parts(figure)
    period = Part(figure.period or "", Tone.DETAIL)
    has_room = cells_of((*number, period)) + len(_INDENT.text) <= width
    known = (_unit_unsaid(figure), figure.comparison, figure.attribution) if figure.status is Status.FIGURE else ()
    more = BETWEEN.join(filter(None, known if has_room else (period.text, *known)))
    return [
        Line(number, (period,) if has_room else ()),
        *(
            Line((_INDENT, Part(line.of(what.text), what.tone)))
            for line in first_lines(what.text, width - len(_INDENT.text), _SUBJECT_LINES)
        ),
        *([Line((_INDENT, Part(more, Tone.DETAIL)))] if more else []),
    ]


def number_parts(figure: Figure) -> tuple[Part, ...]:
    """Return the number as written, behind an arrow where it rose or fell and a sign where it is not exact."""
    sign = "" if figure.qualifier is Qualifier.EXACT else figure.qualifier.value
    tone = Tone.TITLE if figure.status is Status.FIGURE else Tone.FAINT
    return _ARROWS[figure.direction], Part(sign, Tone.DETAIL), Part(" ".join(figure.text.split()), tone)


def subject_part(figure: Figure) -> Part:
    """Return what is measured; when the text does not say, what kind of number it is; for no figure, why it is none."""
    kind = figure.kind.replace("_", " ")
    if figure.status is Status.FIGURE:
        return Part(figure.subject) if figure.subject else Part(kind, Tone.DETAIL)
    return Part(f"{kind}: {figure.reason}" if figure.reason else kind, Tone.FAINT)


def _unit_unsaid(figure: Figure) -> str:
    """Return the unit, unless the words of the number say it already."""
    written, unit = figure.text.casefold(), figure.unit or ""
    ways = (unit, *_WRITTEN_UNITS.get(unit, ()))
    return "" if any(way.casefold() in written for way in ways) else unit
