"""`reader figures`: the statistics of the library, of files, or of standard input."""

import csv
import io
import sys
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
from reader.figures.figure import Status
from reader.library import Library
from reader.printable import printable

STDIN = "-"
STANDARD_INPUT = Path(STDIN)
COLUMNS = ("Figure", "Kind", "Unit", "Direction", "Subject", "Period", "Article")


@command_named("figures")
@click.argument("files", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Also soft and excluded mentions: durations, years, names …")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values, one figure a line.")
def command(files: tuple[str, ...], everything: bool, as_json: bool, as_csv: bool) -> None:
    """List the figures of the library, or of FILES, or of standard input with `-`.

    \b
    reader figures
    reader figures report.html notes.txt --csv > figures.csv
    echo "Output rose 7.2 percent in October." | reader figures - --json
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other.")
    library = chosen_library()
    articles, trouble = _articles(library, files)
    found = [
        shape
        for article in articles
        for shape in figure_shapes(article, library.figures(article))
        if everything or shape["status"] == Status.FIGURE
    ]
    if as_json:
        print_json(found)
    elif as_csv:
        click.echo(_csv(found), nl=False)
    elif found:
        print_table(COLUMNS, map(_row, found))
    if trouble is not None:
        raise trouble
    if not found:
        raise NothingFound("No figure was found.")


def _articles(library: Library, files: tuple[str, ...]) -> tuple[list[Article], ReaderError | None]:
    """Return the articles that could be read, and the last trouble met on the way; each is told of."""
    if not files:
        files = tuple(entry.id for entry in brought_up_to_date(library).entries())
    articles: list[Article] = []
    last: ReaderError | None = None
    for file in files:
        try:
            articles.append(_standard_input() if file == STDIN else library.article(file))
        except ReaderError as trouble:
            if last is not None:
                say(str(last))
            last = trouble
    return articles, last


def _standard_input() -> Article:
    text = printable(decode(sys.stdin.buffer.read(), STANDARD_INPUT).replace("\r", " "))
    return Article(STDIN, STDIN, STANDARD_INPUT, Metadata(), text, passages_of(text))


def _csv(shapes: list[dict[str, Any]]) -> str:
    lines = io.StringIO()
    writer = csv.DictWriter(lines, [*shapes[0]] if shapes else ["article"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in shape.items()} for shape in shapes)
    return lines.getvalue()


def _cell(value: object) -> object:
    """Return `value` as a spreadsheet shows it: a range as `low-high`, and no text that it would run as a formula."""
    if isinstance(value, list | tuple):
        return "–".join(map(str, value))
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def _row(shape: dict[str, Any]) -> tuple[str, ...]:
    fields = ("text", "kind", "unit", "direction", "subject", "period", "article")
    return tuple(str(shape[field] or "") for field in fields)
