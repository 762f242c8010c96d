"""`reader compare`: the same measure side by side, article by article."""

import click

from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import brought_up_to_date, print_table
from reader.errors import BadInput, NothingFound
from reader.figures.compare.export import FORMATS
from reader.figures.compare.measure import Comparison, Measure
from reader.figures.compare.wording import number_of, outcome_of, short_of, title_of
from reader.figures.placed import PlacedFigure
from reader.printable import one_line

COLUMNS = ("Figure", "Period", "Compared with", "Article", "Date")
SINGLE_COLUMNS = ("Measure", "Figure", "Period", "Article", "Note")
KEPT = ("Figure", "Period")


@command_named("compare")
@click.argument("query", nargs=-1, required=True)
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values, one figure a line.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown tables with citations.")
def command(query: tuple[str, ...], as_json: bool, as_csv: bool, as_markdown: bool) -> None:
    """Put figures of one measure side by side.

    Those that measure QUERY, article by article. Figures of another period, unit or base are never called a conflict.

    \b
    reader compare "high-tech manufacturing output"
    reader compare GDP growth --markdown
    """
    chosen = {"json": as_json, "csv": as_csv, "markdown": as_markdown}
    formats = [name for name, wanted in chosen.items() if wanted]
    if len(formats) > 1:
        raise click.UsageError(f"--{formats[0]} and --{formats[1]} exclude each other.")
    asked = " ".join(query)
    if not asked.strip():
        raise BadInput("Say what is measured, such as “GDP growth”.")
    library = chosen_library()
    brought_up_to_date(library)
    comparison = library.compare(asked)
    if formats:
        click.echo(FORMATS[formats[0]](comparison), nl=False)
    else:
        _print(comparison)
    if not comparison.measures:
        near = f" The nearest: {'; '.join(comparison.nearest)}." if comparison.nearest else ""
        raise NothingFound(f"No figure measures “{comparison.query}”.{near}")


def _print(comparison: Comparison) -> None:
    """Print a table for each measure of several figures, and one for all that have but one."""
    several = [measure for measure in comparison.measures if len(measure.rows) > 1]
    single = [measure for measure in comparison.measures if len(measure.rows) == 1]
    for measure in several:
        click.echo(f"{one_line(title_of(measure))}\n{one_line(outcome_of(measure))}")
        print_table(COLUMNS, map(_row, measure.rows), kept=KEPT)
        click.echo()
    if single:
        click.echo("Of one figure each")
        print_table(SINGLE_COLUMNS, (_single_row(measure) for measure in single), kept=KEPT)


def _single_row(measure: Measure) -> tuple[str, ...]:
    number, when, _, title, _ = _row(measure.rows[0])
    return title_of(measure), number, when, title, short_of(measure)


def _row(row: PlacedFigure) -> tuple[str, ...]:
    figure = row.figure
    when = figure.period_iso or figure.period or ""
    return number_of(figure), when, figure.comparison or "", row.title, row.date or ""
