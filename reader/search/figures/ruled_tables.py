"""The catalog's tables with the user's rulings beside them, for questions that are asked of figures."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from reader.articles.span import Span
from reader.figures.ruled import OUTCOMES, Ruling
from reader.search.catalog.database import Database
from reader.search.catalog.records import name_record
from reader.search.catalog.tables import open_tables

Rulings = Mapping[str, Mapping[Span, Ruling]]
"""What the user decided about mentions, by the article's id and where they stand in it."""

WITH_RULINGS = "LEFT JOIN rulings USING (number, place)"
"""What stands after the figures in a question about them."""

STATUS = "coalesce(rulings.status, figures.status)"
"""Of a mention, as the user ruled on it."""

REASON = "iif(rulings.status IS NULL, figures.reason, rulings.reason)"
"""Why a mention is no figure, as the user ruled on it."""


def ruled_tables(folder: Path, rulings: Rulings) -> Database:
    """Open the tables in the cache `folder` for reading, as they are now, whatever is written later.

    Raises:
        FileTrouble: they cannot be opened.
    """
    database = open_tables(folder)
    with ExitStack() as undone:
        undone.callback(database.close)
        database.hold()
        add_rulings(database, rulings)
        undone.pop_all()
    return database


def add_rulings(database: Database, rulings: Rulings) -> None:
    """Keep `rulings` in a temporary table; one whose mention is not there says nothing."""
    database.rows(
        "CREATE TEMP TABLE rulings (number, place, status, reason, PRIMARY KEY (number, place)) WITHOUT ROWID"
    )
    for id_, on_it in rulings.items():
        for span, ruling in on_it.items():
            database.rows(
                "INSERT OR REPLACE INTO rulings SELECT number, place, ?, ? FROM articles JOIN figures USING (number)"
                " WHERE id = ? AND start = ? AND stop = ?",
                [*OUTCOMES[ruling], name_record(id_), span.start, span.end],
            )
