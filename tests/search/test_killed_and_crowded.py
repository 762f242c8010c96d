"""An update may be killed at any instant, and several may be started at once."""

import random
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

import pytest

from reader.search.figure_listing import FigureListing
from reader.search.figure_order import FigureOrder
from reader.search.figure_table import FigureTable
from reader.search.note import AllNotes
from tests.search.shelves import CHIPS, HARBOURS, Shelf


def start(shelf: Shelf) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.search.updater", str(shelf.folder), str(shelf.cache)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def many_articles(tmp_path: Path, number: int = 60) -> Shelf:
    texts = {f"a{each:03}": f"{CHIPS}\n{HARBOURS}\nEdition {each} mentions item{each}.\n" for each in range(number)}
    return Shelf.of(tmp_path, **texts)


def made_at_once(shelf: Shelf) -> list[tuple[object, ...]]:
    fresh = Shelf(shelf.folder, shelf.cache.with_name("fresh"))
    shutil.rmtree(fresh.cache, ignore_errors=True)
    fresh.update()
    return fresh.everything()


@pytest.mark.parametrize("seed", range(6))
def test_a_killed_update_is_completed_by_the_next(tmp_path: Path, seed: int) -> None:
    """Killed at random instants while articles change, the next update ends with what a clean one makes."""
    chance = random.Random(seed)
    shelf = many_articles(tmp_path)
    if seed % 2:
        shelf.update()
    for _ in range(2):
        for each in chance.sample(range(60), 20):
            shelf.write(f"a{each:03}", f"{HARBOURS}\nA later edition, {chance.random()}.\n")
        (shelf.folder / f"a{chance.randrange(60):03}.txt").unlink(missing_ok=True)
        process = start(shelf)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.random() * 0.25)
        process.kill()
        process.communicate()
    shelf.update()
    assert shelf.everything() == made_at_once(shelf)


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
