"""Searches saved under a name, for `reader search`: listing, saving, forgetting them, and searching again."""

import click

from reader.cli.printing import print_json, say
from reader.errors import NothingFound
from reader.library import Library
from reader.library.past_queries import PastQueries
from reader.printable import one_line


def saved_in(library: Library) -> PastQueries:
    """Return the searches saved for `library`."""
    return PastQueries.of(library.roots, library.locations)


def list_saved(library: Library, *, as_json: bool) -> None:
    """Print each name with its query.

    Raises:
        NothingFound: there is none.
    """
    saved = saved_in(library).read().saved
    if as_json:
        print_json({"saved": dict(saved)})
    if not saved:
        raise NothingFound("No search is saved yet; `reader search --save NAME QUERY` saves one.")
    if not as_json:
        width = max(map(len, saved))
        for name, query in saved.items():
            click.echo(f"{one_line(name):{width}}  {one_line(query)}")


def save(library: Library, name: str, query: str) -> None:
    """Keep `query` under `name`."""
    saved_in(library).save(name, query)
    say(f"Saved as {one_line(name)}; `reader search --saved NAME` searches for it again.")


def forget(library: Library, name: str) -> None:
    """Forget what is saved under `name`.

    Raises:
        NothingFound: that is nothing.
    """
    searches = saved_in(library)
    searches.forget(searches.saved(name), name)
    say(f"Forgot {one_line(name)}.")


def query_of(library: Library, name: str, more: str) -> str:
    """Return the query saved under `name`, narrowed by `more` where that is anything.

    Raises:
        NothingFound: nothing is saved under it.
    """
    from reader.search.language.narrowing import narrowed  # as slow to import as search itself

    query = saved_in(library).saved(name)
    return narrowed(query, more) if more else query
