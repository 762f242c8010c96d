"""The user's rulings: what Reader takes for a figure, and what not, as the user has decided it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from reader.articles.span import Span
from reader.figures.figure import Figure, Status


class Ruling(StrEnum):
    """What the user decided about a mention."""

    ACCEPTED = "accepted"
    """It is a figure."""
    REJECTED = "rejected"
    """It is none."""


OUTCOMES = {Ruling.ACCEPTED: (Status.FIGURE, "you accepted it"), Ruling.REJECTED: (Status.EXCLUDED, "you rejected it")}
"""The status that a ruling gives, and the reason for it."""


def ruled(figures: Iterable[Figure], rulings: Mapping[Span, Ruling]) -> list[Figure]:
    """Return `figures` as the user ruled on them; a ruling holds for the mention at exactly its span."""
    return [_ruled(figure, rulings.get(figure.span)) for figure in figures]


def _ruled(figure: Figure, ruling: Ruling | None) -> Figure:
    if ruling is None:
        return figure
    status, reason = OUTCOMES[ruling]
    return replace(figure, status=status, reason=reason)
