"""What a table of figures is sorted by."""

from enum import StrEnum


class FigureOrder(StrEnum):
    """What figures are sorted by; those alike stay in reading order, and those without it come last."""

    ARTICLE = "article"
    """Reading order, articles as they stand on the shelf."""
    VALUE = "value"
    UNIT = "unit"
    SUBJECT = "subject"
    PERIOD = "period"
    DIRECTION = "direction"
    DATE = "date"
    KIND = "kind"


_READING_ORDER = "shelf.position, figures.place"

_KEYS = {
    FigureOrder.VALUE: "low",
    FigureOrder.UNIT: "unit COLLATE NOCASE",
    FigureOrder.SUBJECT: "subject COLLATE NOCASE",
    FigureOrder.PERIOD: "ends",
    FigureOrder.DIRECTION: "nullif(direction, 'none')",
    FigureOrder.DATE: "date",
    FigureOrder.KIND: "kind",
}


def order_sql(order: FigureOrder, *, descending: bool) -> str:
    """Return the terms of ORDER BY; `descending` turns the order round, but not where figures are alike or lack it."""
    way = "DESC" if descending else "ASC"
    if order is FigureOrder.ARTICLE:
        return f"shelf.position {way}, figures.place {way}"
    return f"{_KEYS[order]} {way} NULLS LAST, {_READING_ORDER}"
