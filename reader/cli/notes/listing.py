"""`reader notes list`: the annotations, or those deleted lately."""

from collections.abc import Sequence

import click

from reader.annotations.annotation import Annotation
from reader.annotations.noted_figure import noted_figure
from reader.annotations.record import to_record
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.notes.choosing import choosing_options, chosen_notes, refuse_nothing
from reader.cli.printing import print_json, print_table, say_troubles
from reader.errors import NothingFound
from reader.library import Library

COLUMNS = ("Article", "Passage", "Quote", "Note", "Tags", "Changed")
VERDICT = "Verdict"

Listed = Sequence[tuple[str, Annotation]]
"""Notes, each with the name of its article."""


@command_named("list")
@choosing_options
@click.option("--deleted", is_flag=True, help="Those deleted lately, which `reader notes restore` brings back.")
@json_option
def command(
    tags: tuple[str, ...] = (),
    articles: tuple[str, ...] = (),
    where: str = "",
    deleted: bool = False,
    as_json: bool = False,
) -> None:
    """List the annotations of the library.

    Verdicts on figures have a column where there are any. With --json as they are stored, as W3C Web Annotations.

    \b
    reader notes list
    reader notes list --tag growth --where "percent:>5"
    reader notes list --json | jq '.[].target.selector'
    """
    library = chosen_library()
    if deleted and (tags or articles or where):
        raise click.UsageError("--deleted lists all deleted notes; it goes with no other choice.")
    notes = _deleted(library) if deleted else _present(library, tags, articles, where)
    if as_json:
        print_json([to_record(annotation) for _, annotation in notes])
    elif notes:
        _print_notes(notes)
    if deleted and not notes:
        raise NothingFound("No note was deleted lately.")
    refuse_nothing(notes, tags, articles, where)


def _present(library: Library, tags: Sequence[str], articles: Sequence[str], where: str) -> Listed:
    annotated = chosen_notes(library, tags, articles, where)
    return [(one.article.id, placed.annotation) for one in annotated for placed in one.annotations]


def _deleted(library: Library) -> Listed:
    notes = [(annotation.file, annotation) for annotation in library.notes.deleted()]
    say_troubles(library.notes.troubles)
    return notes


def _print_notes(notes: Listed) -> None:
    rows = [
        (article, str(note.passage), note.quote, note.note, " ".join(note.tags), note.modified)
        for article, note in notes
    ]
    verdicts = [noted.verdict if (noted := noted_figure(note)) else None for _, note in notes]
    if any(verdicts):
        print_table((*COLUMNS, VERDICT), ((*row, verdict or "") for row, verdict in zip(rows, verdicts, strict=True)))
    else:
        print_table(COLUMNS, rows)
