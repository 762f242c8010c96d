"""Whose a figure is: the country it names, the one that its article is on, or whoever that article is on."""

from reader.figures.compare.named import named
from reader.figures.compare.thing import named_by
from reader.figures.placed import PlacedFigure

Owner = tuple[str, ...]
"""Places, or an article; empty where nothing is said."""

UNSAID: Owner = ()


def owner_of(row: PlacedFigure) -> Owner:
    """Return whose figure `row` is: of the places that are named, or of its article alone.

    What every company has (`net profit`), and a number without a unit, mean something within their own article only; a
    number of which it is not known what it measures is compared with nothing.
    """
    known = named_by(row.figure)
    if not known.terms:
        return *of_article(row), str(row.figure.span.start)
    if not known.owners and (known.is_anyones or row.figure.unit is None):
        return of_article(row)
    return tuple(sorted(places_of(row)))


def places_of(row: PlacedFigure) -> frozenset[str]:
    """Return the places that the subject of `row` names, else the only one that its article's title names."""
    in_title = named(row.title).owners
    return named_by(row.figure).owners or (in_title if len(in_title) == 1 else frozenset())


def of_article(row: PlacedFigure) -> Owner:
    """Return the owner that is told from those of all other articles."""
    return "", row.article
