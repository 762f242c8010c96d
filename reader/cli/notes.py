"""`reader notes`: annotations without the screen."""

import os
from pathlib import Path

import click

from reader.annotations.anchor import find_quote
from reader.annotations.annotation import Color
from reader.annotations.exchange import FORMATS
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.record import to_record
from reader.cli.commands import chosen_library, json_option, library_option
from reader.cli.printing import print_json, print_table, say, say_troubles
from reader.errors import NothingFound
from reader.files import write_atomically
from reader.library import Library

COLUMNS = ("Article", "Passage", "Quote", "Note", "Tags", "Changed")


@click.group("notes", invoke_without_command=True)
@library_option
@click.pass_context
def command(ctx: click.Context) -> None:
    """List, add and export annotations.

    Alone it lists them.

    \b
    reader notes
    reader notes add high-tech-growth --quote "7.2 percent" --note "check against NBS" --tag growth
    reader notes export --format markdown -o notes.md
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_notes)


@command.command("list")
@library_option
@json_option
def list_notes(as_json: bool = False) -> None:
    """List the annotations of the library.

    With --json as they are stored, as W3C Web Annotations.

    \b
    reader notes list
    reader notes list --json | jq '.[].target.selector'
    """
    annotated = _annotated(chosen_library())
    notes = [(one.article, placed.annotation) for one in annotated for placed in one.annotations]
    if as_json:
        print_json([to_record(annotation) for _, annotation in notes])
    elif notes:
        print_table(
            COLUMNS,
            (
                (article.id, str(note.passage), note.quote, note.note, " ".join(note.tags), note.modified)
                for article, note in notes
            ),
        )
    if not notes:
        raise NothingFound("There are no notes yet. `a` on a passage makes one, and so does `reader notes add`.")


@command.command("add")
@library_option
@click.argument("article")
@click.option("--quote", required=True, help="The words of the article to annotate.")
@click.option("--note", default="", help="What you have to say about them.")
@click.option("--tag", "tags", multiple=True, help="A tag; may be given several times.")
@click.option(
    "--color", type=click.Choice([color.value for color in Color]), default=Color.YELLOW.value, show_default=True
)
@click.option("--nth", type=click.IntRange(min=1), help="Which one, where the quote stands more than once.")
def add(article: str, quote: str, note: str, tags: tuple[str, ...], color: str, nth: int | None) -> None:
    """Annotate words of an article.

    The note is put where ARTICLE first has the words of --quote. When this is done it is safely on disk.

    \b
    reader notes add high-tech-growth --quote "high-tech manufacturing" --note "which industries?" --color blue
    reader notes add high-tech-growth --quote percent --nth 2 --tag growth --tag check
    """
    library = chosen_library()
    annotated = library.article(article)
    places = find_quote(annotated, quote)
    if len(places) < (nth or 1):
        times = f" {nth} times" if places else ""
        raise NothingFound(f"{annotated.file} does not have “{quote}”{times}. Nothing was added.")
    if nth is None and len(places) > 1:
        say(f"“{quote}” stands in {annotated.file} {len(places)} times; the first was taken. --nth chooses.")
    made = library.notes.add(annotated, places[(nth or 1) - 1], note=note, tags=tags, color=Color(color))
    say_troubles(library.notes.troubles)
    click.echo(made.id)


@command.command("export")
@library_option
@click.option("--format", "form", type=click.Choice([*FORMATS]), default="markdown", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file to write, else stdout.")
def export(form: str, output: Path | None) -> None:
    """Export the annotations of the library.

    Exporting again replaces what the first export wrote.

    \b
    reader notes export > notes.md
    reader notes export --format json -o notes.json
    """
    annotated = _annotated(chosen_library())
    exported = FORMATS[form](annotated)
    if output is None:
        click.echo(exported, nl=False)
    elif annotated:
        write_atomically(Path(os.path.realpath(output)), exported.encode())
        many = sum(len(one.annotations) for one in annotated)
        say(f"{many} {'note is' if many == 1 else 'notes are'} in {output}.")
    if not annotated:
        raise NothingFound("There are no notes yet.")


def _annotated(library: Library) -> list[Annotated]:
    """Return the articles that have notes, each with its notes; troubles are told on stderr."""
    annotated = library.annotated()
    say_troubles(library.notes.troubles)
    return annotated
