"""The orders in which articles stand on the shelf."""

from collections.abc import Iterable
from enum import StrEnum

from reader.articles.entry import ShelfEntry


class Order(StrEnum):
    """What the articles are sorted by, in the order in which the orders are offered."""

    TITLE = "title"
    DATE = "date"
    PUBLISHER = "publisher"
    FIGURES = "figures"

    @property
    def following(self) -> "Order":
        """The order offered after this one."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


def in_order(entries: Iterable[ShelfEntry], order: Order) -> list[ShelfEntry]:
    """Return `entries` sorted: newest first by date, most first by figures, and by title where those are the same.

    What is unknown of an article puts it last.
    """
    by_title = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.id))
    if order is Order.DATE:
        return sorted(by_title, key=lambda entry: entry.date or "", reverse=True)
    if order is Order.PUBLISHER:
        return sorted(by_title, key=lambda entry: (entry.publisher is None, (entry.publisher or "").casefold()))
    if order is Order.FIGURES:
        return sorted(by_title, key=lambda entry: -(entry.figures or 0))
    return by_title
