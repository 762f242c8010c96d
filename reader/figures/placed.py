"""A figure together with the article it stands in, as lists across articles show it."""

from dataclasses import dataclass
from typing import Any

from reader.articles.article import Article
from reader.figures.figure import Figure, to_json


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """One figure of one article; `passage` is the id of the passage that holds it."""

    figure: Figure
    article: str
    """The article's id."""
    file: str
    """The article's path in its library."""
    title: str
    date: str | None
    """The article's date, ISO 8601."""
    passage: int
    publisher: str | None = None
    authors: tuple[str, ...] = ()


def placed(figure: Figure, article: Article) -> PlacedFigure:
    """Return `figure` with `article`, in whose text it stands."""
    passage = article.passage_at(figure.span.start)
    return PlacedFigure(
        figure=figure,
        article=article.id,
        file=article.file,
        title=article.title,
        date=article.metadata.date,
        passage=passage.id if passage is not None else 0,
        publisher=article.metadata.publisher,
        authors=article.metadata.authors,
    )


def placed_to_json(placed: PlacedFigure) -> dict[str, Any]:
    """Return the figure with its place, as `reader figures --json` prints it."""
    place = {"article": placed.article, "file": placed.file, "passage": placed.passage}
    return place | to_json(placed.figure)


def compared_to_json(placed: PlacedFigure) -> dict[str, Any]:
    """Return the figure with its place and what is known of its article, as rows of a comparison have it."""
    return placed_to_json(placed) | {
        "title": placed.title,
        "authors": list(placed.authors),
        "publisher": placed.publisher,
        "date": placed.date,
    }
