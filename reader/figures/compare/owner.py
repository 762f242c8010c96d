"""Whose a figure is: the country it names, the one that its article is on, or whoever that article is on."""

from reader.figures.compare.named import named
from reader.figures.compare.thing import named_by
from reader.figures.placed import PlacedFigure

Owner = tuple[str, ...]
"""Places, or an article; empty where nothing is said."""

UNSAID: Owner = ()


def owner_of(row: PlacedFigure) -> Owner:
    """Return whose figure `row` is: of the places that its subject names, else of the only one that the title names.

    What every company has (`net profit`), and a number without a unit, mean something within their own article only; a
    number of which it is not known what it measures is compared with nothing.
    """
    known = named_by(row.figure)
    if not known.terms:
        return *of_article(row), str(row.figure.span.start)
    if known.owners:
        return tuple(sorted(known.owners))
    if known.is_anyones or row.figure.unit is None:
        return of_article(row)
    places = named(row.title).owners
    return tuple(places) if len(places) == 1 else UNSAID


def of_article(row: PlacedFigure) -> Owner:
    """Return the owner that is told from those of all other articles."""
    return "", row.article
