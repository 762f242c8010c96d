"""The row of a figure: the number as the text has it and when, what it measures, and what else is said of it."""

from reader.figures.figure import Direction, Figure, Qualifier, Status
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone

_ARROWS = {Direction.UP: "↑ ", Direction.DOWN: "↓ ", Direction.NONE: "  "}
_INDENT = Part("  ")
_WRITTEN_UNITS = {"percent": ("%", "％", "per cent", "pct")}
"""Other ways in which a text says a unit."""


def figure_lines(figure: Figure) -> list[Line]:
    """Return the two or three lines of `figure`; a mention that is no figure is faint and says why."""
    number, what = Line(number_parts(figure), (Part(figure.period or "", Tone.DETAIL),)), subject_part(figure)
    beside = BETWEEN.join(filter(None, (unit_unsaid(figure), figure.comparison, figure.attribution)))
    more = [Line((_INDENT, Part(beside, Tone.FAINT)))] if beside and figure.status is Status.FIGURE else []
    return [number, Line((_INDENT, what)), *more]


def number_parts(figure: Figure) -> tuple[Part, ...]:
    """Return the number as written, behind an arrow where it rose or fell and a sign where it is not exact."""
    sign = "" if figure.qualifier is Qualifier.EXACT else figure.qualifier.value
    tone = Tone.TITLE if figure.status is Status.FIGURE else Tone.FAINT
    return Part(_ARROWS[figure.direction] + sign, Tone.DETAIL), Part(figure.text, tone)


def subject_part(figure: Figure) -> Part:
    """Return what is measured; when the text does not say, what kind of number it is; for no figure, why it is none."""
    kind = figure.kind.replace("_", " ")
    if figure.status is Status.FIGURE:
        return Part(figure.subject or kind, Tone.DETAIL)
    return Part(f"{kind}: {figure.reason}" if figure.reason else kind, Tone.FAINT)


def unit_unsaid(figure: Figure) -> str:
    """Return the unit, unless the words of the number say it already."""
    written, unit = figure.text.casefold(), figure.unit or ""
    ways = (unit, *_WRITTEN_UNITS.get(unit, ()))
    return "" if any(way.casefold() in written for way in ways) else unit
