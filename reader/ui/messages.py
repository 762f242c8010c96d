"""What workers and panes tell the screen and the app: finished answers of the Library, and what they ask for."""

from dataclasses import dataclass

from textual.message import Message

from reader.articles.shelf import ShelfEntry
from reader.search.hit import SearchResult


@dataclass
class HoldKeys(Message):
    """What was asked for by a key is still to come: let the keys behind it wait."""


@dataclass
class ReleaseKeys(Message):
    """It has come."""


@dataclass
class Told(Message):
    """Something happened that is worth a glance, told in a few words."""

    news: str


@dataclass
class ShelfRead(Message):
    """The shelf was read anew."""

    entries: list[ShelfEntry]


@dataclass
class SearchAnswered(Message):
    """The newest query has its answer."""

    result: SearchResult


@dataclass
class IndexProgressed(Message):
    """The index has come to another file."""

    done: int
    total: int


@dataclass
class IndexFinished(Message):
    """The index holds what is on disk."""

    articles: int
    changed: int
    troubles: list[str]


@dataclass
class WorkCrashed(Message):
    """A bug in a thread, to be raised where it ends the program loudly."""

    bug: Exception


@dataclass
class WorkFailed(Message):
    """Something in the background could not be done, told in a sentence."""

    sentence: str
