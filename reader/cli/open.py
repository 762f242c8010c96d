"""`reader [PATH…]`: open the screen."""

import sys
from pathlib import Path

import click

from reader.cli.commands import FOLDER_OR_FILE, chosen_place, command_named


@command_named("open")
@click.argument("paths", nargs=-1, type=FOLDER_OR_FILE)
def command(paths: tuple[Path, ...]) -> None:
    """Read folders or files on the screen.

    The word `open` may be left out. With no path it goes on where you were. Without a terminal it prints the shelf.

    \b
    reader
    reader ~/articles/chips ~/articles/trade
    reader report.html
    """
    library = chosen_place(paths)
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        from reader.cli.list import print_shelf  # and what a table is made of: the screen is there sooner without it

        print_shelf(library.load())
        return
    from reader.ui.garbage import collect_nothing_yet

    collect_nothing_yet()  # importing makes many objects, and hardly any garbage
    from reader.ui.app import run  # the screen takes longer to import than most commands take to run

    sys.exit(run(library, resume=not paths))
