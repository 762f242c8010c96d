"""How the articles of a library are arranged on its shelf: which of them are shown, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.entry import ShelfEntry


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The shelf as it was shown."""

    rows: Sequence[ShelfEntry]
    """All articles: first those shown, in their order, then those that the filter leaves out."""
    shown: int
    """How many are shown."""
    order: str
    """What they are sorted by."""
    filter: str = ""
    """Which are wanted, as it was typed; empty for all."""
    cursor: int = 0
    """The place of the article to begin with among those shown."""
