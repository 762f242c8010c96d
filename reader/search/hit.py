"""What a search found."""

from dataclasses import dataclass, field
from enum import StrEnum

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
    in_article: int = 1
    """How many passages of its article were found."""
    notes: tuple[str, ...] = ()
    """The ids of the user's notes it was found by, the newest first."""
    written: str = ""
    """What the user wrote in the newest of them, or else its tags, or else the words it is on."""


class Sort(StrEnum):
    """The order of hits: by rank, by date of the article with the newest first, or by its title."""

    RANK = "rank"
    DATE = "date"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class SearchQuestion:
    """What is searched for: at most `limit` passages, in an order, and what all have in common if that is wanted."""

    query: str
    limit: int
    sort: Sort = Sort.RANK
    with_facets: bool = False


@dataclass(frozen=True, slots=True)
class FacetValue:
    """What `count` of all passages found have in common, and the term that narrows the query to just these."""

    value: str
    count: int
    narrowing: str


@dataclass(frozen=True, slots=True)
class Facet:
    """What the passages found have in a field: `publisher`, `date` (the year), `kind` or `tag`, most frequent first."""

    field: str
    values: tuple[FacetValue, ...]


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
    articles: int = 0
    """How many articles the passages found are in."""
    facets: tuple[Facet, ...] = ()
    """What all passages found have in common, not only the best, where that was asked for; fields with nothing to tell
    are missing."""
