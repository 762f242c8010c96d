"""Articles whose figures are known, because they are made together with their text."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.figures.figure import Figure, Kind, Value
from reader.search.catalog.storing import FoundFigures, Reading
from reader.search.catalog.writing import WrittenCatalog
from reader.search.figures.filtering import figure_table
from reader.search.figures.order import FigureOrder
from reader.search.figures.ruled_tables import Rulings
from reader.search.figures.table import FigureTable
from reader.search.index import SearchIndex
from reader.search.indexing.writing import IndexWriter
from reader.search.segments.builder import SegmentBuilder

Told = tuple[str, Sequence[Figure]]
"""The words of a passage, and the figures that stand behind them."""


def figure(text: str, kind: Kind = Kind.COUNT, value: Value | None = 1, **known: object) -> Figure:
    """Return a figure that has no place yet."""
    return replace(Figure(Span(0, len(text)), text, kind, value), **known)  # type: ignore[arg-type]  # known by name


def article_of(id: str, passages: Sequence[Told], **metadata: object) -> tuple[Article, list[Figure]]:  # noqa: A002
    """Return an article of `passages` with its figures, each at its place."""
    about = Metadata(**{"title": f"Report {id}", "date": "2025-11-14", "language": "en"} | metadata)  # type: ignore[arg-type]
    text, parts, figures = str(about.title), [Passage(0, PassageKind.TITLE, Span(0, len(str(about.title))))], []
    for words, stated in passages:
        start = len(text) + 2
        text += f"\n\n{words}:"
        for each in stated:
            figures.append(replace(each, span=Span(len(text) + 1, len(text) + 1 + len(each.text))))
            text += f" {each.text}"
        parts.append(Passage(len(parts), PassageKind.PARAGRAPH, Span(start, len(text))))
    return Article(id, f"{id}.txt", Path(f"/articles/{id}.txt"), about, text, tuple(parts)), figures


class FiguredLibrary:
    """A cache with such articles in catalog and index."""

    def __init__(self, folder: Path, articles: Sequence[tuple[Article, Sequence[Figure]]]) -> None:
        self.folder = folder
        self.articles = [article for article, _ in articles]
        with WrittenCatalog(folder) as catalog:
            catalog.arrange(article.id for article in self.articles)
        for article, figures in articles:
            self.store(article, figures)

    def store(self, article: Article, figures: Sequence[Figure]) -> None:
        """Put a reading in place of the last one."""
        with WrittenCatalog(self.folder) as catalog:
            (number,) = catalog.take_numbers(1)
            index, words = IndexWriter(self.folder), SegmentBuilder()
            words.add(article, number)
            index.commit([words.write(index.path)])
            file = ArticleFile(article.id, article.file, str(article.path), article.path.parent, size=0, mtime_ns=0)
            catalog.store([Reading.of(number, file, "", article)])
            catalog.store_figures([FoundFigures.of(number, article, figures)])

    def table(
        self,
        where: str = "",
        order: FigureOrder = FigureOrder.ARTICLE,
        *,
        descending: bool = False,
        everything: bool = False,
        rulings: Rulings | None = None,
    ) -> FigureTable:
        index = SearchIndex(self.folder)
        try:
            return figure_table(
                self.folder,
                where,
                order=order,
                descending=descending,
                everything=everything,
                rulings=rulings or {},
                passages=index.passages,
            )
        finally:
            index.close()

    def texts(self, where: str = "", order: FigureOrder = FigureOrder.ARTICLE, *, descending: bool = False) -> str:
        """Return the words of the figures that satisfy a condition, one after the other."""
        return " ".join(row.figure.text for row in self.table(where, order, descending=descending))
