"""`reader notes`: annotations without the screen."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from reader.annotations.anchor import find_quote
from reader.annotations.annotation import Annotation, Color, FigureVerdict
from reader.annotations.exchange import FORMATS
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.noted_figure import figures_at, noted_figure
from reader.annotations.record import to_record
from reader.articles.article import Article
from reader.articles.naming import listed
from reader.articles.span import Span
from reader.cli.commands import chosen_library, json_option, library_option
from reader.cli.printing import print_json, print_table, say, say_troubles
from reader.errors import BadInput, NothingFound
from reader.figures.figure import Figure, Status
from reader.files import write_atomically
from reader.library import Library

COLUMNS = ("Article", "Passage", "Quote", "Note", "Tags", "Changed")
VERDICT = "Verdict"


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

    Verdicts on figures have a column where there are any. With --json as they are stored, as W3C Web Annotations.

    \b
    reader notes list
    reader notes list --json | jq '.[].target.selector'
    """
    annotated = _annotated(chosen_library())
    notes = [(one.article, placed.annotation) for one in annotated for placed in one.annotations]
    if as_json:
        print_json([to_record(annotation) for _, annotation in notes])
    elif notes:
        _print_notes(notes)
    if not notes:
        raise NothingFound("There are no notes yet. `a` on a passage makes one, and so does `reader notes add`.")


def _print_notes(notes: Sequence[tuple[Article, Annotation]]) -> None:
    rows = [
        (article.id, str(note.passage), note.quote, note.note, " ".join(note.tags), note.modified)
        for article, note in notes
    ]
    verdicts = [noted.verdict if (noted := noted_figure(note)) else None for _, note in notes]
    if any(verdicts):
        print_table((*COLUMNS, VERDICT), ((*row, verdict or "") for row, verdict in zip(rows, verdicts, strict=True)))
    else:
        print_table(COLUMNS, rows)


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
@click.option(
    "--verdict",
    type=click.Choice([verdict.value for verdict in FigureVerdict]),
    help="What you hold of the figure in the quote; the note keeps both.",
)
def add(
    article: str, quote: str, note: str, tags: tuple[str, ...], color: str, nth: int | None, verdict: str | None
) -> None:
    """Annotate words of an article.

    The note is put where ARTICLE first has the words of --quote. When this is done it is safely on disk.

    \b
    reader notes add high-tech-growth --quote "high-tech manufacturing" --note "which industries?" --color blue
    reader notes add high-tech-growth --quote percent --nth 2 --tag growth --tag check
    reader notes add high-tech-growth --quote "7.2 percent" --verdict disputed
    """
    library = chosen_library()
    annotated = library.article(article)
    places = find_quote(annotated, quote)
    if len(places) < (nth or 1):
        times = f" {nth} times" if places else ""
        raise NothingFound(f"{annotated.file} does not have “{quote}”{times}. Nothing was added.")
    if nth is None and len(places) > 1:
        say(f"“{quote}” stands in {annotated.file} {len(places)} times; the first was taken. --nth chooses.")
    place = places[(nth or 1) - 1]
    figure = _figure_at(place, library.figures(annotated), quote) if verdict else None
    made = library.notes.add(
        annotated,
        place,
        note=note,
        tags=tags,
        color=Color(color),
        figure=figure,
        verdict=FigureVerdict(verdict) if verdict else None,
    )
    say_troubles(library.notes.troubles)
    click.echo(made.id)


def _figure_at(place: Span, mentions: Iterable[Figure], quote: str) -> Figure:
    """Return the one figure in the quote at `place`.

    Raises:
        BadInput: there is none, or more than one.
    """
    figures = figures_at(place, (mention for mention in mentions if mention.status is Status.FIGURE))
    if len(figures) == 1:
        return figures[0]
    if not figures:
        raise BadInput(f"There is no figure in “{quote}”, so a verdict says nothing there. Nothing was added.")
    choice = listed(f"“{figure.text}”" for figure in figures)
    raise BadInput(f"A verdict is on one figure, so quote {choice} alone. Nothing was added.")


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
