"""Whether the catalog and the index of a library are whole, looked at without changing anything in them."""

import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

from reader.search.catalog.opening import open_for_reading, version_of
from reader.search.catalog.sums import is_as_written
from reader.search.catalog.tables import FILE_NAME, TABLES_VERSION
from reader.search.place import damage_mark, index_folder


class Health(StrEnum):
    """What can be said of the catalog or the index, in words that follow its name."""

    WELL = "is whole"
    MISSING = "is not there yet"
    OTHER_VERSION = "is of another version"
    DAMAGED = "is damaged"
    AT_ODDS = "does not agree with the catalog"
    ALTERED = "holds something else than was written"


def health_of_catalog(folder: Path) -> Health:
    """Return how the catalog in the cache `folder` is."""
    file = folder / FILE_NAME
    if not file.exists():
        return Health.MISSING
    try:
        with closing(open_for_reading(file)) as database:
            database.execute("BEGIN")  # so that all is looked at as it is at one moment, whoever writes
            if version_of(database) != TABLES_VERSION:
                return Health.OTHER_VERSION
            if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return Health.DAMAGED
            if not is_as_written(database):
                return Health.ALTERED
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return Health.DAMAGED
    return Health.WELL


def health_of_index(folder: Path) -> Health:
    """Return how the index in the cache `folder`, beside a catalog that is whole, is."""
    from whoosh.index import EmptyIndexError  # slow to import

    from reader.search.segments.arrays import SegmentDamaged
    from reader.search.segments.committing import checked_segments

    place = index_folder(folder)
    if not place.is_dir():
        return Health.OTHER_VERSION if any(folder.glob("index-*/")) else Health.MISSING
    if damage_mark(folder).exists():
        return Health.DAMAGED
    try:
        numbers = {number for segment in checked_segments(place) for number in segment.present_numbers()}
    except EmptyIndexError:
        return Health.MISSING
    except (SegmentDamaged, OSError):
        return Health.DAMAGED
    return Health.WELL if numbers == _numbers_to_find(folder) else Health.AT_ODDS


def _numbers_to_find(folder: Path) -> set[int]:
    """Return the numbers of the readings that the catalog has passages of."""
    with closing(open_for_reading(folder / FILE_NAME)) as database:
        return {number for (number,) in database.execute("SELECT number FROM articles WHERE passages > 0")}
