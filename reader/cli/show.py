"""`reader show`: one article."""

import click

from reader.articles.article import Article, Passage, PassageKind
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import print_json
from reader.cli.shapes import article_shape

BEFORE = {PassageKind.TITLE: "# ", PassageKind.HEADING: "## ", PassageKind.BULLET: "- ", PassageKind.QUOTE: "> "}
"""What a passage of a kind begins with in print."""


@command_named("show")
@click.argument("article")
@json_option
@click.option("--plain", is_flag=True, help="Print the extracted text as it is, boilerplate included.")
def command(article: str, as_json: bool, plain: bool) -> None:
    """Print one article.

    ARTICLE is an id, a file name, its stem, or a path, also of a file outside the library.

    \b
    reader show high-tech-growth
    reader show ~/articles/report.html --json
    """
    if as_json and plain:
        raise click.UsageError("--json and --plain exclude each other.")
    library = chosen_library()
    shown = library.article(article)
    if as_json:
        print_json(article_shape(shown, library.figures(shown)))
    elif plain:
        click.echo(shown.text)
    else:
        click.echo("\n\n".join(_printed(shown)))


def _printed(article: Article) -> list[str]:
    known = article.metadata
    head = " · ".join(filter(None, [", ".join(known.authors), known.publisher, known.date, article.file]))
    passages = [passage for passage in article.passages if passage.kind.is_read]
    titled = any(passage.kind is PassageKind.TITLE for passage in passages)
    return [
        *([] if titled else [f"# {article.title}"]),
        head,
        *(_printed_passage(article, passage) for passage in passages),
    ]


def _printed_passage(article: Article, passage: Passage) -> str:
    return BEFORE.get(passage.kind, "") + passage.span.of(article.text)
