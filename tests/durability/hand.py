"""A hand that adds notes to the article `port` of a library, with the command or in a window's notebook.

Called as `python -m tests.durability.hand command|window LIBRARY NAME COUNT`.
"""

import sys
from pathlib import Path

from reader.cli.commands import reader
from reader.library import Library


def main(how: str, library: str, name: str, count: str) -> None:
    """Add `count` notes, called `name` and a number, one after the other."""
    add = with_command if how == "command" else with_window
    add(library, [f"{name} {number}" for number in range(int(count))])


def with_command(library: str, notes: list[str]) -> None:
    """Add `notes` as as many runs of the command would, each of which reads the library anew."""
    for note in notes:
        words = ["-L", library, "notes", "add", "port", "--quote", "Nine cranes", "--note", note]
        reader.main(words, standalone_mode=False)


def with_window(library: str, notes: list[str]) -> None:
    """Add `notes` as a window does that stays open."""
    opened = Library([Path(library)])
    article = opened.article("port")
    for note in notes:
        opened.notes.add(article, article.passages[0].span, note=note)


if __name__ == "__main__":
    main(*sys.argv[1:])
