"""What is told of indexing: how far it has come, and what it did."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What indexing is about."""

    REBUILD = "rebuild"
    """Making the index anew: it was damaged, or of another version."""
    WORDS = "words"
    """Reading files, whose words can be searched then."""
    FIGURES = "figures"
    """Finding the figures in what was read."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage has come: articles done, articles to do, the file of the one just done."""

    done: int
    total: int
    article: str = ""
    stage: Stage = Stage.WORDS


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What an update did: articles in the library now, those read anew, those gone, and what went wrong."""

    articles: int = 0
    changed: int = 0
    removed: int = 0
    troubles: tuple[str, ...] = ()
    busy: bool = False
    """Another process was at it; nothing was done."""
    cancelled: bool = False


class Cancelled(Exception):
    """Nobody wants it any more; the next update goes on where this one was."""
