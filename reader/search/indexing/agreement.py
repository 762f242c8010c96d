"""Whether there is anything to bring up to date at all: asked first, for what does that is slow to import."""

from pathlib import Path

from reader.articles.shelf import FoundFiles
from reader.search.catalog.catalog import Catalog
from reader.search.place import damage_mark, index_folder


def is_up_to_date(folder: Path, found: FoundFiles, *, figures: bool, words: bool) -> bool:
    """Whether what the cache `folder` holds agrees with the files `found`, as far as size and time tell.

    Args:
        folder: the library's cache.
        found: all files of the library.
        figures: whether the figures of all articles are wanted, too.
        words: whether words are going to be searched, so that the index is to be read through for damage.

    Raises:
        FileTrouble: the cache folder cannot be used.
    """
    if damage_mark(folder).exists() or not any(index_folder(folder).glob("*.toc")):
        return False
    with Catalog(folder) as catalog:
        if not catalog.agrees_with(found.files) or not catalog.figures_are_current():
            return False
        if (figures and catalog.figures_to_come()) or catalog.is_anew:
            return False
        passages = sum(catalog.passages().values()) if words else 0
    return not words or passages_in_index(folder) == passages


def passages_in_index(folder: Path) -> int | None:
    """Return how many passages the index has; None where one of its segments is not what was written."""
    from whoosh.index import EmptyIndexError  # slow to import, and not all commands search

    from reader.search.segments.arrays import SegmentDamaged
    from reader.search.segments.committing import checked_segments

    present = 0
    try:
        for segment in checked_segments(index_folder(folder)):
            present += len(segment.keys) if segment.alive is None else int(segment.alive.sum())
    except (EmptyIndexError, SegmentDamaged, OSError):
        return None
    return present
