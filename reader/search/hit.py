"""What a search found."""

from dataclasses import dataclass, field

from reader.articles.article import PassageKind
from reader.articles.span import Span


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a passage, cut around the first words found; `spans` count code points of `text` itself."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query found; `span` and `spans` (the words found) count in the article's text."""

    article: str
    title: str
    file: str
    passage: int
    kind: PassageKind
    score: float
    snippet: Snippet
    span: Span
    spans: tuple[Span, ...]
    publisher: str | None = None
    date: str | None = None
    notes: tuple[str, ...] = ()
    """The ids of the user's notes it was found by, the newest first."""
    written: str = ""
    """What the user wrote in the newest of them, or else its tags, or else the words it is on."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query: the best hits first, and how many there are in all."""

    query: str
    parsed: str
    """What was searched for, in the query language."""
    total: int
    took_ms: float
    hits: tuple[Hit, ...] = field(repr=False)
    corrected: str | None = None
    """Another spelling that would find something, when nothing was found."""
    hint: str | None = None
    """A sentence for the user when the query was not taken as written."""
