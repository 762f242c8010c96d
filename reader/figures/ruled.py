"""The user's rulings: what Reader takes for a figure, and what not, as the user has decided it."""

import re
from bisect import bisect_left
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


_DIGITS = re.compile(r"\d+")


def is_about(place: Span, mention: Span, text: str) -> bool:
    """Whether a ruling at `place` in `text` is about `mention`, though that was read as somewhat more or less once."""
    if place == mention:
        return True
    return place.overlaps(mention) and _DIGITS.findall(place.of(text)) == _DIGITS.findall(mention.of(text))


def at_mentions(rulings: Mapping[Span, Ruling], figures: Iterable[Figure], text: str) -> dict[Span, Ruling]:
    """Return `rulings` by the spans of the mentions they are about; `figures` are all mentions in `text`.

    One that could be about several is left where it is; one on exactly the mention goes before one that is not.
    """
    mentions = sorted(figure.span for figure in figures)
    exact = set(mentions)
    settled = {place: ruling for place, ruling in rulings.items() if place in exact}
    for place, ruling in rulings.items():
        first = bisect_left(mentions, place.start, key=lambda mention: mention.end)
        last = bisect_left(mentions, place.end, key=lambda mention: mention.start)
        near = [mention for mention in mentions[first:last] if is_about(place, mention, text)]
        settled.setdefault(near[0] if len(near) == 1 and place not in exact else place, ruling)
    return settled


def ruled(figures: Iterable[Figure], rulings: Mapping[Span, Ruling]) -> list[Figure]:
    """Return `figures` as the user ruled on them; a ruling holds for the mention at exactly its span."""
    return [_ruled(figure, rulings.get(figure.span)) for figure in figures]


def _ruled(figure: Figure, ruling: Ruling | None) -> Figure:
    if ruling is None:
        return figure
    status, reason = OUTCOMES[ruling]
    return replace(figure, status=status, reason=reason)
