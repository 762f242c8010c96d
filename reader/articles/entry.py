"""A line of the shelf: what can be said of an article without opening it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from reader.articles.shelf import ArticleFile  # the screen shows lines before it needs what reads files


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """What the shelf says of one article."""

    id: str
    file: str
    path: Path
    title: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    language: str | None = None
    words: int = 0
    passages: int = 0
    figures: int | None = 0
    """None while the figures in the article have not been looked for yet."""
    annotations: int = 0
    is_indexed: bool = True
    """False while the file is known by name only: the index has not come to it yet, or it cannot be read."""
    trouble: str | None = None
    """Why the file cannot be read, in a sentence, where that was tried in vain."""
    changed: int = 0
    """When the file was last changed, in nanoseconds since 1970."""
    progress: int = 0
    """How much of it the user has read, in percent."""
    tags: tuple[str, ...] = ()
    """Those of the user's notes on it."""

    @classmethod
    def of_unindexed(cls, file: "ArticleFile") -> Self:
        """Return the line for a file that is known by name only."""
        return cls(id=file.id, file=file.file, path=file.path, title=file.path.stem, is_indexed=False)
