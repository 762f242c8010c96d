"""Bringing catalog and index up to date with the files: only what changed is read.

Each batch is taken into the index first and into the catalog second, under numbers that were never used before. A
crash in between leaves passages in the index whose number no catalog knows: they are shown to nobody and removed by
the next update, and their files, still unknown to the catalog, are read again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic

from filelock import FileLock, Timeout

from reader.articles.reading import parse_article
from reader.articles.shelf import ArticleFile, FoundFiles
from reader.errors import FileTrouble, ReaderError
from reader.figures.find import figures_in
from reader.files import private_folder, read_bytes, reason
from reader.search.catalog import Catalog
from reader.search.database import DatabaseLost
from reader.search.storing import Reading
from reader.search.writing import IndexWriter

_FIRST_BATCH = 1.0
_LONGEST_BATCH = 10.0
"""Seconds of reading in a batch: what the user waits for the first articles, and what a killed update reads again."""

_LARGEST_BATCH = 16_000_000
"""Bytes of files in a batch, which bounds the memory it takes."""

_MOST_AT_ONCE = 1_000
"""Articles of the catalog put into the index at once."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an update has come: files done, files to do, the article just read."""

    done: int
    total: int
    article: str


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What an update did: articles in the library now, those read anew, those gone, and what went wrong."""

    articles: int = 0
    changed: int = 0
    removed: int = 0
    troubles: tuple[str, ...] = ()
    busy: bool = False
    """Another process was at it; nothing was done."""
    cancelled: bool = False
    rebuilt: bool = False
    """The index was missing, damaged or of another version, and was built anew."""


def bring_up_to_date(
    folder: Path,
    found: FoundFiles,
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    rebuild: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> UpdateReport:
    """Make catalog and index in the cache `folder` agree with the files `found`.

    Files that cannot be read are reported, with what `found` reports, and the rest goes on. `rebuild` forgets what
    was known, and so does a catalog that turns out damaged. `progress` is called after each file, `cancelled` before
    each; an update that was cancelled, or killed, is completed by the next. One process at a time does this; for
    another the report says it is busy.

    Raises:
        FileTrouble: the cache folder cannot be written.
    """
    lock = FileLock(private_folder(folder) / "update.lock", timeout=0)
    try:
        with lock:
            try:
                return _update(folder, found, progress, cancelled, rebuild=rebuild)
            except DatabaseLost:
                return _update(folder, found, progress, cancelled, rebuild=True)
    except Timeout:
        return UpdateReport(articles=len(found.files), troubles=found.troubles, busy=True)
    except BrokenPipeError:  # whoever was told of the progress has gone; files give no such error
        raise
    except OSError as error:
        raise FileTrouble(f"The index in {folder} could not be written: {reason(error)}.") from error


def _update(
    folder: Path,
    found: FoundFiles,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    *,
    rebuild: bool,
) -> UpdateReport:
    with Catalog(folder) as catalog:
        if rebuild:
            catalog.clear()
        report = _Update(catalog, IndexWriter(folder, anew=rebuild), progress, cancelled).run(found)
        if catalog.is_anew:
            raise DatabaseLost("What was known of this library was damaged. Its files are read anew.")
        return report


@dataclass(frozen=True, slots=True)
class _Batch:
    """What came of the files of one batch."""

    readings: list[Reading] = field(default_factory=list)
    touched: list[ArticleFile] = field(default_factory=list)
    """Files with a new time and the old content."""
    lost: list[str] = field(default_factory=list)
    """Ids of files that could not be read."""

    def __len__(self) -> int:
        return len(self.readings) + len(self.touched) + len(self.lost)

    @property
    def overtaken(self) -> list[str]:
        """Ids of the articles whose former reading is worth nothing any more."""
        return self.lost + [reading.file.id for reading in self.readings]


class _Cancelled(Exception):
    """The caller wants no more of it."""


class _Update:
    """One update, under the lock of the folder."""

    def __init__(
        self, catalog: Catalog, index: IndexWriter, progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> None:
        self._catalog, self._index = catalog, index
        self._progress, self._is_cancelled = progress, cancelled
        self._troubles: list[str] = []
        self._changed = 0

    def run(self, found: FoundFiles) -> UpdateReport:
        cancelled = False
        here = {file.id for file in found.files}
        gone = {id_: number for id_, number in self._catalog.numbers().items() if id_ not in here}
        try:
            self._catalog.arrange(file.id for file in found.files)
            self._forget(gone)
            self._complete_index()
            self._read([file for file in found.files if not self._catalog.is_current(file)])
            self._complete_index()
        except _Cancelled:
            cancelled = True
        return UpdateReport(
            articles=len(self._catalog.numbers()),
            changed=self._changed,
            removed=len(gone),
            troubles=(*found.troubles, *self._troubles),
            cancelled=cancelled,
            rebuilt=self._index.is_new,
        )

    def _forget(self, gone: Mapping[str, int]) -> None:
        """Take the articles `gone` out, which are numbers by ids."""
        if not gone:
            return
        with self._index.batch() as batch:
            batch.remove(gone.values())
        self._catalog.remove(gone)

    def _complete_index(self) -> None:
        """Put into the index what only the catalog knows, and take out what it does not know."""
        expected = self._catalog.passages()
        present = self._index.numbers()
        missing = [number for number, passages in expected.items() if passages and number not in present]
        for first in range(0, len(missing), _MOST_AT_ONCE):
            self._stop_if_cancelled()
            with self._index.batch() as batch:
                for number, article in self._catalog.readings(missing[first : first + _MOST_AT_ONCE]):
                    batch.add(article, number, self._catalog.figures(article.id))
        if self._index.passages() != sum(expected.values()):
            with self._index.batch() as batch:
                batch.remove(present - expected.keys())

    def _read(self, files: Sequence[ArticleFile]) -> None:
        """Read `files` in batches: a short one, so that there is soon something to search, then longer ones."""
        numbers = self._catalog.take_numbers(len(files))
        steps = [
            (file, number, Progress(done, len(files), file.file))
            for done, (file, number) in enumerate(zip(files, numbers, strict=True), start=1)
        ]
        seconds = _FIRST_BATCH
        while steps:
            steps = steps[self._read_batch(steps, seconds) :]
            seconds = min(seconds * 4, _LONGEST_BATCH)

    def _read_batch(self, steps: Sequence[tuple[ArticleFile, int, Progress]], seconds: float) -> int:
        """Read as many of the files as fit into `seconds` and into memory; return how many that were."""
        known = self._catalog.numbers()
        batch = _Batch()
        until, size = monotonic() + seconds, 0
        with self._index.batch() as passages:
            for file, number, step in steps:
                self._stop_if_cancelled()
                self._read_file(file, number, batch)
                self._progress(step)
                size += file.size
                if monotonic() > until or size > _LARGEST_BATCH:
                    break
            for reading in batch.readings:
                passages.add(reading.article, reading.number, reading.figures)
            passages.remove(known[id_] for id_ in batch.overtaken if id_ in known)
        self._catalog.remove(batch.lost)
        self._catalog.touch(batch.touched)
        self._catalog.store(batch.readings)
        self._changed += len(batch.readings)
        return len(batch)

    def _read_file(self, file: ArticleFile, number: int, batch: _Batch) -> None:
        try:
            content = read_bytes(file.path)
            content_hash = sha256(content).hexdigest()
            if self._catalog.has_content(file, content_hash):
                batch.touched.append(file)
                return
            article = parse_article(content, file.path, file=file.file, id=file.id)
        except ReaderError as error:
            self._troubles.append(str(error))
            batch.lost.append(file.id)
            return
        batch.readings.append(Reading(number, file, content_hash, article, figures_in(article)))

    def _stop_if_cancelled(self) -> None:
        if self._is_cancelled():
            raise _Cancelled
