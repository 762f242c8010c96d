"""The segments of an index: what belongs to it is what its last TOC names.

Whoosh's TOC is written beside the old one and put in place at once, so readers see one commit or the next; it is on
the disk before anything that the one before it names is removed.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh.fields import STORED, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError, clean_files

from reader.files import sync_folder
from reader.search.segments.arrays import SegmentDamaged
from reader.search.segments.merging import merge
from reader.search.segments.postings import Postings
from reader.search.segments.segment import INDEX_NAME, PassageSegment
from reader.search.segments.tiers import mergeable

_SCHEMA = Schema(passages=STORED())
"""A TOC wants some: what fields there are, and what of them, the arrays of a segment tell."""

_LEFT_OVERS = (f".{INDEX_NAME}_*", f"_{INDEX_NAME}_*.toc.*")
"""Segments that were not committed, and tables of segments that were not put in place."""


def open_segments(folder: Path) -> list[Postings]:
    """Open all segments of the last commit to the index in `folder`.

    A commit meanwhile may take a file away that was just to be opened: who gets an error tries once more.

    Raises:
        EmptyIndexError: there is no index.
        SegmentDamaged, OSError: it is damaged, or files of it are missing.
    """
    with _damage_told():
        return [segment.open(folder) for segment in _read_toc(folder).segments]


def checked_segments(folder: Path) -> list[Postings]:
    """Open all segments of the last commit to the index in `folder`, and read them through.

    Raises:
        EmptyIndexError: there is no index.
        SegmentDamaged, OSError: it is damaged, or files of it are missing, and not because of another commit.
    """
    while True:
        committed = commits(folder)
        try:
            segments = open_segments(folder)
            for segment in segments:
                segment.arrays.check()
        except (EmptyIndexError, SegmentDamaged, OSError):
            if committed == commits(folder):
                raise
        else:
            return segments


def commits(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Return what tells one commit to the index in `folder` from another; nothing where there is no index."""
    contents = ((path.name, path.stat()) for path in folder.glob("*.toc"))
    with suppress(FileNotFoundError):  # replaced meanwhile: the next look will tell
        return frozenset((name, status.st_ino, status.st_mtime_ns) for name, status in contents)
    return frozenset()


class _SyncedStorage(FileStorage):
    """A folder whose files are on the disk before they are put in place, which is on the disk then, too."""

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Put a file in place that was just written."""
        folder = Path(self.folder)
        with (folder / oldname).open("rb+") as file:
            os.fsync(file.fileno())
        super().rename_file(oldname, newname, safe)
        sync_folder(folder)


class Segments:
    """The segments of the index in `folder`, for whoever holds the lock of the library's cache."""

    def __init__(self, folder: Path) -> None:
        """Open the index, and clear away what a killed process did not finish.

        Raises:
            EmptyIndexError: there is none.
            SegmentDamaged, OSError: it is damaged, or files of it are missing.
        """
        toc = _read_toc(folder)
        self._folder, self._generation = folder, toc.generation
        self._segments: list[PassageSegment] = toc.segments
        for pattern in _LEFT_OVERS:
            for file in folder.glob(pattern):
                file.unlink()

    @classmethod
    def create(cls, folder: Path) -> "Segments":
        """Begin an empty index in `folder`, which is there."""
        TOC.create(FileStorage(str(folder)), _SCHEMA, INDEX_NAME)
        return cls(folder)

    def check(self) -> None:
        """Read all segments through.

        Raises:
            SegmentDamaged, OSError: one of them is not what was written, or not there.
        """
        with _damage_told():
            for segment in self._segments:
                segment.open(self._folder).arrays.check()

    def numbers(self) -> set[int]:
        """Return the numbers of the readings that have passages in the index."""
        return {number for segment in self._segments for number in segment.open(self._folder).present_numbers()}

    def passages(self) -> int:
        """Return how many passages can be found."""
        return sum(segment.passages - segment.deleted_passages for segment in self._segments)

    def commit(self, new: Iterable[PassageSegment] = (), removed: Collection[int] = ()) -> None:
        """Make what was written to the `new` segments visible, and the readings with the numbers `removed` vanish.

        `removed` says nothing of the new segments.
        """
        kept = [segment.without(removed, self._folder) for segment in self._segments] if removed else self._segments
        added = list(new)
        for segment in added:
            segment.new_path(self._folder).rename(segment.path(self._folder))
        self._put([segment for segment in kept if not segment.is_empty] + added)

    def merge(self) -> bool:
        """Merge segments of which there are many, once, and commit; return False when there was nothing to merge.

        Raises:
            SegmentDamaged: one of them turned out damaged.
        """
        together = mergeable(self._segments)
        if not together:
            return False
        merged = merge([segment.open(self._folder) for segment in together], self._folder)
        merged.new_path(self._folder).rename(merged.path(self._folder))
        self._put([merged, *(segment for segment in self._segments if segment not in together)])
        return True

    def _put(self, segments: list[PassageSegment]) -> None:
        storage = _SyncedStorage(str(self._folder))
        self._generation += 1
        TOC(_SCHEMA, segments, self._generation).write(storage, INDEX_NAME)
        self._segments = segments
        clean_files(storage, INDEX_NAME, self._generation, segments)


def _read_toc(folder: Path) -> TOC:
    with _damage_told():
        toc: TOC = TOC.read(FileStorage(str(folder)), INDEX_NAME, schema=_SCHEMA)
        return toc


@contextmanager
def _damage_told() -> Iterator[None]:
    """Tell of damage where a table has no sense: it is a pickle, and of damaged ones anything comes."""
    try:
        yield
    except (EmptyIndexError, SegmentDamaged, OSError):
        raise
    except Exception as error:
        raise SegmentDamaged(f"The table of segments is damaged: {error!r}.") from error
