"""`reader notes add`: a note on words of an article."""

from collections.abc import Iterable

import click

from reader.annotations.anchor import find_quote
from reader.annotations.annotation import Color, FigureVerdict
from reader.annotations.noted_figure import figures_at
from reader.articles.naming import listed
from reader.articles.span import Span
from reader.cli.commands import chosen_library, command_named
from reader.cli.printing import say, say_troubles
from reader.errors import BadInput, NothingFound
from reader.figures.figure import Figure, Status


@command_named("add")
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
def command(
    article: str, quote: str, note: str, tags: tuple[str, ...], color: str, nth: int | None, verdict: str | None
) -> None:
    """Annotate words of an article.

    The note is put where ARTICLE first has the words of --quote. When this is done it is safely on disk.

    \b
    reader notes add high-tech-growth --quote "high-tech manufacturing" --note "which industries?" --color blue
    reader notes add high-tech-growth --quote percent --nth 2 --note "check against NBS" --tag growth --tag check
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
