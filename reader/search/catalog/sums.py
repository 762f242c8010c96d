"""Checksums of what the catalog holds: SQLite notices damage to the order of its file, not to what is stored in it."""

import sqlite3
from collections.abc import Iterable, Sequence
from zlib import crc32

from reader.figures.figure import Status

_READINGS = """SELECT number, id, file, path, content_hash, text_hash, read_with, metadata, language, date, words,
    articles.passages, text, texts.passages, sum, figures, mentions, figures_sum
    FROM articles LEFT JOIN texts USING (number)"""
_FIGURES = "SELECT * FROM figures WHERE number = ? ORDER BY place"
_COUNTED = f"SELECT count(*) FROM figures WHERE number = ? AND status = '{Status.FIGURE}'"  # noqa: S608 - one of ours
_STRAY = """SELECT EXISTS (SELECT 1 FROM figures WHERE number NOT IN (SELECT number FROM articles WHERE mentions > 0))
    OR EXISTS (SELECT 1 FROM texts WHERE number NOT IN (SELECT number FROM articles))
    OR (SELECT next FROM counter) <= (SELECT ifnull(max(number), 0) FROM articles)"""


def sum_of(rows: Iterable[Sequence[object]]) -> int:
    """Return the checksum of `rows`, as they are written and as they are read."""
    checksum = 0
    for row in rows:
        checksum = crc32("\0".join(map(str, row)).encode(errors="surrogatepass"), checksum)
    return checksum


def is_as_written(database: sqlite3.Connection) -> bool:
    """Whether the catalog holds what was written into it: every reading, and all figures, those that it counts."""
    if database.execute(_STRAY).fetchone() != (0,):
        return False
    return all(_holds(database, row) for row in database.execute(_READINGS))


def _holds(database: sqlite3.Connection, row: Sequence[object]) -> bool:
    *said, checksum, figures, mentions, figures_sum = row
    if checksum != sum_of([said]):
        return False
    if figures is None:
        return True
    rows = database.execute(_FIGURES, said[:1]).fetchall()
    (counted,) = database.execute(_COUNTED, said[:1]).fetchone()
    return (counted, len(rows), sum_of(rows)) == (figures, mentions, figures_sum)
