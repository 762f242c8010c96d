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
            file.size,
            file.mtime_ns,
            content_hash,
            article.text_hash,
            EXTRACTOR,
            metadata_record(article.metadata),
            article.metadata.language,
            article.metadata.date,
            article.words,
            sum(passage.kind.is_read for passage in article.passages),
        )
        return cls(number, file.id, row, (number, article.text, passages_record(article.passages)))

    def store(self, db: sqlite3.Connection) -> None:
        """Put it in place of what was known of its article."""
        db.execute("DELETE FROM articles WHERE id = ?", [name_record(self.id)])
        db.execute(f"INSERT INTO articles VALUES ({', '.join('?' * len(self.article))}, NULL, NULL)", self.article)  # noqa: S608 - question marks
        db.execute("INSERT INTO texts VALUES (?, ?, ?)", self.text)


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """The mentions of numbers in one reading of an article."""

    number: int
    text_hash: str
    figures: int
    """How many of them are figures."""
    rows: Sequence[Sequence[Any]]

    @classmethod
    def of(cls, number: int, article: Article, mentions: Sequence[Figure]) -> Self:
        """Return all `mentions` in `article`, in reading order."""
        figures = sum(mention.status is Status.FIGURE for mention in mentions)
        return cls(number, article.text_hash, figures, [*figure_rows(number, article, mentions)])

    def store(self, db: sqlite3.Connection) -> None:
        """Keep them, unless they are there already or the article was read again meanwhile."""
        stored = db.execute(
            "UPDATE articles SET figures = ?, mentions = ? WHERE number = ? AND text_hash = ? AND figures IS NULL",
            [self.figures, len(self.rows), self.number, self.text_hash],
        )
        if stored.rowcount:
            db.executemany(INSERT_FIGURE, self.rows)
