"""Named arrays in one file, which is written once and then mapped into memory.

The arrays come first, then a table that tells where each is, then the size and checksum of the table. A file that was
cut short, or whose table is damaged, is noticed on opening. The arrays have checksums of their own: looking at them
means reading all of the file, for which no search should wait, only who is going to write.
"""

import json
import mmap
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from struct import Struct, error
from types import TracebackType
from typing import Any, Self
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"ReadrSeg"
_TAIL = Struct("<II8s")
_ALIGNED = 8


class SegmentDamaged(Exception):
    """A file of the index does not hold what was written; who opened the index has it built anew."""


class ArrayWriter:
    """Writes a new file; as a context manager complete and on the disk at the end, or gone after an error."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._table: dict[str, tuple[str, int, int, int]] = {}

    def __enter__(self) -> Self:
        self._file = self._path.open("xb")
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        with ExitStack() as undone:
            undone.callback(self._path.unlink)
            with self._file:  # of a full disk one may hear as late as on closing
                if kind is None:
                    self._finish()
            if kind is None:
                undone.pop_all()

    def put(self, name: str, *pieces: NDArray[Any]) -> None:
        """Write one array, given in `pieces` of one type."""
        self.put_all(name, pieces[0].dtype, pieces)

    def put_all(self, name: str, dtype: np.dtype[Any], pieces: Iterable[NDArray[Any]]) -> None:
        """Write one array, whose `pieces` are taken and forgotten one after the other."""
        first, count, checksum = self._file.tell(), 0, 0
        for piece in pieces:
            content = np.ascontiguousarray(piece, dtype).data.cast("B") if len(piece) else b""
            self._file.write(content)
            checksum = crc32(content, checksum)
            count += len(piece)
        self._file.write(bytes(-self._file.tell() % _ALIGNED))
        self._table[name] = (dtype.str, first, count, checksum)

    def _finish(self) -> None:
        table = json.dumps(self._table).encode()
        self._file.write(table + _TAIL.pack(len(table), crc32(table), _MAGIC))
        self._file.flush()
        os.fsync(self._file.fileno())


class MappedArrays:
    """The arrays of one file, by their names. They stay readable as long as somebody holds them."""

    def __init__(self, path: Path) -> None:
        """Map the file.

        Raises:
            SegmentDamaged: it is not whole, or no such file at all.
            OSError: it cannot be read.
        """
        with path.open("rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                self._table = _table(self._map)
            except (ValueError, TypeError, error) as trouble:
                raise SegmentDamaged(f"{path} is damaged: {trouble}.") from trouble
        self._path = path

    def __getitem__(self, name: str) -> NDArray[Any]:
        dtype, first, count, _ = self._table[name]
        return np.frombuffer(self._map, dtype, count, first)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def check(self) -> None:
        """Read all arrays through.

        Raises:
            SegmentDamaged: one of them is not what was written.
        """
        for name, (_, _, _, checksum) in self._table.items():
            if crc32(self[name].data) != checksum:
                raise SegmentDamaged(f"{self._path} is damaged in {name}.")


def _table(content: mmap.mmap) -> dict[str, tuple[str, int, int, int]]:
    """Return where the arrays are.

    Raises:
        ValueError, TypeError, struct.error: the content says nothing of the kind.
    """
    size, checksum, magic = _TAIL.unpack(content[-_TAIL.size :])
    first = len(content) - _TAIL.size - size
    written = content[max(first, 0) : -_TAIL.size]
    if magic != _MAGIC or crc32(written) != checksum:
        raise ValueError("it ends before its end")
    table: dict[str, tuple[str, int, int, int]] = json.loads(written)
    ends = (start + count * np.dtype(dtype).itemsize for dtype, start, count, _ in table.values())
    end = max(ends, default=0)
    if end + -end % _ALIGNED != first:
        raise ValueError("some of it is missing")
    return table
