"""`reader notes import`: notes from other programs, other people, other libraries."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from reader.annotations.annotation import State
from reader.annotations.exchange.reading import IMPORTED, read_notes
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import print_json, say, say_troubles
from reader.errors import BadInput, NothingFound
from reader.files import LARGEST_FILE, home_expanded, read_bytes
from reader.library.taking_in import TakenIn

STDIN = "-"


@command_named("import")
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice([*IMPORTED]), help="Otherwise known by what is in a file.")
@click.option("--article", default="", metavar="ARTICLE", help="Where notes go whose own article is not known.")
@json_option
def command(files: tuple[str, ...], form: str | None, article: str, as_json: bool) -> None:
    """Import notes from FILES.

    `-` is standard input. Read are the exports of this program, W3C Web Annotations, Hypothesis and KOReader JSON, and
    Readwise CSV. A note goes to the article with the path, the text, the address or the title that the file tells of.
    One that is there already is not added again; one whose words are not found is kept without a place. Prints the ids
    of new notes.

    \b
    reader notes import notes.json --json
    """
    readings = [read_notes(_content(file), _name(file), form) for file in files]
    library = chosen_library()
    taken = library.take_in((note for one in readings for note in one.notes), article)
    say_troubles(library.notes.troubles)
    skipped = Counter(reason for one in readings for reason in one.skipped)
    if as_json:
        print_json(_report(taken, skipped))
    else:
        for placed in taken.added:
            click.echo(placed.annotation.id)
    _tell(taken, skipped)
    if taken.homeless:
        many = sum(taken.homeless.values())
        raise NothingFound(
            f"{_notes(many)} on articles that are not in this library: not imported. --article says where to."
        )


def _content(file: str) -> bytes:
    if file != STDIN:
        return read_bytes(home_expanded(Path(file)))
    content = sys.stdin.buffer.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise BadInput(f"Standard input has more than {LARGEST_FILE:,} bytes; up to that are read.")
    return content


def _name(file: str) -> str:
    return "Standard input" if file == STDIN else file


def _report(taken: TakenIn, skipped: Counter[str]) -> dict[str, Any]:
    return {
        "added": [
            {"id": placed.annotation.id, "file": placed.annotation.file, "state": placed.state.value}
            for placed in taken.added
        ],
        "there_already": taken.there_already,
        "skipped": [{"reason": reason, "notes": many} for reason, many in skipped.items()],
        "homeless": [
            {"file": source.file, "url": source.url, "title": source.title, "notes": many}
            for source, many in taken.homeless.items()
        ],
    }


def _tell(taken: TakenIn, skipped: Counter[str]) -> None:
    """Say on stderr what became of the notes."""
    lost = sum(placed.state is State.ORPHAN for placed in taken.added)
    without_place = f", {lost} without a place in the text (`reader notes check` lists them)" if lost else ""
    say(f"{_notes(len(taken.added))} added{without_place}; {taken.there_already} there already.")
    for reason, many in skipped.items():
        say(f"{many} skipped: {reason}." if not reason.endswith(".") else reason)
    for source, many in taken.homeless.items():
        say(f"No article here is “{source}”, so {_notes(many)} on it stayed out.")


def _notes(many: int) -> str:
    return f"{many} {'note' if many == 1 else 'notes'}"
