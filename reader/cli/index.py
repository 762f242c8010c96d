"""`reader index`: bring the index up to date."""

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from reader.cli.commands import chosen_library, command_named
from reader.cli.printing import say, say_report
from reader.json_text import json_line

if TYPE_CHECKING:
    from reader.search.indexing.progress import Progress, UpdateReport


@command_named("index")
@click.option("--rebuild", is_flag=True, help="Begin anew instead of reading only what changed.")
@click.option("--watch", is_flag=True, help="Stay, and take in what changes, until standard input ends (Ctrl+D).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines: one for each step, the report last.")
def command(rebuild: bool, watch: bool, as_json: bool) -> None:
    """Bring the index up to date.

    Only files that have changed are read. Searching does this too; for a large library it is worth doing beforehand.
    First all words are read, which can be searched then, and after that figures are found.

    \b
    reader index
    reader -L ~/articles index --rebuild
    """
    if watch and rebuild:
        raise click.UsageError("--watch and --rebuild exclude each other.")
    library = chosen_library()
    if watch:
        from reader.cli.watching import keep_up_to_date  # what follows folders is needed here only

        if as_json:
            keep_up_to_date(library, _step_line, _changed_line, _gone_line)
        else:
            keep_up_to_date(library, _no_step, _say_changed, say)
        return
    with _json_lines() if as_json else _progress_bar() as step:
        report = library.bring_up_to_date(progress=step, rebuild=rebuild)
    if as_json:
        _print_line(_report_shape(report))
    else:
        _say_done(report)


@contextmanager
def _json_lines() -> "Iterator[Callable[[Progress], None]]":
    yield _step_line


@contextmanager
def _progress_bar() -> "Iterator[Callable[[Progress], None]]":
    from rich.console import Console  # slow to import, and no business of --help
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as ProgressBar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with ProgressBar(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Indexing", total=None)
        yield lambda step: bar.update(task, completed=step.done, total=step.total, description=_DOING[step.stage])


_DOING = {"rebuild": "Rebuilding", "words": "Indexing", "figures": "Finding figures"}


def _step_line(step: "Progress") -> None:
    _print_line({"stage": step.stage, "done": step.done, "total": step.total, "article": step.article})


def _changed_line(report: "UpdateReport", articles: Collection[str]) -> None:
    _print_line(_report_shape(report) | {"ids": sorted(articles)})


def _gone_line(sentence: str) -> None:
    _print_line({"gone": sentence})


def _no_step(_: "Progress") -> None:
    """Say nothing: only what changed is of interest."""


def _say_changed(report: "UpdateReport", _: Collection[str]) -> None:
    _say_done(report)


def _say_done(report: "UpdateReport") -> None:
    say_report(report)
    click.echo(f"{report.articles:,} articles, {report.changed:,} of them read anew, {report.removed:,} gone.")


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
