"""Which articles the reader's filter leaves on the shelf."""

from collections.abc import Iterable

from reader.articles.entry import ShelfEntry
from reader.ui.rendering.dates import spoken_date


def matching(entries: Iterable[ShelfEntry], words: str) -> list[ShelfEntry]:
    """Return the entries whose title, authors, publisher or date hold every one of `words`, whatever the case."""
    wanted = words.casefold().split()
    return [entry for entry in entries if all(word in _said(entry) for word in wanted)]


def _said(entry: ShelfEntry) -> str:
    """Return all that is known of `entry`, its date both as stored and as shown."""
    dates = (entry.date, spoken_date(entry.date)) if entry.date else ()
    return "\n".join(filter(None, (entry.title, *entry.authors, entry.publisher, *dates))).casefold()
