"""The shelf as it was last shown, in one file, so that a large library is on the screen as soon as a small one.

A line of JSON for each article, read only when it is looked at: of ten thousand the first screen shows twenty. Before
them stand a checksum of the rest, for a damaged file must not be half believed, and how they are arranged. Python's
own `marshal` reads all rows as quickly as JSON reads twenty, but may crash on a damaged file.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, overload
from zlib import crc32

from reader.articles.arrangement import Arrangement
from reader.articles.entry import ShelfEntry
from reader.errors import ReaderError
from reader.files import private_folder, read_bytes, write_atomically

_FIELDS = ShelfEntry.__slots__
_SUM = 8
"""Hexadecimal digits of the checksum."""


class KeptShelf:
    """The file in the cache `folder` of a library."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "shelf.jsonl"

    def read(self, article: Path | None = None) -> Arrangement | None:
        """Return the shelf as it was last shown; None where that is not known, or was written by another version.

        The cursor is at the article in the file `article`, where that is shown.
        """
        try:
            content = read_bytes(self._file)
        except ReaderError:
            return None
        said, body = content[:_SUM], content[_SUM + 1 :]
        if said != _checksum(body):
            return None
        head, *lines = body.split(b"\n")
        fields, shown, order, wanted = json.loads(head)
        if fields != list(_FIELDS):
            return None
        return Arrangement(_KeptRows(lines), shown, order, wanted, _place_of(article, lines[:shown]))

    def write(self, shelf: Arrangement) -> None:
        """Keep `shelf` for the next start; that it cannot be written is no trouble."""
        head = json.dumps([_FIELDS, shelf.shown, shelf.order, shelf.filter])
        body = "\n".join([head, *map(_line, shelf.rows)]).encode()
        with suppress(ReaderError):
            private_folder(self._file.parent)
            write_atomically(self._file, _checksum(body) + b"\n" + body)


class _KeptRows(Sequence[ShelfEntry]):
    """Entries of the shelf, each read when it is asked for."""

    def __init__(self, lines: list[bytes]) -> None:
        self._lines = lines
        self._read: dict[int, ShelfEntry] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[ShelfEntry]:
        return map(self.__getitem__, range(len(self._lines)))

    @overload
    def __getitem__(self, place: int) -> ShelfEntry: ...
    @overload
    def __getitem__(self, place: slice) -> "_KeptRows": ...
    def __getitem__(self, place: int | slice) -> "ShelfEntry | _KeptRows":
        if isinstance(place, slice):
            return _KeptRows(self._lines[place])
        entry = self._read.get(place)
        if entry is None:
            entry = self._read[place] = _entry(self._lines[place])
        return entry


def _place_of(article: Path | None, lines: Sequence[bytes]) -> int:
    if article is None:
        return 0
    path = json.dumps(str(article)).encode()
    return next((place for place, line in enumerate(lines) if path in line), 0)


def _line(entry: ShelfEntry) -> str:
    known = {name: getattr(entry, name) for name in _FIELDS}
    return json.dumps([*(known | {"path": str(entry.path)}).values()])


def _entry(line: bytes) -> ShelfEntry:
    known: dict[str, Any] = dict(zip(_FIELDS, json.loads(line), strict=True))
    lists = {name: tuple(known[name]) for name in ("authors", "tags")}
    return ShelfEntry(**known | lists | {"path": Path(known["path"])})


def _checksum(body: bytes) -> bytes:
    return b"%0*x" % (_SUM, crc32(body))
