"""`reader notes edit`: another text, other tags, another colour for a note."""

import click

from reader.annotations.annotation import Color
from reader.annotations.noted_figure import noted_figure
from reader.cli.commands import chosen_library, command_named
from reader.cli.notes.choosing import notes_called, telling_troubles


@command_named("edit")
@click.argument("name", metavar="ID")
@click.option("--note", help="What you have to say now.")
@click.option("--tag", "tags", multiple=True, help="The tags from now on, each by itself; an empty one leaves none.")
@click.option("--color", type=click.Choice([color.value for color in Color]))
def command(name: str, note: str | None, tags: tuple[str, ...], color: str | None) -> None:
    """Change the note with this ID.

    What is not given stays as it was. Prints the id.

    \b
    reader notes list --json | jq -r '.[0].id' | xargs reader notes edit --color green
    """
    if note is None and not tags and color is None:
        raise click.UsageError("Nothing is to be changed: --note, --tag or --color says what.")
    library = chosen_library()
    [(article, old)] = notes_called(library, [name])
    noted = noted_figure(old)
    with telling_troubles(library):
        library.notes.revise(
            article,
            old,
            note=old.note if note is None else note,
            tags=tags or old.tags,
            color=old.color if color is None else Color(color),
            verdict=noted.verdict if noted else None,
        )
    click.echo(old.id)
