"""Opening an SQLite file: to be written, or as it is where nothing can be written; and what its errors mean."""

import sqlite3
from contextlib import ExitStack
from pathlib import Path

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN)

_PATIENCE = 10.0
"""Seconds to wait for another process's transaction."""


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Return a connection to the file at `path`, made when missing.

    Raises:
        sqlite3.DatabaseError, UnicodeDecodeError: it is damaged, or can be neither made nor written.
    """
    return _opened(str(path), "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON")


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Return a connection to the file at `path` that changes nothing in its folder.

    Raises:
        sqlite3.DatabaseError, UnicodeDecodeError: it is damaged, or cannot be read.
    """
    uri = path.absolute().as_uri()
    try:
        return _opened(f"{uri}?mode=ro")
    except sqlite3.OperationalError as error:
        if not is_unwritable(error):
            raise
    return _opened(f"{uri}?immutable=1")  # the files that all share who have it open are not there and cannot be made


def version_of(connection: sqlite3.Connection) -> int:
    """Return which version of its tables a file has, 0 where there are none."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether `error` says so; one that has no code of SQLite's was met in turning what was read into text."""
    code = _code(error)
    return code in _DAMAGE or (code is None and isinstance(error, sqlite3.OperationalError))


def is_unwritable(error: sqlite3.DatabaseError) -> bool:
    """Whether `error` says that a file cannot be written, or not be made, or that its disk is full."""
    return _code(error) in _UNWRITABLE


def _code(error: sqlite3.DatabaseError) -> int | None:
    """Return SQLite's code of `error`, without the bits that tell more of it."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _opened(name: str, *settings: str) -> sqlite3.Connection:
    """Return a connection through which the file can indeed be read."""
    with ExitStack() as undone:
        is_uri = name.startswith("file:")
        connection = sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, uri=is_uri)
        undone.callback(connection.close)
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
        version_of(connection)
        undone.pop_all()
    return connection
