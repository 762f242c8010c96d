"""`reader add`: articles from files and from the web."""

from typing import TYPE_CHECKING, Any

import click

from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import print_json, say

if TYPE_CHECKING:
    from reader.library.adding import Added


@command_named("add")
@click.argument("sources", metavar="FILE_OR_URL...", nargs=-1, required=True)
@click.option("--into", default="", metavar="SUBFOLDER", help="A folder inside the library, made when missing.")
@click.option("--allow-local", is_flag=True, help="Fetch also from addresses you name on this machine and its network.")
@json_option
def command(sources: tuple[str, ...], into: str, allow_local: bool, as_json: bool) -> None:
    """Add articles to the library.

    Files are copied into its first folder, pages fetched and saved there with their address, under a name that is
    free. A text that the library has already is not added again. Prints the ids of new articles.

    \b
    reader add report.html notes.txt
    reader add report.html --into 2025/trade --json

    An address is https://… or http://…; pages, Markdown, plain text, PDF and EPUB are read.
    """
    from reader.library.adding import Outcome  # slow to import: only when the command runs, not for --help

    became = chosen_library().add(sources, into=into, allow_local=allow_local)
    if as_json:
        print_json([_shape(one) for one in became])
    for one in became:
        if one.outcome is Outcome.ADDED and not as_json:
            click.echo(one.id)
        elif one.outcome is Outcome.THERE_ALREADY:
            say(f"{one.source} is in the library already, as {one.id}.")
    troubles = [one.trouble for one in became if one.trouble is not None]
    if troubles:
        worst = max(troubles, key=lambda trouble: trouble.exit_code)
        for trouble in troubles:
            if trouble is not worst:
                say(str(trouble))
        raise worst


def _shape(one: "Added") -> dict[str, Any]:
    return {
        "source": one.source,
        "outcome": one.outcome,
        "id": one.id,
        "file": one.file,
        "title": one.title,
        "url": one.url,
        "trouble": str(one.trouble) if one.trouble is not None else None,
    }
