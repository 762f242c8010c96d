"""`reader [PATH…]`: open the screen."""

import sys
from pathlib import Path

import click

from reader.cli.commands import FOLDER_OR_FILE, chosen_library, command_named
from reader.cli.list import print_shelf


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
    library = chosen_library(paths)
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        print_shelf(library)
        return
    from reader.ui.app import run  # the screen takes longer to import than most commands take to run

    sys.exit(run(library, resume=not paths))
