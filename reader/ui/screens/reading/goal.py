"""A goal: what is to be seen of an article that is opened."""

from typing import NamedTuple

from reader.articles.span import Span
from reader.position import Position


class Goal(NamedTuple):
    """What is to be seen of an article: a passage that was found, a figure, a note, or a place where one was."""

    hit: Span | None = None
    figure: Span | None = None
    position: Position | None = None
    note: str | None = None
    """The id of the annotation whose words are to be seen."""


NOWHERE = Goal()
"""The place where the article was left, or where one is already."""
