"""Putting what was read of an article into the catalog's tables."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.article import Article
from reader.articles.shelf import ArticleFile
from reader.figures.figure import Figure, Status
from reader.search.figure_columns import INSERT_FIGURE
from reader.search.figure_rows import figure_rows
from reader.search.records import READ_WITH, metadata_record, name_record, names_record, passages_record


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an article's file: what came of it, and how to tell whether the file has changed since."""

    number: int
    file: ArticleFile
    content_hash: str
    article: Article
    figures: Sequence[Figure]


def store(db: sqlite3.Connection, reading: Reading) -> None:
    """Put `reading` in place of what was known of its article."""
    article = reading.article
    db.execute("DELETE FROM articles WHERE id = ?", [name_record(reading.file.id)])
    db.execute(f"INSERT INTO articles VALUES ({', '.join('?' * 16)})", _article_row(reading))  # noqa: S608 - question marks
    db.execute("INSERT INTO texts VALUES (?, ?, ?)", [reading.number, article.text, passages_record(article.passages)])
    db.executemany(INSERT_FIGURE, figure_rows(reading.number, article, reading.figures))


def _article_row(reading: Reading) -> list[object]:
    article, file = reading.article, reading.file
    return [
        reading.number,
        *names_record(file),
        file.size,
        file.mtime_ns,
        reading.content_hash,
        article.text_hash,
        READ_WITH,
        metadata_record(article.metadata),
        article.metadata.language,
        article.metadata.date,
        article.words,
        sum(passage.kind.is_read for passage in article.passages),
        sum(figure.status is Status.FIGURE for figure in reading.figures),
        len(reading.figures),
    ]
