"""An SQLite file that can be thrown away: damaged, or of another version, it is begun anew.

Where nothing can be written, on a full disk or one that is not to be written, it is read as it is.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from reader.errors import FileTrouble
from reader.files import reason
from reader.search.catalog.cells import CellDamaged
from reader.search.catalog.opening import is_damage, is_unwritable, open_for_reading, open_for_writing, version_of

_STEPS = 20_000
"""Instructions of SQLite's machine between two looks whether anybody still waits."""


Row = TypeVar("Row")


class DatabaseLost(FileTrouble):
    """The file was found damaged while it was written, and has been begun anew."""


def _as_it_is(*row: Any) -> Any:
    return row


class Database:
    """The file `path` with `tables` of a `version`. Readers are never blocked; one writes at a time."""

    def __init__(self, path: Path, tables: Sequence[str], version: int) -> None:
        """Open or make it.

        Raises:
            FileTrouble: it can be neither opened nor made.
        """
        self._path, self._tables, self._version = path, tables, version
        self._file: tuple[int, int] | None = None
        self.is_anew = False
        """Whether the file was found damaged and begun anew since; temporary tables are then gone."""
        self._connection = self._opened()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def is_replaced(self) -> bool:
        """Whether the file was begun anew, or thrown away, by whichever process: this may then be one nobody writes."""
        return self.is_anew or self._file != self._file_now()

    def rows(self, question: str, values: Sequence[object] = (), read: Callable[..., Row] = _as_it_is) -> list[Row]:
        """Return what `read` makes of each row that answers `question`.

        Where the file turns out damaged, or `read` raises `CellDamaged`, it is begun anew and there are none.

        Raises:
            FileTrouble: the file cannot be read for another reason, or not be begun anew.
        """
        try:
            return [read(*row) for row in self._connection.execute(question, values)]
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise self._trouble(error) from error
        except CellDamaged:
            pass
        self._begin_anew()
        return []

    def hold(self) -> None:
        """See the file from now on as it is, whatever others write; nothing can be written but temporary tables."""
        self._connection.execute("PRAGMA temp_store = MEMORY")
        self._connection.execute("BEGIN")

    @contextmanager
    def moment(self) -> Iterator[None]:
        """See the file inside as it is when it is first read there, whatever others write."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def until(self, check: Callable[[], None]) -> Iterator[None]:
        """Break off what is inside when `check` raises an error, and raise that.

        Temporary tables that were written to are then gone with the transaction.
        """
        self._connection.set_progress_handler(check, _STEPS)  # SQLite stops where it raises; but it says so itself
        try:
            yield
        except FileTrouble:
            check()
            raise
        finally:
            self._connection.set_progress_handler(None, 0)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do what is inside wholly or not at all.

        Raises:
            DatabaseLost: the file turned out damaged, and was begun anew.
            FileTrouble: the file cannot be written.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException as error:
            if isinstance(error, sqlite3.DatabaseError) and is_damage(error):
                self._begin_anew()
                raise DatabaseLost(f"{self._path} was damaged, and is begun anew.") from error
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.DatabaseError):
                raise self._trouble(error) from error
            raise

    def _begin_anew(self) -> None:
        self._connection.close()
        self._throw_away()
        self._connection = self._opened()
        self.is_anew = True

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._open()
        except UnicodeDecodeError:  # what SQLite says of the damage quotes the file
            pass
        except sqlite3.DatabaseError as error:
            if is_unwritable(error):
                return self._opened_as_it_is(error)
            if not is_damage(error):
                raise self._trouble(error) from error
        self._throw_away()
        try:
            return self._open()
        except sqlite3.DatabaseError as error:
            raise self._trouble(error) from error

    def _opened_as_it_is(self, trouble: sqlite3.DatabaseError) -> sqlite3.Connection:
        """Return the file for reading only, as `trouble` keeps it from being written.

        Raises:
            FileTrouble: it cannot be read either, or is of another version.
        """
        with suppress(sqlite3.DatabaseError, UnicodeDecodeError), ExitStack() as undone:
            connection = open_for_reading(self._path)
            undone.callback(connection.close)
            if version_of(connection) == self._version:
                undone.pop_all()
                self._file = self._file_now()
                return connection
        raise self._trouble(trouble) from trouble

    def _open(self) -> sqlite3.Connection:
        with ExitStack() as undone:
            connection = open_for_writing(self._path)
            undone.callback(connection.close)
            if version_of(connection) != self._version:
                self._make_tables(connection)
            undone.pop_all()
        self._file = self._file_now()
        return connection

    def _file_now(self) -> tuple[int, int] | None:
        """Return what tells the file from any other that had, or will have, its name; None where there is none."""
        with suppress(OSError):
            status = self._path.stat()
            return status.st_dev, status.st_ino
        return None

    def _make_tables(self, connection: sqlite3.Connection) -> None:
        """Begin anew inside one transaction, unless another process has just done so."""
        connection.execute("BEGIN IMMEDIATE")
        if version_of(connection) != self._version:
            for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                connection.execute(f'DROP TABLE "{table}"')
            for statement in self._tables:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {self._version}")
        connection.execute("COMMIT")

    def _throw_away(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            try:
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            except OSError as error:
                raise FileTrouble(f"{self._path} is damaged and could not be removed: {reason(error)}.") from error

    def _trouble(self, error: sqlite3.DatabaseError) -> FileTrouble:
        if is_unwritable(error):
            return FileTrouble(f"{self._path} cannot be written ({error}): it may be closed to you, or its disk full.")
        return FileTrouble(f"{self._path} cannot be used: {error}.")
