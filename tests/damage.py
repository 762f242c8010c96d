"""Damage as a failing disk does it: one page of a database, out of many, is garbage."""

import sqlite3
from contextlib import closing
from pathlib import Path

_PAGE = 4096
"""Bytes in a page, as SQLite makes them."""


def spoil(path: Path, table: str) -> None:
    """Overwrite the first page of `table` in the database `path`, which nobody has open."""
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    _overwrite(path, page - 1)


def spoil_page_with(path: Path, words: bytes) -> None:
    """Overwrite the page of the database `path`, which nobody has open, on which `words` stand."""
    _overwrite(path, path.read_bytes().index(words) // _PAGE)


def _overwrite(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * _PAGE)
        file.write(b"\xa5" * _PAGE)
