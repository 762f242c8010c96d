"""The rows of a comparison: a measure with its verdict, and each figure of it with where it stands."""

from rich.cells import set_cell_size

from reader.figures.compare.measure import Measure
from reader.figures.compare.wording import short_of, unit_of
from reader.figures.placed import PlacedFigure
from reader.printable import one_line
from reader.ui.rendering.dates import spoken_date
from reader.ui.rendering.rows.figure import number_parts
from reader.ui.rendering.rows.line import BETWEEN, Line, Part, Tone

_INDENT = Part("  ")
_HERE = Part("▸ ", Tone.BAR)
"""Before the figure that the comparison began with."""
_UNKNOWN = "no period told"
_PERIOD_CELLS = 18


def measure_lines(measure: Measure) -> tuple[Line, Line]:
    """Return the two lines of `measure`: what is measured and how often, then the unit and what comes of it.

    Of one that a single article tells of, the article is named: others may measure the same of somebody else.
    """
    many = Part(f"{len(measure.rows):,}", Tone.DETAIL)
    article = measure.rows[0].title if len({row.article for row in measure.rows}) == 1 else ""
    details = BETWEEN.join(filter(None, (unit_of(measure), short_of(measure), article)))
    return Line((Part(measure.subject, Tone.TITLE),), (many,)), Line((_INDENT, Part(details, Tone.DETAIL)))


def compared_lines(placed: PlacedFigure, *, is_here: bool) -> tuple[Line, Line]:
    """Return the two lines of a figure: when and how much as the text has it, then the article it stands in."""
    figure = placed.figure
    known, worded = (figure.period_iso, figure.period) if figure.period_iso else (figure.period or _UNKNOWN, None)
    base = Part(figure.comparison or "", Tone.DETAIL)
    article = BETWEEN.join(filter(None, (placed.title, placed.publisher)))
    dated = Part(spoken_date(placed.date) if placed.date else "", Tone.DETAIL)
    return (
        Line((_HERE if is_here else _INDENT, _period(known), *number_parts(figure)), (base,)),
        Line((_INDENT, _period(worded or ""), _INDENT, Part(article, Tone.DETAIL)), (dated,)),
    )


def _period(words: str) -> Part:
    """Return `words` filling the column of the periods."""
    return Part(set_cell_size(one_line(words), _PERIOD_CELLS - 1) + " ", Tone.DETAIL)
