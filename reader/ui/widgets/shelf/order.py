"""The orders in which articles stand on the shelf."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from reader.articles.entry import ShelfEntry


class Order(StrEnum):
    """What the articles are sorted by, in the order in which the orders are offered."""

    TITLE = "title"
    DATE = "date"
    PUBLISHER = "publisher"
    CHANGED = "newest file"
    FIGURES = "figures"
    NOTES = "notes"
    PROGRESS = "progress"

    @property
    def following(self) -> "Order":
        """The order offered after this one."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


_LATEST_OR_MOST_FIRST: dict[Order, Callable[[ShelfEntry], Any]] = {
    Order.DATE: lambda entry: entry.date or "",
    Order.CHANGED: lambda entry: entry.changed,
    Order.FIGURES: lambda entry: entry.figures or 0,
    Order.NOTES: lambda entry: entry.annotations,
    Order.PROGRESS: lambda entry: entry.progress,
}


def order_called(name: str) -> Order:
    """Return the order called `name`; by title where there is none."""
    return Order(name) if name in tuple(Order) else Order.TITLE


def in_order(entries: Iterable[ShelfEntry], order: Order) -> list[ShelfEntry]:
    """Return `entries` sorted: the newest, or those with the most, first, and by title where those are the same.

    What is unknown of an article puts it last.
    """
    by_title = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.id))
    if order is Order.PUBLISHER:
        return sorted(by_title, key=lambda entry: (entry.publisher is None, (entry.publisher or "").casefold()))
    most_first = _LATEST_OR_MOST_FIRST.get(order)
    return sorted(by_title, key=most_first, reverse=True) if most_first is not None else by_title
