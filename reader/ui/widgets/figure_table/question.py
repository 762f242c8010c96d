"""What is asked of the library's figures: which of them, in which order."""

from dataclasses import dataclass, replace

from reader.search.figures.order import FigureOrder

_LAST_FIRST = {FigureOrder.VALUE, FigureOrder.DATE}
"""Orders in which one wants to see the largest and the newest first."""


@dataclass(frozen=True, slots=True)
class FigureQuestion:
    """A condition in the query language, an order, and whether soft and excluded mentions are wanted too."""

    where: str = ""
    order: FigureOrder = FigureOrder.ARTICLE
    descending: bool = False
    everything: bool = False

    def sorted_by(self, order: FigureOrder) -> "FigureQuestion":
        """Return the question with the answer sorted by `order`; the other way round when it is sorted so already."""
        if order is self.order:
            return self.turned
        return replace(self, order=order, descending=order in _LAST_FIRST)

    @property
    def turned(self) -> "FigureQuestion":
        """The same, sorted the other way round."""
        return replace(self, descending=not self.descending)

    @property
    def sorted_next(self) -> "FigureQuestion":
        """The same, sorted by what is offered next."""
        orders = list(FigureOrder)
        return self.sorted_by(orders[(orders.index(self.order) + 1) % len(orders)])
