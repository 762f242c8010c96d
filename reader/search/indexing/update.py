"""Bringing catalog and index up to date with the files: only what changed is read.

What was read together is taken into the index first and into the catalog second, under numbers that were never used
before; what it overtakes leaves the index third. Passages whose number the catalog does not know are shown to nobody:
so it is the catalog that puts one reading in place of another, at once, and a crash at any point leaves the former one
or the new. What was left over is removed by the next update, and files still unknown to the catalog are read again.
"""

from collections.abc import Callable, Collection, Container, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from reader.articles.shelf import ArticleFile, FoundFiles
from reader.errors import FileTrouble
from reader.files import reason
from reader.search.catalog.catalog import LastRead
from reader.search.catalog.database import DatabaseLost
from reader.search.catalog.unread import Unread
from reader.search.catalog.writing import WrittenCatalog
from reader.search.indexing.article_reading import CatalogReader, FileReader, FilesRead, FileToRead
from reader.search.indexing.files_in_turn import FilesInTurn
from reader.search.indexing.progress import Cancelled, Progress, Stage, UpdateReport
from reader.search.indexing.workers import Job, done
from reader.search.indexing.writing import IndexWriter
from reader.search.place import usable_cache

_WORTH_PROCESSES = 4_000_000
"""Bytes of files that take longer to read here than other processes take to begin."""

_MOST_AT_ONCE = 1_000
"""Articles of the catalog put into the index at once."""


def bring_up_to_date(
    folder: Path,
    found: FoundFiles,
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    rebuild: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
    suspects: Container[str] = (),
    asked: Callable[[], Collection[str]] = tuple,
    patience: float = 0.0,
) -> UpdateReport:
    """Make the words in catalog and index in the cache `folder` agree with the files `found`.

    Files that cannot be read are reported, with what `found` reports, and the rest goes on. An update that was
    cancelled, or killed, is completed by the next. One process at a time does this; for another the report says that
    it is busy. The figures are found apart, by `find_missing_figures`.

    Args:
        folder: the library's cache.
        found: all files of the library.
        progress: called after each file.
        rebuild: forget what was known, as is done with a catalog that turns out damaged.
        cancelled: asked now and then.
        suspects: ids of files to be looked into whatever time they bear.
        asked: tells the ids of files somebody waits for: they come first, then the others, the newest first.
        patience: seconds to wait for another process.

    Raises:
        FileTrouble: the cache folder cannot be written.
    """

    def update(*, rebuild: bool) -> UpdateReport:
        with WrittenCatalog(folder) as catalog:
            if rebuild:
                catalog.clear()
            one = _Update(folder, catalog, IndexWriter(folder, anew=rebuild), progress, cancelled)
            report = one.run(found, suspects, asked)
            if catalog.is_anew:
                raise DatabaseLost("What was known of this library was damaged. Its files are read anew.")
            return report

    try:
        with held(folder, "update.lock", patience):
            with suppress(DatabaseLost):
                return update(rebuild=rebuild)
            return update(rebuild=True)
    except Timeout:
        return UpdateReport(articles=len(found.files), troubles=found.troubles, busy=True)


@contextmanager
def held(folder: Path, lock: str, patience: float) -> Iterator[None]:
    """Hold `lock` in the cache `folder`, for which one waits so many seconds.

    Raises:
        Timeout: another process has it.
        FileTrouble: the folder cannot be written.
    """
    try:
        with FileLock(usable_cache(folder) / lock, timeout=patience):
            yield
    except (BrokenPipeError, Timeout):  # the first: whoever was told of the progress has gone; files give no such error
        raise
    except OSError as error:
        raise FileTrouble(f"The index in {folder} could not be written: {reason(error)}.") from error


