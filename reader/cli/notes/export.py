"""`reader notes export`: the annotations for other programs and people."""

import os
from pathlib import Path

import click

from reader.annotations.exchange import FORMATS
from reader.cli.commands import chosen_library, command_named
from reader.cli.notes.choosing import choosing_options, chosen_notes, refuse_nothing
from reader.cli.printing import say
from reader.errors import FileTrouble
from reader.files import write_atomically

STDOUT = Path("-")


@command_named("export")
@click.option("--format", "form", type=click.Choice([*FORMATS]), default="markdown", show_default=True)
@choosing_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default="-",
    help="A file to write, else stdout.",
)
def command(form: str, tags: tuple[str, ...], articles: tuple[str, ...], where: str, output: Path) -> None:
    """Export the annotations of the library.

    Exporting again replaces what the first export wrote. json, w3c, csv, hypothesis and readwise can be imported again;
    json and w3c keep everything.

    \b
    reader notes export > notes.md
    reader notes export --format json -o notes.json
    reader notes export --format csv --tag growth
    """
    annotated = chosen_notes(chosen_library(), tags, articles, where)
    exported = FORMATS[form](annotated)
    if output == STDOUT:
        click.echo(exported, nl=False)
    elif annotated:
        path = Path(os.path.realpath(output))
        if not path.parent.is_dir():
            raise FileTrouble(
                f"{output} cannot be written: there is no folder {output.parent}. Make it, then try again."
            )
        write_atomically(path, exported.encode())
        many = sum(len(one.annotations) for one in annotated)
        say(f"{many} {'note is' if many == 1 else 'notes are'} in {output}.")
    refuse_nothing(annotated, tags, articles, where)
