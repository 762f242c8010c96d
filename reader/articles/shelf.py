"""The shelf: the articles of a library as a list, and the files they are found in."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """One line of the shelf: what can be said of an article without opening it."""

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
    figures: int = 0
    annotations: int = 0
    is_read: bool = True
    """False while the file is known by name only, because the index has not come to it yet."""