class _Update:
    """One update, under the lock of the folder."""

    def __init__(
        self,
        folder: Path,
        catalog: WrittenCatalog,
        index: IndexWriter,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._folder, self._catalog, self._index = folder, catalog, index
        self._progress, self._is_cancelled = progress, cancelled
        self._report = UpdateReport()

    def run(self, found: FoundFiles, suspects: Container[str], asked: Callable[[], Collection[str]]) -> UpdateReport:
        here = {file.id for file in found.files}
        gone = {id_: number for id_, number in self._catalog.numbers().items() if id_ not in here}
        if self._index.replaces_another:
            self._progress(Progress(0, len(here), stage=Stage.REBUILD))
        self._report = replace(self._report, removed=len(gone), troubles=found.troubles)
        try:
            self._catalog.arrange(file.id for file in found.files)
            self._catalog.forget_outdated_figures()
            self._forget(gone)
            self._complete_index()
            self._read(found, suspects, asked)
        except Cancelled:
            self._report = replace(self._report, cancelled=True)
        return replace(self._report, articles=len(self._catalog.numbers()))

    def _forget(self, gone: Mapping[str, int]) -> None:
        """Take the articles `gone` out, which are numbers by ids."""
        if gone:
            self._catalog.remove(gone)
            self._index.commit((), set(gone.values()))

    def _complete_index(self) -> None:
        """Put into the index what only the catalog knows, and take out what it does not know."""
        expected = self._catalog.passages()
        present = self._index.numbers()
        missing = [number for number, passages in expected.items() if passages and number not in present]
        jobs = (missing[first : first + _MOST_AT_ONCE] for first in range(0, len(missing), _MOST_AT_ONCE))
        reader = partial(CatalogReader, self._folder, self._index.path)
        indexed = 0
        for job, segments in done(reader, jobs, check=self._check, in_processes=len(missing) > _MOST_AT_ONCE):
            self._index.commit(segments or ())
            indexed += len(job)
            self._progress(Progress(indexed, len(missing), stage=Stage.REBUILD))
        if self._index.passages() != sum(expected.values()):
            self._index.commit((), present - expected.keys())

    def _read(self, found: FoundFiles, suspects: Container[str], asked: Callable[[], Collection[str]]) -> None:
        """Read the files that are not known as they are now."""
        known, tried = self._catalog.last_read(), self._catalog.tried()
        files = [
            file
            for file in found.files
            if file.id in suspects or not (_is_read(file, known.get(file.id)) or _is_read(file, tried.get(file.id)))
        ]
        self._tell_again(tried.keys() - {file.id for file in files})
        if not files:
            return
        former = self._catalog.numbers()
        numbers = self._catalog.take_numbers(len(files))
        hashes = [_hash_of(file, known.get(file.id)) for file in files]
        jobs = FilesInTurn(map(FileToRead, files, numbers, hashes), asked)
        done_so_far = 0
        for job, came in done(
            partial(FileReader, self._index.path),
            jobs,
            check=self._check,
            in_processes=sum(file.size for file in files) > _WORTH_PROCESSES,
        ):
            self._take_in(came or _nothing_of(job), former)
            for file in job:
                done_so_far += 1
                self._progress(Progress(done_so_far, len(files), file.file.file))

    def _tell_again(self, unread: Collection[str]) -> None:
        """Report the trouble with files `unread`, which are not tried again."""
        troubles = [trouble for id_, trouble in self._catalog.unreadable().items() if id_ in unread]
        self._report = replace(self._report, troubles=(*self._report.troubles, *troubles))

    def _take_in(self, came: FilesRead, former: Mapping[str, int]) -> None:
        """Put what came of files in place of the readings with the `former` numbers."""
        self._index.commit([came.segment])
        self._catalog.store(came.readings, unread=came.unread, touched=came.touched)
        self._index.commit((), {former[id_] for id_ in came.overtaken if id_ in former})
        self._report = replace(
            self._report,
            changed=self._report.changed + len(came.readings),
            troubles=(*self._report.troubles, *(one.trouble for one in came.unread)),
        )

    def _check(self) -> None:
        if self._is_cancelled():
            raise Cancelled


def _is_read(file: ArticleFile, last: LastRead | None) -> bool:
    return last is not None and last.is_as(file)


def _hash_of(file: ArticleFile, last: LastRead | None) -> str | None:
    """Return the hash of the content `file` was last read with."""
    return last.content_hash if last is not None and last.is_of(file) else None


def _nothing_of(job: Job[FileToRead]) -> FilesRead:
    """Return what is known of a file that cannot be read without the process coming to an end."""
    return FilesRead(
        unread=[
            Unread(each.file, f"{each.file.path} could not be read: it was too much.", lies_in_content=True)
            for each in job
        ]
    )
