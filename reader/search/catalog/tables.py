"""The tables of the catalog: what is kept of each article, and in which file."""

from pathlib import Path

from reader.search.catalog.database import Database
from reader.search.catalog.figure_columns import FIGURES_TABLE
from reader.search.place import usable_cache

FILE_NAME = "catalog.sqlite"

TABLES_VERSION = 7
"""Raised when the tables below change; a catalog of another version is begun anew."""

_TABLES = (
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY, -- of this reading, by which the index knows it; none is used twice
        id BLOB NOT NULL UNIQUE, file BLOB NOT NULL, path BLOB NOT NULL, -- names need not be UTF-8
        content_hash TEXT NOT NULL, text_hash TEXT NOT NULL, read_with TEXT NOT NULL,
        metadata TEXT NOT NULL, language TEXT, date TEXT, words INTEGER NOT NULL, passages INTEGER NOT NULL,
        sum INTEGER NOT NULL, -- of all before, and of the text
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        figures INTEGER, mentions INTEGER, figures_sum INTEGER) -- NULL while they have not been looked for""",
    "CREATE INDEX without_figures ON articles (number) WHERE figures IS NULL",
    """CREATE TABLE texts (
        number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
        text TEXT NOT NULL, passages TEXT NOT NULL)""",
    FIGURES_TABLE,
    """CREATE TABLE unreadable (
        id BLOB PRIMARY KEY, file BLOB NOT NULL, path BLOB NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        trouble TEXT NOT NULL,
        tried_with TEXT) -- NULL where the next update is to try again whatever has changed""",
    "CREATE TABLE shelf (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE)",
    "CREATE TABLE counter (next INTEGER NOT NULL)",
    "INSERT INTO counter VALUES (1)",
    "CREATE TABLE found_with (version TEXT NOT NULL) -- of all figures that are here",
)


def open_tables(folder: Path) -> Database:
    """Open the tables in `folder`, made when missing, begun anew when damaged or of another version.

    Raises:
        FileTrouble: the folder cannot be made or written.
    """
    return Database(usable_cache(folder) / FILE_NAME, _TABLES, TABLES_VERSION)


def tables_in_memory() -> Database:
    """Return the same tables, empty, for as long as they are held on to."""
    return Database(Path(":memory:"), _TABLES, TABLES_VERSION)


def figures_to_come(tables: Database) -> int:
    """Return in how many articles the figures have not been looked for yet."""
    rows: list[tuple[int]] = tables.rows("SELECT count(*) FROM articles WHERE figures IS NULL")
    return rows[0][0] if rows else 0
