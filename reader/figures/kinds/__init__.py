"""The kinds of number: each file knows one, names its rule and gives `mentions(reading)`; their order says who wins."""

from collections.abc import Iterator
from typing import Protocol

from reader.figures.kinds import (
    addresses,
    ages,
    count,
    dates,
    designations,
    durations,
    measure,
    money,
    names,
    ordinals,
    percent,
    phrases,
    rank,
    ratio,
    scores,
    times,
    years,
)
from reader.figures.mention import Mention
from reader.figures.reading import Reading


class KindOfNumber(Protocol):
    """What every file of this folder gives."""

    RULE: str
    """By what the kind knows its numbers, in plain words: "a number before a unit of time"."""

    def mentions(self, reading: Reading) -> Iterator[Mention]:
        """Yield the mentions of this kind in a passage, whatever the other kinds make of them."""


IN_ORDER_OF_PRECEDENCE: tuple[KindOfNumber, ...] = (
    addresses,
    dates,
    times,
    scores,
    names,
    phrases,
    rank,
    ordinals,
    percent,
    money,
    measure,
    ratio,
    ages,
    years,
    durations,
    designations,
    count,
)
"""What is no figure comes first: it covers the digits of dates and names before anything counts them."""
