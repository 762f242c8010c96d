"""An annotation: the user's mark on a span of an article: a note, or a ruling on a figure."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reader.articles.span import Span
from reader.figures.ruled import Ruling


class Color(StrEnum):
    """The five colours, in the order of the keys 1 to 5."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class FigureVerdict(StrEnum):
    """What the user holds of a figure."""

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    UNCLEAR = "unclear"
    STALE = "stale"
    """It was true, and is not any more."""


class State(StrEnum):
    """Whether an annotation's place was found again, and whether that is where it was."""

    ANCHORED = "anchored"
    """Its words stand at the very characters where they were annotated, whatever changed around or behind them."""
    MOVED = "moved"
    """They stand elsewhere in the text, or reworded; what the note is on is certain all the same."""
    ORPHAN = "orphan"
    """They were not found, or not for certain; the note is shown apart from the text."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A quote from an article with the user's note, tags and colour, or with a ruling.

    `span` is where the quote stood when the annotation was made, in text with hash `text_hash`; `prefix` and
    `suffix` are the words around it. Times are ISO 8601 in UTC with `Z`.
    """

    id: str
    """An IRI, `urn:uuid:…`."""
    file: str
    """The article's path in its library."""
    span: Span
    quote: str
    prefix: str
    suffix: str
    text_hash: str
    passage: int
    created: str
    modified: str
    note: str = ""
    tags: tuple[str, ...] = ()
    color: Color = Color.YELLOW
    figure: dict[str, Any] | None = None
    """The figure it is about, as stored; `NotedFigure` reads it."""
    ruling: Ruling | None = None
    """What was decided about the mention at `span`; what has a ruling is no note."""
    kept: bool = False
    """Kept without a place, as the user decided: no other place is proposed while its words are not in the text."""
    formerly: tuple[str, ...] = ()
    """What it quoted before the user attached it to other words, the oldest quote first."""
    extractor: str = "1"
    unknown: dict[str, Any] = field(default_factory=dict, repr=False)
    """Keys of the stored record that this program does not know; they survive a rewrite."""


@dataclass(frozen=True, slots=True)
class PlacedAnnotation:
    """An annotation and where it stands in the article's present text: `span` is None for an orphan."""

    annotation: Annotation
    state: State
    span: Span | None
    candidate: Span | None = None
    """For an orphan: the nearest place that might be meant."""
    figure_now: str = ""
    """What the text has in place of the figure annotated, where it is another one by now."""
