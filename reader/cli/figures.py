"""`reader figures`: the statistics of the library, of files, or of standard input."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from reader.articles.article import Article, Metadata
from reader.articles.decoding import decode
from reader.articles.passages import passages_of
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import brought_up_to_date, print_json, print_table, say
from reader.errors import NothingFound, ReaderError
from reader.figures.figure import Qualifier
from reader.figures.placed import PlacedFigure, placed, placed_to_json
from reader.figures.spreadsheet import spreadsheet
from reader.library import Library
from reader.printable import printable

STDIN = "-"
STANDARD_INPUT = Path("standard input")
COLUMNS = ("Figure", "Kind", "Unit", "Direction", "Subject", "Period", "Article")


@command_named("figures")
@click.argument("files", nargs=-1)
@click.option("--where", default="", metavar="QUERY", help="Only figures that satisfy a condition, as below.")
@click.option("--all", "everything", is_flag=True, help="Also soft and excluded mentions: durations, years, names …")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values, one figure a line.")
def command(files: tuple[str, ...], where: str, everything: bool, as_json: bool, as_csv: bool) -> None:
    """List the statistics in articles.

    Those of the library, or of FILES, or of standard input with `-`.

    \b
    reader figures
    reader figures report.html notes.txt --csv > figures.csv
    echo "Output rose 7.2 percent in October." | reader figures - --json

    Conditions of --where hold of one figure, and words of the passage it stands in:

    \b
    percent: money: count: value:   >5  >=1bn  <2.5m  5..10  1,000  40%  3万
    unit:                           CNY  yuan  %  tonne  "USD per barrel"
    change: (or direction:)         up  down  none
    period:                         2025  2025-Q3  2025-09..2025-11  october
    subject:                        output  "high-tech manufacturing"  semicon*
    kind:  status:                  percent, money, count … · figure, soft, excluded
    words  "phrases"  OR  -not  ( ) and title: date: tag: note: …   as in `reader search`

    \b
    reader figures --where 'percent:>40 change:up'
    reader figures --where 'money:>=1bn unit:CNY -subject:debt' --csv
    """
    from reader.search.query import refuse_faults  # slow to import: only when the command runs, not for --help

    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other.")
    refuse_faults(where)
    library = chosen_library()
    found, trouble = _in_files(library, files, where, everything) if files else _in_library(library, where, everything)
    shapes = [placed_to_json(figure) for figure in found]
    if as_json:
        print_json(shapes)
    elif as_csv:
        click.echo(spreadsheet([*shapes[0]] if shapes else ["article"], shapes), nl=False)
    elif shapes:
        print_table(COLUMNS, map(_row, shapes))
    if trouble is not None:
        raise trouble
    if not shapes:
        raise NothingFound(f"No figure satisfies {where}." if where else "No figure was found.")


Found = tuple[Iterable[PlacedFigure], ReaderError | None]
"""Figures, and the last trouble met; what came before it has been told of."""


def _in_library(library: Library, where: str, everything: bool) -> Found:
    brought_up_to_date(library)
    table = library.figure_table(where, everything=everything)
    if table.hint:
        say(table.hint)
    return table, None


def _in_files(library: Library, files: tuple[str, ...], where: str, everything: bool) -> Found:
    found: list[PlacedFigure] = []
    last: ReaderError | None = None
    for file in files:
        try:
            article = _standard_input() if file == STDIN else library.article(file)
            figures = library.figures_where(article, where, everything=everything)
        except ReaderError as trouble:
            if last is not None:
                say(str(last))
            last = trouble
        else:
            found += [placed(figure, article) for figure in figures]
    return found, last


def _standard_input() -> Article:
    text = printable(decode(sys.stdin.buffer.read(), STANDARD_INPUT).replace("\r", " "))
    return Article(STDIN, STDIN, STANDARD_INPUT, Metadata(), text, passages_of(text))


def _row(shape: dict[str, Any]) -> tuple[str, ...]:
    fields = ("kind", "unit", "direction", "subject", "period", "article")
    exactness = shape["qualifier"].removeprefix(Qualifier.EXACT)
    return exactness + shape["text"], *(str(shape[field] or "") for field in fields)
