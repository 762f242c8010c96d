"""A search sees index and catalog as they are at one moment, whatever is written meanwhile."""

import gc
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.errors import FileTrouble
from reader.search.catalog.tables import FILE_NAME
from reader.search.figures.ruled_tables import Rulings
from reader.search.index import SearchIndex
from reader.search.place import damage_mark
from tests.search.shelves import CHIPS, HARBOURS, Shelf

MAPS = Path("/proc/self/maps")


def test_a_hit_is_shown_as_it_was_found(shelf: Shelf) -> None:
    """An article that is read again while one searches in it is shown as it was before."""

    def change() -> Rulings:
        shelf.write("chips", "Short\n\nNothing is left.\n")
        shelf.update()
        return {}

    with closing(SearchIndex(shelf.cache)) as index:
        (hit,) = index.search("manufacturing OR percent:>50", rulings=change).hits
        assert (hit.title, "9.6 percent" in hit.snippet.text) == ("Chip makers expand", True)
        assert not index.search("manufacturing").total
        assert index.search("left").total


def test_an_update_that_breaks_off_leaves_an_article_as_it_was(shelf: Shelf) -> None:
    """What is found of an article is its former text or its new one: never neither."""
    shelf.write("chips", CHIPS.replace("semiconductors", "resistors"))
    with cannot_be_stored(shelf.cache), pytest.raises(FileTrouble):
        shelf.update()
    assert (shelf.articles("semiconductors"), shelf.articles("resistors")) == ({"chips"}, set())
    shelf.update()
    assert (shelf.articles("semiconductors"), shelf.articles("resistors")) == (set(), {"chips"})
    assert len(shelf.places("foundry")) == 1


@contextmanager
def cannot_be_stored(cache: Path) -> Iterator[None]:
    """Let no article be put into the catalog."""
    with closing(sqlite3.connect(cache / FILE_NAME, isolation_level=None)) as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON articles BEGIN SELECT raise(ABORT, 'full'); END")
        yield
        database.execute("DROP TRIGGER full")


def test_a_catalog_that_was_begun_anew_is_seen(tmp_path: Path) -> None:
    """Where another process threw the catalog away, a number is of another article in the new one."""
    shelf = Shelf.of(tmp_path, chips=CHIPS, harbours=HARBOURS)
    shelf.update()
    with closing(SearchIndex(shelf.cache)) as index:
        assert [hit.article for hit in index.search("semiconductors").hits] == ["chips"]
        for file in shelf.cache.glob(f"{FILE_NAME}*"):
            file.unlink()
        os.utime(shelf.folder / "chips.txt", (1, 1))  # the newest are read first
        shelf.update()
        (hit,) = index.search("semiconductors").hits
        assert (hit.article, "semiconductors" in hit.snippet.text) == ("chips", True)


def test_an_error_in_a_whole_index_is_no_damage(shelf: Shelf) -> None:
    """A fault of the program is not mended by building the index anew."""

    def fail() -> Rulings:
        raise ZeroDivisionError

    with closing(SearchIndex(shelf.cache)) as index, pytest.raises(ZeroDivisionError):
        index.search("percent:>5", rulings=fail)
    assert not damage_mark(shelf.cache).exists()


@pytest.mark.skipif(not MAPS.exists(), reason="the system does not tell which files are mapped")
def test_files_that_are_gone_are_let_go(shelf: Shelf) -> None:
    """No file stays mapped that the index has no more, also where circles of objects are not collected."""
    with closing(SearchIndex(shelf.cache)) as index, without_collecting():
        for word in ("resistors", "capacitors", "inductors"):
            shelf.write("chips", CHIPS.replace("semiconductors", word))
            shelf.update()
            for query in (word, "exprots~", "article:chips growth", "nosuchword growth"):
                index.search(query)
        mapped = {Path(line.split()[5]) for line in MAPS.read_text().splitlines() if str(shelf.cache) in line}
        assert [file for file in mapped if file.suffix == ".postings" and not file.exists()] == []


@contextmanager
def without_collecting() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
