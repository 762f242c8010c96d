"""`reader notes`: annotations without the screen, one file per subcommand."""

import click

from reader.cli.commands import library_option
from reader.cli.notes import add, check, delete, edit, export, importing, listing, restore


@click.group("notes", invoke_without_command=True)
@library_option
@click.pass_context
def command(ctx: click.Context) -> None:
    """List, change, export and import notes.

    Alone it lists them.

    \b
    reader notes
    reader notes add high-tech-growth --quote "7.2 percent" --note "check against NBS" --tag growth
    reader notes export --format markdown -o notes.md
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(listing.command)


for subcommand in (add, check, delete, edit, export, importing, listing, restore):
    command.add_command(subcommand.command)
