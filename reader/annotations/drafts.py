"""Drafts of notes in the user's state folder: what was being written outlives a window that ends before it is saved."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from uuid import uuid4

from reader.annotations.draft import Draft
from reader.errors import BadInput, ReaderError
from reader.files import private_folder, read_bytes, write_atomically

if TYPE_CHECKING:
    from filelock import BaseFileLock

_SUFFIX = ".json"


class Drafts:
    """The draft of one note box, and those that other boxes left behind.

    Each box has a file of its own, locked as long as its window lives: so no window takes what is still being written
    in another. May be used from several threads. An unwritable folder is as good as none: the words are in the box.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """Where they are kept."""
        self._name = uuid4().hex
        self._kept: Draft | None = None
        self._lock: BaseFileLock | None = None
        self._turn = Lock()

    def keep(self, draft: Draft) -> None:
        """Keep `draft` in place of what this box kept before; nothing is written while nothing changes."""
        with self._turn:
            if draft == self._kept:
                return
            with suppress(ReaderError, OSError):
                self._own(self._name)
                path = self._path(self._name)
                write_atomically(path, draft.to_json())
                path.chmod(0o600)
                self._kept = draft

    def drop(self) -> None:
        """Forget the draft of this box: the note was saved, or is not wanted any more."""
        with self._turn, suppress(OSError):
            self._kept = None
            if self._lock is not None:
                self._path(self._name).unlink(missing_ok=True)
                self._give_up()
                self._name = uuid4().hex

    def leave(self) -> None:
        """Leave the draft behind for the next time, since this window ends."""
        with self._turn, suppress(OSError):
            self._give_up()

    def left_behind(self) -> list[Draft]:
        """Return what was being written in windows that are gone, the oldest first."""
        return [draft for _, draft in self._left_behind()]

    def go_on(self, draft: Draft) -> bool:
        """Make `draft`, which was left behind, the one of this box; False when another window has done so before."""
        with self._turn:
            for name, left in self._left_behind():
                if left == draft:
                    with suppress(ReaderError, OSError):
                        self._give_up()
                        self._own(name)
                        self._kept = draft
                        return True
        return False

    def _left_behind(self) -> Iterator[tuple[str, Draft]]:
        with suppress(OSError):
            for path in sorted(self.folder.glob(f"*{_SUFFIX}"), key=lambda path: path.lstat().st_mtime):
                with suppress(ReaderError, OSError):
                    if path.stem != self._name and not self._is_written_now(path.stem):
                        yield path.stem, Draft.from_json(read_bytes(path))

    def _is_written_now(self, name: str) -> bool:
        lock = self._lock_of(name)
        try:
            lock.acquire(timeout=0)
        except TimeoutError:
            return True
        lock.release()
        return False

    def _own(self, name: str) -> None:
        """Lock the file called `name` until it is given up or this window ends."""
        if self._lock is not None:
            return
        private_folder(self.folder)
        lock = self._lock_of(name)
        try:
            lock.acquire(timeout=0)
        except TimeoutError:
            raise BadInput("Another window goes on with this draft.") from None
        self._name, self._lock = name, lock

    def _give_up(self) -> None:
        if self._lock is not None:
            self._lock.release()
            Path(self._lock.lock_file).unlink(missing_ok=True)
            self._lock = None

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_SUFFIX}"

    def _lock_of(self, name: str) -> "BaseFileLock":
        from filelock import FileLock  # seldom needed, and slow to import

        return FileLock(self.folder / f"{name}.lock", thread_local=False)
