"""Filtering notes: which of them answer to a query, judged by themselves."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reader.search.called import called_among
from reader.search.catalog.catalog import Catalog
from reader.search.figures.ruled_tables import Rulings
from reader.search.finders import Finders
from reader.search.language.tree import Node
from reader.search.notes.note import Notes
from reader.search.query import filtered_by, last_begun


def notes_where(folder: Path, notes: Notes, where: str, rulings: Callable[[], Rulings]) -> frozenset[str] | None:
    """Return the ids of the notes that answer to `where`; None where it asks for nothing, so that all do.

    Words without a field stand in quote, note or tags, a figure asked for stands in the quote, and what is asked of a
    passage or an article holds of the one that the note is on.

    Args:
        folder: the library's cache.
        notes: all notes there are.
        where: the condition, in the query language.
        rulings: what the user decided about mentions of numbers.

    Raises:
        FileTrouble: the cache cannot be used.
    """
    tree = filtered_by(where).tree
    if tree is None:
        return None
    with Catalog(folder) as catalog, Finders(folder, called_among(catalog.files), rulings, notes) as finders:
        found = (finders.notes.answering(wish) for wish in _wishes(tree))
        return frozenset(note.id for note in next(filter(None, found), ()))


def _wishes(tree: Node) -> Iterator[Node]:
    """Yield what to ask for in turn, until something is found: the last word may be half typed."""
    yield tree
    if (begun := last_begun(tree)) is not None:
        yield begun
