"""What was read of an article, and the figures found in it, as rows of the catalog's tables."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from reader.articles.article import EXTRACTOR, Article
from reader.articles.shelf import ArticleFile
from reader.figures.figure import Figure, Status
from reader.search.catalog.figure_columns import INSERT_FIGURE
from reader.search.catalog.figure_rows import figure_rows
from reader.search.catalog.records import metadata_record, name_record, names_record, passages_record
from reader.search.catalog.sums import sum_of


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an article's file: what came of it, and how to tell whether the file has changed since."""

    number: int
    id: str
    article: tuple[Any, ...]
    text: tuple[Any, ...]

    @classmethod
    def of(cls, number: int, file: ArticleFile, content_hash: str, article: Article) -> Self:
        """Return the reading with this `number`; its figures are still to be found."""
        row = (
            number,
            *names_record(file),
            content_hash,
            article.text_hash,
            EXTRACTOR,
            metadata_record(article.metadata),
            article.metadata.language,
            article.metadata.date,
            article.words,
            sum(passage.kind.is_read for passage in article.passages),
        )
        text = (article.text, passages_record(article.passages))
        sized = (*row, sum_of([(*row, *text)]), file.size, file.mtime_ns)
        return cls(number, file.id, sized, (number, *text))

    def store(self, db: sqlite3.Connection) -> None:
        """Put it in place of what was known of its article."""
        db.execute("DELETE FROM articles WHERE id = ?", [name_record(self.id)])
        places = ", ".join("?" * len(self.article))
        db.execute(f"INSERT INTO articles VALUES ({places}, NULL, NULL, NULL)", self.article)  # noqa: S608 - our marks
        db.execute("INSERT INTO texts VALUES (?, ?, ?)", self.text)


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """The mentions of numbers in one reading of an article."""

    number: int
    text_hash: str
    figures: int
    """How many of them are figures."""
    rows: Sequence[Sequence[Any]]
    sum: int

    @classmethod
    def of(cls, number: int, article: Article, mentions: Sequence[Figure]) -> Self:
        """Return all `mentions` in `article`, in reading order."""
        figures = sum(mention.status is Status.FIGURE for mention in mentions)
        rows = [*figure_rows(number, article, mentions)]
        return cls(number, article.text_hash, figures, rows, sum_of(rows))

    def store(self, db: sqlite3.Connection) -> None:
        """Keep them, unless they are there already or the article was read again meanwhile."""
        stored = db.execute(
            "UPDATE articles SET figures = ?, mentions = ?, figures_sum = ?"
            " WHERE number = ? AND text_hash = ? AND figures IS NULL",
            [self.figures, len(self.rows), self.sum, self.number, self.text_hash],
        )
        if stored.rowcount:
            db.executemany(INSERT_FIGURE, self.rows)
