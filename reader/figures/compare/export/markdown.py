"""Export as Markdown: a table for each measure, each figure with its citation."""

from collections.abc import Iterator

from reader.figures.compare.measure import Comparison, Measure
from reader.figures.compare.wording import number_of, outcome_of, period_of, title_of
from reader.figures.placed import PlacedFigure
from reader.markdown_text import plain

_COLUMNS = ("Figure", "Period", "Compared with", "Source")


def export(comparison: Comparison) -> str:
    """Return one Markdown document; nothing that an article says can break its structure."""
    return "\n".join(line for measure in comparison.measures for line in _measure(measure))


def _measure(measure: Measure) -> Iterator[str]:
    yield f"## {plain(title_of(measure))}\n"
    yield f"{plain(outcome_of(measure))}\n"
    yield _line(*_COLUMNS)
    yield _line(*("---" for _ in _COLUMNS))
    for row in measure.rows:
        figure = row.figure
        yield _line(*map(plain, (number_of(figure), period_of(figure), figure.comparison or "", _citation(row))))
    yield ""


def _citation(row: PlacedFigure) -> str:
    """Return where the figure stands: authors, title, publisher, date, file and passage."""
    source = (", ".join(row.authors), row.title, row.publisher, row.date, f"{row.file}:{row.passage}")
    return ", ".join(filter(None, source))


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
