"""Where each article was left, and how much of it is read: a journal that every window adds lines to.

A line costs the same whether ten articles were read or ten thousand, and windows that write at once undo nothing of
each other's. What was read of the journal is remembered: next time only the lines added since are.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import FileTrouble
from reader.files import open_file, write_atomically
from reader.position import ALL_READ, Position, is_offset, read_position

if TYPE_CHECKING:
    from filelock import FileLock

KEPT = 20_000
"""Articles remembered, those left last."""
_OVERTAKEN = 3
"""How many lines there may be for each article before the journal is written anew."""
_FEW = 1_000
"""Lines with which it never is."""
_PATIENCE = 1.0
"""Seconds to wait for another window that is writing it anew."""
_TAIL = 16_384
"""Bytes at the end in which the article read last is sought."""


class Left(NamedTuple):
    """How an article was left."""

    position: Position | None = None
    """None where it was never opened."""
    progress: int = 0
    """How much of it is read, in percent."""


class Places:
    """The journal in the user's state folder. Losing it loses no work: damaged or unwritable it is as good as none.

    May be used from several threads.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "places.jsonl"
        self._turn = Lock()
        self._left: dict[str, Left] = {}
        """How each article was left, the one left last at the end."""
        self._lines = 0
        self._read_to = 0
        """How many bytes of the file are in `_left`."""
        self._inode = 0

    def left(self, article: Path) -> Left:
        """Return how `article` was left."""
        with self._turn:
            return self._now().get(str(article), Left())

    def progress(self) -> dict[str, int]:
        """Return how much of each article is read, by its path; articles of which nothing is are left out."""
        with self._turn:
            return {article: left.progress for article, left in self._now().items() if left.progress}

    @property
    def last_article(self) -> Path | None:
        """The article that was read last; only the journal's end is looked at."""
        with suppress(OSError), open_file(self._file) as file:
            file.seek(max(file.seek(0, os.SEEK_END) - _TAIL, 0))
            said = filter(None, map(_said, reversed(file.read().splitlines())))
            return next((Path(article) for article, left in said if left.position is not None), None)
        return None

    def remember(self, article: Path, position: Position | None, progress: int) -> None:
        """Keep how `article` is left; without a `position` only how much of it is read."""
        with suppress(OSError, FileTrouble):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._turn, self._lock():
                self._add(_line(str(article), Left(position, progress)))

    def carry(self, moved: Mapping[str, str]) -> None:
        """Keep how articles were left under their new paths, which `moved` tells by the former ones.

        None counts as left later for that; of an article that was read under both paths the later one is kept.
        """
        with suppress(OSError, FileTrouble), self._turn:
            if self._now().keys() & moved.keys():
                with self._lock():
                    self._write_anew(moved)

    def _add(self, line: bytes) -> None:
        """Add a line, behind whatever a window that was killed left of its own."""
        with self._file.open("a+b") as file:
            if file.tell() and file.seek(-1, os.SEEK_END) and file.read(1) != b"\n":
                line = b"\n" + line
            file.write(line)
        if self._lines > max(len(self._left) * _OVERTAKEN, _FEW):
            self._write_anew({})

    def _write_anew(self, moved: Mapping[str, str]) -> None:
        """Leave out what was overtaken, and what was left longest ago; put new paths in place of those `moved`."""
        kept: dict[str, Left] = {}
        for article, left in self._now().items():
            path = moved.get(article, article)
            kept.pop(path, None)
            kept[path] = left
        write_atomically(self._file, b"".join(_line(article, left) for article, left in [*kept.items()][-KEPT:]))

    def _lock(self) -> "FileLock":
        from filelock import FileLock  # slow to import, and needed only once something is read

        return FileLock(self._file.with_suffix(".lock"), timeout=_PATIENCE)

    def _now(self) -> Mapping[str, Left]:
        with suppress(OSError):
            self._read_on()
        return self._left

    def _read_on(self) -> None:
        """Take in the lines added since the journal was read last, or all of another one."""
        with open_file(self._file) as file:
            status = os.fstat(file.fileno())
            if status.st_ino != self._inode or status.st_size < self._read_to:
                self._left, self._lines, self._read_to, self._inode = {}, 0, 0, status.st_ino
            file.seek(self._read_to)
            added = file.read()
        lines = added[: added.rfind(b"\n") + 1]
        self._read_to += len(lines)
        self._lines += lines.count(b"\n")
        for article, left in filter(None, map(_said, lines.splitlines())):
            before = self._left.pop(article, Left())
            self._left[article] = left._replace(position=left.position or before.position)


def _line(article: str, left: Left) -> bytes:
    return json.dumps([article, left.position, left.progress]).encode() + b"\n"


def _said(line: bytes) -> tuple[str, Left] | None:
    """Return the article that `line` is about and how it was left; None where it is damaged."""
    try:
        article, position, progress = json.loads(line)
    except (ValueError, TypeError, RecursionError):
        return None
    if not isinstance(article, str) or not is_offset(progress) or progress > ALL_READ:
        return None
    where = read_position(position)
    return (article, Left(where, progress)) if where is not None or position is None else None
