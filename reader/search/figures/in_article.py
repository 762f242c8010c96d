"""Judging the figures of one article by a condition, whether or not the article stands in a library."""

from collections.abc import Callable, Sequence

from reader.articles.article import Article
from reader.articles.shelf import ArticleFile
from reader.figures.figure import Figure
from reader.search.article_passages import passages_in
from reader.search.catalog.storing import FoundFigures, Reading
from reader.search.catalog.tables import tables_in_memory
from reader.search.figures.ruled_tables import WITH_RULINGS, add_rulings
from reader.search.figures.sql import Sql, either, judged, no_passages
from reader.search.language.together import figures_together
from reader.search.language.tree import figured
from reader.search.notes.note import AllNotes, Notes
from reader.search.query import filtered_by, understood

NUMBER = 1
"""That of the only reading there is."""


def figures_where(
    article: Article, figures: Sequence[Figure], where: str, *, everything: bool = False, notes: Notes = AllNotes
) -> list[Figure]:
    """Return those of `figures`, which stand in `article`, that satisfy the condition `where`.

    Args:
        article: what the figures stand in; words are looked for in its passages.
        figures: all mentions of a number in it, in reading order.
        where: the condition, in the query language; empty for all figures.
        everything: whether soft and excluded mentions are judged too.
        notes: the user's notes on it, under `NUMBER`.
    """
    asked = judged(filtered_by(where).tree, passages_in(article, NUMBER, notes), everything=everything)
    return _satisfying(article, figures, asked)


def figures_found(article: Article, query: str, figures: Callable[[], Sequence[Figure]]) -> list[Figure]:
    """Return those of the `figures` in `article`, asked for only where need be, that `query` finds passages by."""
    tree = understood(query).tree
    asked = (
        [judged(each.asked, no_passages, everything=False) for each in figured(figures_together(tree))] if tree else []
    )
    return _satisfying(article, figures(), either(asked)) if asked else []


def _satisfying(article: Article, figures: Sequence[Figure], asked: Sql) -> list[Figure]:
    database = tables_in_memory()
    try:
        file = ArticleFile(article.id, article.file, str(article.path), article.path.parent, size=0, mtime_ns=0)
        with database.transaction() as db:
            Reading.of(NUMBER, file, "", article).store(db)
            FoundFigures.of(NUMBER, article, figures).store(db)
        add_rulings(database, {})
        places: list[tuple[int]] = database.rows(
            f"SELECT place FROM articles CROSS JOIN figures USING (number) {WITH_RULINGS} WHERE {asked.text}"  # noqa: S608
            " ORDER BY place",
            asked.values,
        )
        return [figures[place] for (place,) in places]
    finally:
        database.close()
