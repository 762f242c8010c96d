"""`reader index`: bring the index up to date."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from reader.cli.commands import chosen_library, command_named
from reader.cli.printing import say_report
from reader.json_text import json_line

if TYPE_CHECKING:
    from reader.search.progress import Progress, UpdateReport


@command_named("index")
@click.option("--rebuild", is_flag=True, help="Begin anew instead of reading only what changed.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines: one for each step, the report last.")
def command(rebuild: bool, as_json: bool) -> None:
    """Bring the index up to date.

    Only files that have changed are read. Searching does this too; for a large library it is worth doing beforehand.

    \b
    reader index
    reader -L ~/articles index --rebuild
    """
    library = chosen_library()
    with _json_lines() if as_json else _progress_bar() as step:
        report = library.bring_up_to_date(progress=step, rebuild=rebuild)
    if as_json:
        _print_line(_report_shape(report))
        return
    say_report(report)
    click.echo(f"{report.articles:,} articles, {report.changed:,} of them read anew, {report.removed:,} gone.")


@contextmanager
def _json_lines() -> "Iterator[Callable[[Progress], None]]":
    yield lambda step: _print_line({"done": step.done, "total": step.total, "article": step.article})


@contextmanager
def _progress_bar() -> "Iterator[Callable[[Progress], None]]":
    from rich.console import Console  # slow to import, and no business of --help
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as ProgressBar

    columns = (TextColumn("Indexing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with ProgressBar(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Indexing", total=None)
        yield lambda step: bar.update(task, completed=step.done, total=step.total)


def _report_shape(report: "UpdateReport") -> dict[str, object]:
    return {
        "articles": report.articles,
        "changed": report.changed,
        "removed": report.removed,
        "busy": report.busy,
        "troubles": list(report.troubles),
    }


def _print_line(shape: dict[str, object]) -> None:
    click.echo(json_line(shape), nl=False)
    sys.stdout.flush()
