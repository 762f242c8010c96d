"""Files that could not be read: when they are tried again."""

import os
import sqlite3
from pathlib import Path

import pytest

from reader.search.catalog.tables import FILE_NAME
from reader.search.indexing.agreement import is_up_to_date
from tests.search.shelves import CHIPS, Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An article beside a file that is none, though it is about to become one with neither size nor time changed."""
    shelf = Shelf.of(tmp_path, chips=CHIPS)
    broken = shelf.folder / "broken.txt"
    broken.write_bytes(bytes(20))
    before = broken.stat()
    assert ["broken.txt" in trouble for trouble in shelf.update().troubles] == [True]
    broken.write_bytes(b"It rose by 4 percent")
    os.utime(broken, ns=(before.st_atime_ns, before.st_mtime_ns))
    return shelf


def test_it_is_not_tried_again_unless_it_changes(shelf: Shelf) -> None:
    """A PDF may take a minute until it turns out that it cannot be read; that is told at once the next time."""
    report = shelf.update()
    assert report.articles == 1
    assert ["broken.txt" in trouble for trouble in report.troubles] == [True]
    assert is_up_to_date(shelf.cache, shelf.found, figures=True, words=True)
    os.utime(shelf.folder / "broken.txt")
    assert not is_up_to_date(shelf.cache, shelf.found, figures=True, words=True)
    report = shelf.update()
    assert (report.articles, report.troubles) == (2, ())


def test_other_means_of_reading_try_it_again(shelf: Shelf) -> None:
    """What was installed, or reads better since, may read it."""
    with sqlite3.connect(shelf.cache / FILE_NAME) as database:
        database.execute("UPDATE unreadable SET tried_with = '1/none/none'")
    database.close()
    assert not is_up_to_date(shelf.cache, shelf.found, figures=True, words=True)
    assert shelf.update().articles == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_one_was_not_let_read_is_tried_each_time(tmp_path: Path) -> None:
    """That it may be read by now, neither its size nor its time tells."""
    shelf = Shelf.of(tmp_path, chips=CHIPS)
    (shelf.folder / "chips.txt").chmod(0)
    assert shelf.update().articles == 0
    (shelf.folder / "chips.txt").chmod(0o600)
    assert shelf.update().articles == 1
