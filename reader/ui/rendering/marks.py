"""Marks: the spans of a text that are painted, each in its layer."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.annotations.noted_figure import noted_figure
from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind

CURRENT = "current"
"""The variant of the hit or figure one has come to."""

_SHARE, _MONEY, _AMOUNT = "share", "money", "amount"
_LOOKS = {
    Kind.PERCENT: _SHARE,
    Kind.CHANGE: _SHARE,
    Kind.RATIO: _SHARE,
    Kind.RANK: _SHARE,
    Kind.MONEY: _MONEY,
    Kind.COUNT: _AMOUNT,
    Kind.MEASURE: _AMOUNT,
}
"""What the kinds of figures look like: more looks than three would have to be learnt."""


class Layer(IntEnum):
    """What a mark says of its text; a later layer is painted over an earlier one."""

    SOFT = 1
    FIGURE = 2
    ANNOTATION = 3
    HIT = 4
    SELECTION = 5
    CARET = 6

    @property
    def component(self) -> str:
        """The layer's name as style sheets write it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Mark:
    """One painted span.

    `variant` is one word or several: a figure's look and direction (`money up`), an annotation's colour and, where
    there is one, verdict (`green disputed`) or, for a hit, CURRENT; `key` names what is marked to whoever set the mark.
    """

    span: Span
    layer: Layer
    variant: str = ""
    key: str = ""


def figure_marks(figures: Iterable[Figure]) -> list[Mark]:
    """Return the marks of `figures`, each with its look and, where it rose or fell, its direction."""
    return [Mark(figure.span, Layer.FIGURE, _figure_variant(figure)) for figure in figures]


def _figure_variant(figure: Figure) -> str:
    look = _LOOKS.get(figure.kind, _AMOUNT)
    return look if figure.direction is Direction.NONE else f"{look} {figure.direction}"


def hit_marks(found: Iterable[Span], current: Span | None = None) -> list[Mark]:
    """Return the marks of the words found; those inside `current`, the hit one has come to, stand out."""
    return [Mark(span, Layer.HIT, CURRENT if current is not None and current.covers(span) else "") for span in found]


def annotation_marks(notes: Iterable[PlacedAnnotation]) -> list[Mark]:
    """Return the marks of the annotations that have a place, with colour and verdict, keyed by their ids."""
    return [
        Mark(note.span, Layer.ANNOTATION, _annotation_variant(note.annotation), note.annotation.id)
        for note in notes
        if note.span is not None
    ]


def _annotation_variant(annotation: Annotation) -> str:
    noted = noted_figure(annotation)
    return f"{annotation.color} {noted.verdict}" if noted and noted.verdict else annotation.color.value
