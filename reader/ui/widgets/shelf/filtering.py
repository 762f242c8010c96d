"""Which articles the reader's filter leaves on the shelf."""

from collections.abc import Sequence
from functools import lru_cache

from reader.articles.entry import ShelfEntry
from reader.ui.rendering.dates import spoken_date

_spoken = lru_cache(4096)(spoken_date)


class Filter:
    """The filter of a shelf; what is said of an article is put into small letters once, not with every key."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        """What is said of each article, by its id."""
        self.faults: tuple[str, ...] = ()
        """A sentence for each thing in the last filter that cannot be asked of an article."""

    def forget(self) -> None:
        """Look at the articles anew."""
        self._said = {}

    def matching(self, entries: Sequence[ShelfEntry], typed: str) -> Sequence[ShelfEntry]:
        """Return those of `entries` that `typed`, in the query language, asks for, in their order."""
        self.faults = ()
        if not typed.strip():
            return entries
        from reader.search.on_shelf import shelf_filter  # the shelf is there sooner without the query language

        said = self._said or {entry.id: _said_of(entry) for entry in entries}
        self._said = said
        wanted = shelf_filter(typed, lambda entry: said[entry.id])
        self.faults = wanted.faults
        return [entry for entry in entries if wanted.is_wanted(entry)]


def _said_of(entry: ShelfEntry) -> str:
    """Return all that is known of `entry` in small letters, its date both as stored and as shown."""
    dates = (entry.date, _spoken(entry.date)) if entry.date else ()
    return "\n".join(filter(None, (entry.title, *entry.authors, entry.publisher, *dates))).casefold()
