"""How commands print: data to stdout, talk to stderr, nothing that could control a terminal."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click
from rich.cells import cell_len

from reader.errors import FileTrouble, first_told
from reader.json_text import json_text
from reader.printable import one_line
from reader.search.indexing.progress import UpdateReport

if TYPE_CHECKING:
    from reader.library import Library

WIDEST = 60
"""Columns that a cell is filled up to where nothing is cropped, so that one long title does not widen every line."""


def print_json(data: Any) -> None:
    """Print one JSON document."""
    click.echo(json_text(data), nl=False)


def say(sentence: str) -> None:
    """Tell the user something beside the data; that nobody listens is no reason to stop."""
    with suppress(OSError):
        click.echo(f"reader: {one_line(sentence)}", err=True)


def say_troubles(sentences: Iterable[str]) -> None:
    """Tell of what was passed over while the rest went on."""
    for sentence in first_told(sentences):
        say(sentence)


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[str] = (), kept: Sequence[str] = ()
) -> None:
    """Print rows in columns, the widest cropped to a terminal's width, and whole elsewhere.

    Args:
        columns: their names.
        rows: a cell for each column.
        numbers: columns that are set to the right.
        kept: columns that are cropped last.
    """
    safe_rows = [[one_line(cell) for cell in row] for row in rows]
    if sys.stdout.isatty():
        _draw_table(columns, safe_rows, numbers, kept)
    else:
        click.echo("".join(_lines(columns, safe_rows, numbers)), nl=False)


def _lines(columns: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[str]) -> Iterator[str]:
    """Yield lines for a file or another program; Rich, made for terminals, takes seconds for thousands of them."""
    lines = [columns, *rows]
    widths = [min(max(map(cell_len, cells)), WIDEST) for cells in zip(*lines, strict=True)]
    for cells in lines:
        line = ""
        for column, cell, width in zip(columns, cells, widths, strict=True):
            blank = " " * (width - cell_len(cell))
            line += (blank + cell if column in numbers else cell + blank) + "  "
        yield line.rstrip() + "\n"


def _draw_table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[str], kept: Sequence[str]
) -> None:
    from rich.console import Console  # slow to import, and needed on a terminal only
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in numbers else "left", no_wrap=column in kept)
    for row in rows:
        table.add_row(*(Text(cell, no_wrap=True, overflow="ellipsis") for cell in row))
    Console(highlight=False).print(table)


def brought_up_to_date(library: "Library", *, figures: bool = True, words: bool = True) -> "UpdateReport":
    """Bring the index of `library` up to date and return what was done, troubles told on stderr.

    Where that cannot be done, what is known so far has to do, if that is anything; and so it is told.

    Args:
        library: what is going to be asked.
        figures: whether the figures of all articles are needed.
        words: whether words are going to be searched.

    Raises:
        FileTrouble: the cache cannot be written, and nothing is known yet.
    """
    try:
        report = library.bring_up_to_date(figures=figures, words=words)
    except FileTrouble as trouble:
        if not library.is_known(words=words):
            raise
        report = UpdateReport(troubles=(f"{trouble} The answer is from what is known so far.",))
    say_report(report)
    return report


def say_report(report: "UpdateReport") -> None:
    """Tell of what kept an update from reading everything."""
    say_troubles(report.troubles)
    if report.busy:
        say("Another window is indexing this library just now; what it has not come to is not known yet.")
