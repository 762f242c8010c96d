"""The index as the one who writes it sees it: segments go in, readings go out, and segments are kept few."""

import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from whoosh.index import EmptyIndexError

from reader.search.place import damage_mark, index_folder
from reader.search.segments.arrays import SegmentDamaged
from reader.search.segments.committing import Segments
from reader.search.segments.segment import PassageSegment


class IndexWriter:
    """The index in `folder`, for whoever holds the lock of the folder."""

    def __init__(self, folder: Path, *, anew: bool = False) -> None:
        """Open the index; build an empty one where there is none, it is damaged, or `anew` says so."""
        self.path = index_folder(folder)
        """Where segments that are to be committed are written."""
        segments = None if anew or damage_mark(folder).exists() else self._opened()
        self.replaces_another = segments is None and any(folder.glob("index-*"))
        """Whether there was one that was damaged, or of another version."""
        self._segments = segments or self._begun_anew(folder)

    def numbers(self) -> set[int]:
        """Return the numbers of the readings that have passages in the index."""
        return self._segments.numbers()

    def passages(self) -> int:
        """Return how many passages can be found."""
        return self._segments.passages()

    def commit(self, segments: Iterable[PassageSegment | None], removed: Collection[int] = ()) -> None:
        """Make `segments` visible, and the passages of the readings with the numbers `removed` vanish."""
        added = [segment for segment in segments if segment is not None]
        if added or removed:
            self._segments.commit(added, removed)
            self._merge()

    def _merge(self) -> None:
        """Keep segments few; one that turns out damaged has the next update build the index anew."""
        try:
            while self._segments.merge():
                pass
        except SegmentDamaged:
            damage_mark(self.path.parent).touch()

    def _opened(self) -> Segments | None:
        if not self.path.is_dir():
            return None
        try:
            segments = Segments(self.path)
            segments.check()
        except (EmptyIndexError, SegmentDamaged, OSError):
            return None
        return segments

    def _begun_anew(self, folder: Path) -> Segments:
        for old in self.path.parent.glob("index-*"):
            with suppress(OSError):
                for table in old.glob("*.toc"):
                    table.unlink()  # first, lest an index that is half gone be taken for a damaged one
            shutil.rmtree(old, ignore_errors=old != self.path)
        self.path.mkdir(mode=0o700)
        segments = Segments.create(self.path)
        damage_mark(folder).unlink(missing_ok=True)
        return segments
