"""How commands print: data to stdout, talk to stderr, nothing that could control a terminal."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.library import Library
from reader.printable import one_line

UNCROPPED = 10_000
"""Columns: wider than any row, for output that no terminal shows."""


def print_json(data: Any) -> None:
    """Print one JSON document."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))


def say(sentence: str) -> None:
    """Tell the user something beside the data."""
    click.echo(f"reader: {one_line(sentence)}", err=True)


def say_troubles(sentences: Iterable[str]) -> None:
    """Tell of everything that was passed over while the rest went on."""
    for sentence in sentences:
        say(sentence)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[str] = ()) -> None:
    """Print rows in columns, cropped to a terminal's width and whole elsewhere; `numbers` are set to the right."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in numbers else "left", overflow="ellipsis", no_wrap=True)
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    Console(highlight=False, width=None if sys.stdout.isatty() else UNCROPPED).print(table)


def brought_up_to_date(library: Library) -> Library:
    """Return `library` with its index holding what is on disk now, troubles told on stderr."""
    report = library.bring_up_to_date()
    say_troubles(report.troubles)
    return library
