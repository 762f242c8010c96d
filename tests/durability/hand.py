"""A hand that makes notes on the article `port` of a library, with the command or in a window's notebook.

Called as `python -m tests.durability.hand command|window|quarrel LIBRARY NAME COUNT`.
"""

import random
import sys
from contextlib import suppress
from pathlib import Path

from reader.cli.commands import reader
from reader.errors import BadInput
from reader.library import Library


def main(how: str, library: str, name: str, count: str) -> None:
    """Add or write `count` notes, called `name` and a number, one after the other."""
    HANDS[how](library, [f"{name} {number}" for number in range(int(count))])


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


def quarrel(library: str, notes: list[str]) -> None:
    """Write `notes` over the notes there are, delete these and bring them back, as a window that looked just before."""
    opened = Library([Path(library)])
    article = opened.article("port")
    chance = random.Random(notes[0])
    for note in notes:
        there, gone = opened.notes.of(article), opened.notes.deleted()
        if gone and (not there or chance.random() < 0.4):
            with suppress(BadInput):  # another hand was faster
                opened.notes.restore(chance.choice(gone))
            continue
        one = chance.choice(there).annotation
        if chance.random() < 0.5:
            opened.notes.remove(article, one)
        else:
            opened.notes.revise(article, one, note=note, tags=one.tags, color=one.color, verdict=None)


HANDS = {"command": with_command, "window": with_window, "quarrel": quarrel}


if __name__ == "__main__":
    main(*sys.argv[1:])
