"""The row of a figure: the number as the text has it and when, then what it measures."""

from reader.figures.figure import Direction, Figure, Status
from reader.ui.rendering.rows.line import Line, Part, Tone

_ARROWS = {Direction.UP: "↑ ", Direction.DOWN: "↓ ", Direction.NONE: "  "}
_INDENT = Part("  ")


def figure_lines(figure: Figure) -> tuple[Line, Line]:
    """Return the two lines of `figure`; a mention that is no figure is faint and says why."""
    counts = figure.status is Status.FIGURE
    number = Part(_ARROWS[figure.direction] + figure.text, Tone.TITLE if counts else Tone.FAINT)
    period = Part(figure.period or "", Tone.DETAIL)
    subject = Part(_subject(figure), Tone.DETAIL if counts else Tone.FAINT)
    comparison = Part(figure.comparison or "", Tone.DETAIL)
    return Line((number,), (period,)), Line((_INDENT, subject), (comparison,))


def _subject(figure: Figure) -> str:
    """Return what is measured; when the text does not say, what kind of number it is."""
    kind = figure.kind.replace("_", " ")
    if figure.status is Status.FIGURE:
        return figure.subject or kind
    return f"{kind}: {figure.reason}" if figure.reason else kind
