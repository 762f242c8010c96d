"""An update may be killed at any instant, and several may be started at once."""

import random
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from threading import Thread

import pytest

from reader.search.catalog.catalog import Catalog
from reader.search.figures.listing import FigureListing
from reader.search.figures.order import FigureOrder
from reader.search.figures.table import FigureTable
from reader.search.health import Health, health_of_catalog, health_of_index
from reader.search.indexing.update import bring_up_to_date
from reader.search.notes.note import AllNotes
from reader.search.place import damage_mark
from tests.search.forge import Forge, Life
from tests.search.shelves import CHIPS, HARBOURS, Shelf

QUERIES = (
    "lindau",
    '"stood still"',
    "export* -grain",
    "later edition",
    "item7 OR item11",
    "semiconductors",
    "percent:>9",
    "count:>=1000000",
    "kind:title",
    "title:harbours ships",
)


def start(shelf: Shelf) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.search.updater", str(shelf.folder), str(shelf.cache)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def many_articles(tmp_path: Path, number: int = 60) -> Shelf:
    texts = {f"a{each:03}": f"{CHIPS}\n{HARBOURS}\nEdition {each} mentions item{each}.\n" for each in range(number)}
    return Shelf.of(tmp_path, **texts)


def made_at_once(shelf: Shelf) -> list[tuple[object, ...]]:
    fresh = Shelf(shelf.folder, shelf.cache.with_name("fresh"))
    shutil.rmtree(fresh.cache, ignore_errors=True)
    fresh.update()
    return fresh.everything()


@pytest.mark.parametrize("seed", range(5))
def test_indexing_killed_again_and_again_ends_as_if_it_had_not_been(tmp_path: Path, seed: int) -> None:
    """Killed at ten random instants, while articles change: what was told to be indexed is, each time.

    In the end the same passages are found, and the same figures, as in an index made at once.
    """
    chance = random.Random(seed)
    shelf = many_articles(tmp_path, 40)
    with Forge() as forge:
        forge.indexed(Life(str(shelf.folder), str(shelf.cache), 0.0))  # its first imports take longest
        for _ in range(10):
            for each in chance.sample(range(40), 8):
                shelf.write(f"a{each:03}", f"{HARBOURS}\nA later edition, {chance.random()}, of item{each}.\n")
            (shelf.folder / f"a{chance.randrange(40):03}.txt").unlink(missing_ok=True)
            told = forge.indexed(Life(str(shelf.folder), str(shelf.cache), chance.random() * 0.3))
            assert not {*told} - indexed(shelf), "what was told to be indexed was lost"
    shelf.update()
    assert shelf.everything() == made_at_once(shelf)
    fresh = Shelf(shelf.folder, shelf.cache.with_name("fresh"))
    for query in QUERIES:
        assert shelf.places(query) == fresh.places(query), query


def indexed(shelf: Shelf) -> set[str]:
    """Return the files that have been read as they are now."""
    with Catalog(shelf.cache) as catalog:
        return {file.file for file in shelf.found.files if catalog.is_current(file)}


def test_processes_that_read_for_a_killed_one_end_with_it(tmp_path: Path) -> None:
    """Where several processes read and their leader is killed, the next update completes what they began."""
    pages = f"{'interminable' * 5} " * 1_600  # much to read, and little to index
    shelf = Shelf.of(tmp_path, **{f"a{each}": f"{pages}\n\nThis is item{each}.\n" for each in range(45)})
    process = start(shelf)
    time.sleep(random.random() * 2)
    process.kill()
    process.communicate()
    bring_up_to_date(shelf.cache, shelf.found)
    assert {shelf.search(f"item{each}").total for each in range(45)} == {1}
    assert bring_up_to_date(shelf.cache, shelf.found).changed == 0


def test_several_updates_at_once_make_one_index(tmp_path: Path) -> None:
    """Of several processes one does the work and the others say it is busy, or come after it; nothing is doubled."""
    shelf = many_articles(tmp_path)
    processes = [start(shelf) for _ in range(3)]
    answers = [process.communicate(timeout=60)[0].splitlines()[-1] for process in processes]
    assert all(process.returncode == 0 for process in processes)
    assert answers.count("changed 60") == 1
    assert answers.count("busy") + answers.count("changed 0") == 2
    assert shelf.everything() == made_at_once(shelf)


def test_a_search_goes_on_while_another_process_updates(tmp_path: Path) -> None:
    """Readers are never blocked and never see an article half: its passages are found all or not at all."""
    shelf = many_articles(tmp_path)
    shelf.update()
    for each in range(60):
        shelf.write(f"a{each:03}", f"{HARBOURS}\nA later edition.\n\nAnother krypton passage.\n\nA krypton passage.\n")
    process = start(shelf)
    while process.poll() is None:
        passages = [hit.article for hit in shelf.search("krypton", limit=1000).hits]
        assert all(passages.count(article) == 2 for article in passages)
    process.communicate()
    assert len(shelf.search("krypton", limit=1000).hits) == 120


def test_figures_are_listed_while_another_process_updates(tmp_path: Path) -> None:
    """A table made meanwhile is read to its end as it was made: an article's figures are all old or all new."""
    shelf = many_articles(tmp_path)
    shelf.update()
    listing = FigureListing(shelf.cache, dict, AllNotes, lambda: None)

    def table() -> FigureTable:
        return listing.table("", FigureOrder.VALUE, descending=True, everything=False, cancelled=lambda: False)

    for each in range(60):
        shelf.write(f"a{each:03}", "Krypton\n\nKrypton rose 5 percent, argon 6 percent, and xenon 7 percent.\n")
    process = start(shelf)
    held = table()
    while process.poll() is None:
        shown = table()
        values = defaultdict[str, list[object]](list)
        for row in shown:
            values[row.article].append(row.figure.value)
        assert sum(map(len, values.values())) == len(shown) == shown.total
        assert all(each == [7, 6, 5] or 9.6 in each for each in values.values())
    process.communicate()
    assert [row.figure.value for row in table()] == [7] * 60 + [6] * 60 + [5] * 60
    assert len(list(held)) == len(held)


def test_what_is_just_being_built_anew_is_not_taken_for_damaged(shelf: Shelf) -> None:
    """Who searches, or looks after the health of catalog and index, meanwhile sees them as they were, or nothing."""

    def build_anew() -> None:
        for _ in range(20):
            shelf.update(rebuild=True)

    seen = set()
    builder = Thread(target=build_anew)
    builder.start()
    while builder.is_alive():
        seen.add(health_of_catalog(shelf.cache))
        seen.add(health_of_index(shelf.cache))
        assert shelf.search("lindau").total <= 2
    builder.join()
    assert not seen & {Health.DAMAGED, Health.ALTERED}
    assert not damage_mark(shelf.cache).exists()
