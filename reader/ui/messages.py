"""What workers and panes tell the screen and the app: finished answers of the Library, and what they ask for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.articles.entry import ShelfEntry
from reader.search.indexing.progress import Stage

if TYPE_CHECKING:  # the first screen is there sooner without them
    from reader.figures.placed import PlacedFigure
    from reader.search.hit import SearchQuestion, SearchResult

_DOING = {Stage.REBUILD: "rebuilding the index", Stage.WORDS: "indexing", Stage.FIGURES: "finding figures"}


@dataclass
class HoldKeys(Message):
    """Keys that come now are meant for what is `awaited`, "hits", "article", "shelf", and not there yet: they wait."""

    awaited: str


@dataclass
class ReleaseKeys(Message):
    """What was `awaited` is there."""

    awaited: str


@dataclass
class Told(Message):
    """Something happened that is worth a glance, told in a few words."""

    news: str


@dataclass
class CompareRequested(Message):
    """The reader wants to see what other articles say of what `figure` measures; without one, to say what."""

    figure: "PlacedFigure | None"


@dataclass
class FiguresRequested(Message):
    """The reader wants to see the figures of the whole library."""


@dataclass
class NotesRequested(Message):
    """The reader wants to see the notes of the whole library."""


@dataclass
class NotesChanged(Message):
    """Notes of any article were changed on a screen above the text."""


@dataclass
class ShelfRead(Message):
    """The shelf was read anew."""

    entries: list[ShelfEntry]


@dataclass
class SearchAnswered(Message):
    """The newest question has its answer."""

    question: "SearchQuestion"
    result: "SearchResult"


@dataclass
class IndexProgressed(Message):
    """Indexing has come to another article."""

    done: int
    total: int
    stage: Stage = Stage.WORDS

    @property
    def news(self) -> str:
        """What to say of it, in few words."""
        return f"{_DOING[self.stage]} {self.done:,}/{self.total:,}"


@dataclass
class IndexFinished(Message):
    """The index holds what is on disk, or figures were found in the articles that it holds."""

    articles: int
    changed: int
    troubles: list[str]
    ids: frozenset[str] = frozenset()
    """Those of the articles that came, went, or say something else now."""


@dataclass
class LibraryGone(Message):
    """The folders of the library are not there, told in a sentence; `IndexFinished` tells that they are again."""

    sentence: str


@dataclass
class WorkCrashed(Message):
    """A bug in a thread, to be raised where it ends the program loudly."""

    bug: Exception


@dataclass
class WorkFailed(Message):
    """Something in the background could not be done, told in a sentence."""

    sentence: str
