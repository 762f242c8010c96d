"""The user's rulings: what Reader takes for a figure, and what not, as the user has decided it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from reader.articles.span import Span
from reader.figures.figure import Figure, Status

REJECTED = "you rejected it"
"""Why a mention that the user rejected is no figure."""


class Ruling(StrEnum):
    """What the user decided about a mention."""

    ACCEPTED = "accepted"
    """It is a figure."""
    REJECTED = "rejected"
    """It is none."""


def ruled(figures: Iterable[Figure], rulings: Mapping[Span, Ruling]) -> list[Figure]:
    """Return `figures` as the user ruled on them; a ruling holds for the mention at exactly its span."""
    return [_ruled(figure, rulings.get(figure.span)) for figure in figures]


def _ruled(figure: Figure, ruling: Ruling | None) -> Figure:
    if ruling is None:
        return figure
    if ruling is Ruling.ACCEPTED:
        return replace(figure, status=Status.FIGURE, reason=None)
    return replace(figure, status=Status.EXCLUDED, reason=REJECTED)
