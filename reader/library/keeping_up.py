"""Keeping the index up to date for as long as a window is open."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, Queue
from threading import Event

from reader.errors import BadInput
from reader.library.articles import Articles
from reader.library.files_now import FilesNow
from reader.library.following import following
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.database import DatabaseLost
from reader.search.indexing.missing_figures import find_missing_figures
from reader.search.indexing.progress import Cancelled, Progress, Stage, UpdateReport

_A_WHILE = 0.5
"""Seconds between two looks how far another process has come."""

_ROUNDS = 60.0
"""Seconds after which one looks through the folders without being told: some systems tell nothing of some changes."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What an update changed, whichever process made it."""

    report: UpdateReport
    articles: Collection[str]
    """Ids of articles that came, went, or say something else."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The folders cannot be looked through, says `sentence`; nothing is forgotten, and one waits until they can."""

    sentence: str


class KeepingUp:
    """Keeps the index of `library` up to date, and tells what it does.

    `run` belongs to one thread, everything else may be called from any.
    """

    def __init__(self, library: Articles, tell: Callable[[Progress | Changed | Gone], None]) -> None:
        self._library, self._tell = library, tell
        self._files = FilesNow(library.roots)
        self._changes = Queue[Collection[Path]]()
        self._asked: tuple[str, ...] = ()
        self._is_ended = Event()
        self._numbers: dict[str, int] = {}
        self._troubles: tuple[str, ...] = ()
        self._remarks: tuple[str, ...] = ()
        """What there is to say of how folders are followed."""
        self._has_read = False
        """Whether there may be articles whose figures are to be found."""
        self._lacks_figures = False
        """Whether articles were told of whose figures may not have been found then."""

    def ask(self, article: str) -> None:
        """Have the article with this id read before all others."""
        self._asked = (*self._asked[-9:], article)

    def end(self) -> None:
        """Let it be; what is done so far stays done."""
        self._is_ended.set()
        self._changes.put(())

    def run(self) -> None:
        """Read what changed since the last time, and then what changes, until somebody calls `end`.

        Raises:
            FileTrouble: the cache cannot be written.
        """
        self._numbers = self._library.recalled(Catalog.numbers, {})
        while self._is_there():
            with suppress(BadInput), following(self._library.roots, self._changes.put, self._remark):
                self._stay()

    def _is_there(self) -> bool:
        """Look through the folders, or wait until one can; return False where it is ended before."""
        told = ""
        while not self._is_ended.is_set():
            try:
                self._files.look()
            except BadInput as gone:
                if str(gone) != told:
                    told = str(gone)
                    self._tell(Gone(told))
                self._is_ended.wait(_A_WHILE)
                continue
            return True
        return False

    def _stay(self) -> None:
        """Read what changed, and then what changes.

        Raises:
            BadInput: the folders have gone.
        """
        self._read()
        while not self._is_ended.is_set():
            with suppress(DatabaseLost):
                self._find_figures()
                self._take(self._next_changes())
                continue
            self._read(rebuild=True)

    def _remark(self, sentence: str) -> None:
        self._remarks = (sentence,)
        self._changes.put(())

    def _next_changes(self) -> Collection[Path]:
        try:
            return self._changes.get(timeout=_ROUNDS)
        except Empty:
            return ()

    def _take(self, changed: Collection[Path]) -> None:
        """Read what has `changed`, with all that was told meanwhile; where nothing is known of it, look for it."""
        told = [changed]
        while not self._changes.empty():
            told.append(self._changes.get())
        paths = frozenset[Path]().union(*told)
        has_changed = not all(told) and self._files.look()
        suspects = self._files.look_at(paths) if paths else frozenset[str]()
        if has_changed or paths or not set(self._remarks) <= set(self._troubles):
            self._read(suspects)

    def _read(self, suspects: Collection[str] = (), *, rebuild: bool = False) -> None:
        """Bring words up to date, or wait until another process has done so, and tell what came of it."""
        while not self._is_ended.is_set():
            report = self._library.read_changes(
                self._files.found,
                progress=self._tell,
                rebuild=rebuild,
                cancelled=self._is_ended.is_set,
                suspects=suspects,
                asked=lambda: self._asked,
                patience=_A_WHILE,
            )
            numbers = self._library.recalled(Catalog.numbers, self._numbers)
            if report.busy:
                self._tell(Progress(len(numbers), len(self._files.found.files)))
                continue
            ids = {id_ for id_, _ in self._numbers.items() ^ numbers.items()}
            self._numbers, self._has_read = numbers, True
            self._lacks_figures = self._lacks_figures or bool(ids)
            self._tell(Changed(self._news(report), ids))
            return

    def _news(self, report: UpdateReport) -> UpdateReport:
        """Return `report` without the troubles that were told before."""
        before, self._troubles = self._troubles, (*report.troubles, *self._remarks)
        return replace(report, troubles=tuple(trouble for trouble in self._troubles if trouble not in before))

    def _find_figures(self) -> None:
        """Find the figures of what was read, or wait until another process has; meanwhile read what changes.

        Raises:
            DatabaseLost: the catalog is damaged.
        """
        try:
            while self._has_read:
                self._has_read = False
                if find_missing_figures(self._library.cache, progress=self._tell_on_the_way, check=self._look_up):
                    continue
                self._has_read = True
                missing = self._library.recalled(Catalog.figures_to_come, 0)
                self._tell_on_the_way(self._figures_found(but=missing))
                self._is_ended.wait(_A_WHILE)
                self._look_up()
        except Cancelled:
            return
        if self._lacks_figures:
            self._lacks_figures = False
            self._tell(self._figures_found(but=0))

    def _tell_on_the_way(self, step: Progress) -> None:
        """Tell of `step` if it is not the last: that is told when no other process is at it either."""
        self._lacks_figures = True
        if step.done < step.total:
            self._tell(step)

    def _figures_found(self, *, but: int) -> Progress:
        return Progress(len(self._numbers) - but, len(self._numbers), stage=Stage.FIGURES)

    def _look_up(self) -> None:
        """Read what changed while figures are looked for."""
        if self._is_ended.is_set():
            raise Cancelled
        if not self._changes.empty():
            self._take(self._changes.get())
