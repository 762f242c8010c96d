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
from reader.cli.shapes import figure_shapes
from reader.errors import NothingFound, ReaderError
from reader.figures.figure import Figure, Status
from reader.figures.spreadsheet import spreadsheet
from reader.library import Library
from reader.printable import printable

STDIN = "-"
STANDARD_INPUT = Path("standard input")
COLUMNS = ("Figure", "Kind", "Unit", "Direction", "Subject", "Period", "Article")


@command_named("figures")
@click.argument("files", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Also soft and excluded mentions: durations, years, names …")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values, one figure a line.")
def command(files: tuple[str, ...], everything: bool, as_json: bool, as_csv: bool) -> None:
    """List the statistics in articles.

    Those of the library, or of FILES, or of standard input with `-`.

    \b
    reader figures
    reader figures report.html notes.txt --csv > figures.csv
    echo "Output rose 7.2 percent in October." | reader figures - --json
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other.")
    library = chosen_library()
    mentions, trouble = _mentions_in(library, files) if files else (_all_mentions(library), None)
    found = [
        shape
        for article, figures in mentions
        for shape in figure_shapes(article, figures)
        if everything or shape["status"] == Status.FIGURE
    ]
    if as_json:
        print_json(found)
    elif as_csv:
        click.echo(spreadsheet([*found[0]] if found else ["article"], found), nl=False)
    elif found:
        print_table(COLUMNS, map(_row, found))
    if trouble is not None:
        raise trouble
    if not found:
        raise NothingFound("No figure was found.")


def _all_mentions(library: Library) -> Iterable[tuple[Article, list[Figure]]]:
    brought_up_to_date(library)
    return library.articles()


def _mentions_in(
    library: Library, files: tuple[str, ...]
) -> tuple[list[tuple[Article, list[Figure]]], ReaderError | None]:
    """Return the articles that could be read with their figures, and the last trouble met; each is told of."""
    mentions: list[tuple[Article, list[Figure]]] = []
    last: ReaderError | None = None
    for file in files:
        try:
            article = _standard_input() if file == STDIN else library.article(file)
            mentions.append((article, library.figures(article)))
        except ReaderError as trouble:
            if last is not None:
                say(str(last))
            last = trouble
    return mentions, last


def _standard_input() -> Article:
    text = printable(decode(sys.stdin.buffer.read(), STANDARD_INPUT).replace("\r", " "))
    return Article(STDIN, STDIN, STANDARD_INPUT, Metadata(), text, passages_of(text))


def _row(shape: dict[str, Any]) -> tuple[str, ...]:
    fields = ("text", "kind", "unit", "direction", "subject", "period", "article")
    return tuple(str(shape[field] or "") for field in fields)
