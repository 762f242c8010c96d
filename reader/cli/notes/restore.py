"""`reader notes restore`: deleted notes brought back."""

import click

from reader.cli.commands import chosen_library, command_named
from reader.cli.printing import say_troubles
from reader.errors import NothingFound


@command_named("restore")
@click.argument("ids", nargs=-1, required=True)
def command(ids: tuple[str, ...]) -> None:
    """Bring back the deleted notes with these IDS.

    Prints the ids of those brought back.

    \b
    reader notes list --deleted --json | jq -r '.[0].id' | xargs reader notes restore
    """
    library = chosen_library()
    deleted = {annotation.id: annotation for annotation in library.notes.deleted()}
    if missing := [name for name in ids if name not in deleted]:
        raise NothingFound(f"No deleted note has the id {missing[0]}. `reader notes list --deleted --json` shows them.")
    for name in dict.fromkeys(ids):
        library.notes.restore(deleted[name])
        click.echo(name)
    say_troubles(library.notes.troubles)
