"""`reader search`: passages by their words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from reader.articles.article import PassageKind
from reader.cli import saved_searches
from reader.cli.commands import chosen_library, command_named, json_option, refuse_beside
from reader.cli.printing import brought_up_to_date, print_json, say
from reader.cli.shapes import result_shape
from reader.errors import NothingFound
from reader.printable import one_line, tidy_line
from reader.search.by_article import by_article
from reader.search.hit import Hit, SearchResult, Sort
from reader.search.snippet import cut_snippet


@command_named("search")
@click.argument("query", nargs=-1)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many passages at most.")
@click.option(
    "--sort",
    type=click.Choice([*map(str, Sort)]),
    default=str(Sort.RANK),
    show_default=True,
    help="The best first, those of the newest article, or by title.",
)
@click.option("--saved", metavar="NAME", help="Search for what was saved as NAME; QUERY narrows it.")
@click.option("--save", metavar="NAME", help="Save QUERY as NAME, then search for it.")
@click.option("--list-saved", is_flag=True, help="List the saved searches.")
@click.option("--forget", metavar="NAME", help="Forget the search saved as NAME.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    query: tuple[str, ...],
    limit: int,
    sort: str,
    saved: str | None,
    save: str | None,
    list_saved: bool,
    forget: str | None,
    as_json: bool,
) -> None:
    """Find passages, the best article first.

    All words of QUERY must stand in a passage, in any form.

    \b
    "two words"      one after the other      -word, NOT word   not this one
    this OR that     one of them              begin*  fuzzy~    spelt so, or about so
    this NEAR/5 that at most so many words apart, in whichever order
    title:  author:  publisher:  in:          the word that follows, in that place (in: a heading)
    article:                                  an article's id, its file name, or words of them
    kind:  lang:  date:                       paragraph, caption … · en, zh · 2025-11, 2024..2025
    like:FILE:PASSAGE                         passages about the same as that one: those that
                                              share a quarter of what its rare words weigh,
                                              of these the 200 that share most

    Conditions on figures find passages where one figure satisfies all that stand together:

    \b
    percent:>5  money:>=1bn  count:1000..5000  value:<0.5      unit:CNY  kind:money
    change:down  period:2025-Q3  subject:"high-tech output"    as in `reader figures --help`

    Conditions on your notes find passages where one note satisfies all that stand together:

    \b
    note:word  note:"a phrase"  note:begin*    what you wrote
    tag:growth  tag:"export controls"          its tags
    color:green  verdict:disputed  has:note    its colour, your verdict on a figure, any note

    \b
    reader search semiconductor
    reader search '"high-tech manufacturing" -profits' --limit 5
    reader search 'kind:caption date:2025' --json
    reader search 'profits percent:>40 change:up'
    reader search 'tag:growth note:check'
    reader search exports --sort date
    reader search --save growth 'tag:growth change:up'
    reader search --saved growth date:2025
    reader search -- '-profits percent:>5'
    """
    from reader.search.query import asks_for_figures, filtered_by  # slow to import: only when the command runs

    library = chosen_library()
    asked = " ".join(query)
    if list_saved:
        refuse_beside(ctx, "--list-saved", "as_json")
        saved_searches.list_saved(library, as_json=as_json)
        return
    if forget is not None:
        refuse_beside(ctx, "--forget")
        saved_searches.forget(library, forget)
        return
    if not query and saved is None:
        raise click.UsageError("Missing argument 'QUERY...'.", ctx)
    if saved is not None:
        asked = saved_searches.query_of(library, saved, asked)
    if save is not None:
        saved_searches.save(library, save, asked)
    brought_up_to_date(library, figures=asks_for_figures(asked))
    result = library.search(asked, limit=limit, sort=Sort(sort), with_facets=as_json)
    if as_json:
        print_json(result_shape(result))
    if result.hint and not result.parsed:
        raise NothingFound(result.hint)
    for sentence in filter(None, (*filtered_by(asked).begun, result.hint)):
        say(sentence)
    if not result.hits:
        did_you_mean = f" Did you mean {result.corrected}?" if result.corrected else ""
        raise NothingFound(f"No passage has {result.query}.{did_you_mean}")
    if not as_json:
        click.echo("\n".join(_printed(result.hits)), nl=False)
        if result.total > len(result.hits):
            say(f"{len(result.hits)} of {_counted(result)}; --limit shows more.")


def _counted(result: SearchResult) -> str:
    """Return how many passages were found, and in how many articles where that is known."""
    articles = f" in {result.articles:,} article{'s' if result.articles > 1 else ''}" if result.articles else ""
    return f"{result.total:,} passages{articles}"


def _printed(hits: Sequence[Hit]) -> Iterator[str]:
    """Yield a block for each article: its title and what is known of it, then its passages by their numbers."""
    for _, found in groupby(by_article(hits), key=lambda hit: hit.article):
        alike = [*found]
        first = alike[0]
        known = " · ".join(filter(None, [first.publisher, first.date, first.file]))
        passages = "".join(map(_passage, alike))
        yield f"{click.style(one_line(first.title), bold=True)}  {one_line(known)}\n{passages}"


def _passage(hit: Hit) -> str:
    """Return the lines of a hit: number, kind where it is no paragraph, snippet, and the note it was found by."""
    kind = "" if hit.kind is PassageKind.PARAGRAPH else f"{hit.kind} · "
    return f"{hit.passage:>5}  {kind}{_marked(hit)}\n{_noted(hit)}"


def _noted(hit: Hit) -> str:
    """Return the line with what the user wrote in the note that a hit was found by."""
    return f"       ✎ {cut_snippet(tidy_line(hit.written), ()).text}\n" if hit.notes else ""


def _marked(hit: Hit) -> str:
    text, pieces, at = hit.snippet.text.replace("\n", " "), [], 0
    for span in hit.snippet.spans:
        pieces += [text[at : span.start], click.style(span.of(text), reverse=True)]
        at = span.end
    return "".join([*pieces, text[at:]])
