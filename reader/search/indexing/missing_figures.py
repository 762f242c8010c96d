"""Finding the figures of articles that were read: the second stage of indexing, beside everything else."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from filelock import Timeout

from reader.figures.find import figures_in
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.database import DatabaseLost
from reader.search.catalog.storing import FoundFigures
from reader.search.catalog.writing import WrittenCatalog
from reader.search.indexing.progress import Progress, Stage
from reader.search.indexing.update import held
from reader.search.indexing.workers import done

AT_ONCE = 30_000
"""Words of the articles that are looked through together: a fifth of a second, or thereabouts."""

_WORTH_PROCESSES = 4 * AT_ONCE
"""Words that take longer to look through here than other processes take to begin."""

_NICENESS = 10


def find_missing_figures(
    folder: Path,
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    check: Callable[[], None] = lambda: None,
    patience: float = 0.0,
) -> bool:
    """Find the figures of all articles in the cache `folder` where that was not done yet.

    What was found stays when it is broken off. One process at a time does this.

    Args:
        folder: the library's cache.
        progress: called now and then.
        check: called now and then; what it raises breaks it off.
        patience: seconds to wait for another process.

    Returns:
        Whether it was done: False where another process is at it.

    Raises:
        DatabaseLost: the catalog is damaged; the next update begins it anew.
        FileTrouble: the cache folder cannot be written.
    """
    try:
        with held(folder, "figures.lock", patience), WrittenCatalog(folder) as catalog:
            _find(folder, catalog, progress, check)
            if catalog.is_anew:
                raise DatabaseLost("What was known of this library was damaged. Its files are read anew.")
    except Timeout:
        return False
    return True


def _find(
    folder: Path, catalog: WrittenCatalog, progress: Callable[[Progress], None], check: Callable[[], None]
) -> None:
    missing = catalog.without_figures()
    words = sum(each for _, each in missing)
    articles = 0
    for job, found in done(
        partial(_FigureReader, folder),
        _batches(missing),
        check=check,
        in_processes=words > _WORTH_PROCESSES,
        niceness=_NICENESS,
    ):
        catalog.store_figures(found or ())
        articles += len(job)
        progress(Progress(articles, len(missing), stage=Stage.FIGURES))


def _batches(missing: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield the numbers of readings to be looked through together."""
    batch: list[int] = []
    words = 0
    for number, many in missing:
        batch.append(number)
        words += many
        if words > AT_ONCE:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


class _FigureReader:
    """Finds the figures of articles that the catalog in `folder` has."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, numbers: Sequence[int]) -> list[FoundFigures]:
        """Return the figures of the readings with these numbers.

        Raises:
            DatabaseLost: the catalog is damaged.
        """
        with Catalog(self._folder) as catalog:
            found = [
                FoundFigures.of(number, article, figures_in(article)) for number, article in catalog.readings(numbers)
            ]
            if catalog.is_anew:
                raise DatabaseLost("What was known of this library was damaged. Its files are read anew.")
        return found
