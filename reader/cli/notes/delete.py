"""`reader notes delete`: notes by their ids, recoverable for a while."""

import click

from reader.cli.commands import chosen_library, command_named
from reader.cli.notes.choosing import notes_called, telling_troubles


@command_named("delete")
@click.argument("ids", nargs=-1, required=True)
def command(ids: tuple[str, ...]) -> None:
    """Delete the notes with these IDS.

    `reader notes restore` brings them back. Prints the ids of those deleted.

    \b
    reader notes list --json | jq -r '.[0].id' | xargs reader notes delete
    """
    library = chosen_library()
    chosen = notes_called(library, ids)
    with telling_troubles(library):
        for article, annotation in chosen:
            library.notes.remove(article, annotation)
            click.echo(annotation.id)
