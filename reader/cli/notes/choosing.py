"""Which notes a command is about: those with a tag, on an article, that answer to a query; or one by its id."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from reader.annotations.annotation import Annotation
from reader.annotations.exchange.annotated import Annotated
from reader.articles.article import Article
from reader.cli.printing import brought_up_to_date, say_troubles
from reader.errors import NothingFound
from reader.library import Library

Function = TypeVar("Function", bound=Callable[..., Any])

NO_NOTES = "There are no notes yet. `a` on a passage makes one, and so does `reader notes add`."
NONE_SUCH = "No note is like that. `reader notes list` shows those there are."

_OPTIONS = (
    click.option("--tag", "tags", multiple=True, help="Only notes with this tag; several: with one of them."),
    click.option(
        "--article", "articles", multiple=True, metavar="ARTICLE", help="Only notes on it; several: on one of them."
    ),
    click.option("--where", default="", metavar="QUERY", help="Only notes that answer to it, as in `reader search`."),
)


def choosing_options(function: Function) -> Function:
    """Give a command the options that say which notes it is about."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def chosen_notes(
    library: Library, tags: Sequence[str] = (), articles: Sequence[str] = (), where: str = ""
) -> list[Annotated]:
    """Return the articles that have such notes, each with them; troubles are told on stderr.

    Raises:
        NothingFound: no article is called so.
        BadInput: `where` cannot be used as it is written, or a name means several articles.
    """
    annotated = _annotated(library, where)
    paths = {_path_of(library, annotated, article) for article in articles}
    wanted = {tag.casefold() for tag in tags}
    return [
        replace(one, annotations=kept)
        for one in annotated
        if not paths or one.article.path in paths
        if (kept := tuple(each for each in one.annotations if not wanted or wanted & _tags(each.annotation)))
    ]


def refuse_nothing(chosen: Sequence[object], *choice: object) -> None:
    """Raise `NothingFound` where no notes were `chosen`, which differs with a `choice` and without."""
    if not chosen:
        raise NothingFound(NONE_SUCH if any(choice) else NO_NOTES)


def notes_called(library: Library, names: Iterable[str]) -> list[tuple[Article, Annotation]]:
    """Return the notes with the ids `names`, each once, with the articles they are on.

    Raises:
        NothingFound: there is no note with one of them.
    """
    notes = {
        placed.annotation.id: (one.article, placed.annotation)
        for one in _annotated(library)
        for placed in one.annotations
    }
    wanted = dict.fromkeys(names)
    if missing := [name for name in wanted if name not in notes]:
        raise NothingFound(f"No note has the id {missing[0]}. `reader notes list --json` shows the ids.")
    return [notes[name] for name in wanted]


@contextmanager
def telling_troubles(library: Library) -> Iterator[None]:
    """Tell on stderr what a change met that was not told before, as that it is kept in another folder."""
    told = set(library.notes.troubles)
    yield
    say_troubles(trouble for trouble in library.notes.troubles if trouble not in told)


def _annotated(library: Library, where: str = "") -> list[Annotated]:
    if where:
        from reader.search.query import refuse_faults  # slow to import: only where there is a query

        refuse_faults(where)
    if where or library.notes.homeless_texts():  # a file that is gone may be there under another name
        brought_up_to_date(library, figures=False)
    annotated = library.annotated(where)
    say_troubles(library.notes.troubles)
    return annotated


def _path_of(library: Library, annotated: Sequence[Annotated], reference: str) -> Path:
    """Return the path of the article that `reference` names; one that is gone is known by its notes."""
    gone = {name: one.article.path for one in annotated for name in (one.article.id, one.article.file)}
    try:
        return library.article(reference).path
    except NothingFound:
        if reference not in gone:
            raise
        return gone[reference]


def _tags(annotation: Annotation) -> set[str]:
    return {tag.casefold() for tag in annotation.tags}
