"""Whether there is anything to do is told before what does it is imported."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

from reader.search.indexing.agreement import is_up_to_date
from reader.search.indexing.missing_figures import find_missing_figures
from reader.search.indexing.update import bring_up_to_date
from reader.search.place import damage_mark, index_folder
from tests.search.shelves import CHIPS, Shelf

WRITING = (
    "reader.search.indexing.update", "reader.search.segments.builder", "reader.articles.reading", "filelock",
    "multiprocessing", "watchfiles", "lxml", "textual",
)  # fmt: skip
"""What only updates need: together it takes as long to import as a search to be answered."""

COMMAND = f"""
import sys
from reader.cli import main
try:
    main()
finally:
    print("imported", *(name for name in {WRITING!r} if name in sys.modules), file=sys.stderr)
"""


def agrees(shelf: Shelf, *, figures: bool = False, words: bool = True) -> bool:
    return is_up_to_date(shelf.cache, shelf.found, figures=figures, words=words)


def put_first(shelf: Shelf) -> None:
    shelf.write("another", CHIPS)


def take_away(shelf: Shelf) -> None:
    (shelf.folder / "chips.txt").unlink()


def rename(shelf: Shelf) -> None:
    (shelf.folder / "chips.txt").rename(shelf.folder / "crisps.txt")


def touch(shelf: Shelf) -> None:
    os.utime(shelf.folder / "chips.txt", ns=(1, 1))


def mark_damage(shelf: Shelf) -> None:
    damage_mark(shelf.cache).touch()


def throw_index_away(shelf: Shelf) -> None:
    for file in index_folder(shelf.cache).iterdir():
        file.unlink()


def test_nothing_is_to_be_done_where_nothing_changed(shelf: Shelf) -> None:
    """Words agree after an update, figures once they were found."""
    shelf.write("another", CHIPS)
    bring_up_to_date(shelf.cache, shelf.found)
    assert agrees(shelf)
    assert not agrees(shelf, figures=True)
    find_missing_figures(shelf.cache)
    assert agrees(shelf, figures=True)


@pytest.mark.parametrize("change", [put_first, take_away, rename, touch, mark_damage, throw_index_away])
def test_every_change_is_noticed(shelf: Shelf, change: Callable[[Shelf], None]) -> None:
    """Files that came, went, were renamed or touched, and an index that is damaged or gone; an update mends it."""
    change(shelf)
    assert not agrees(shelf)
    shelf.update()
    assert agrees(shelf)


def test_a_segment_is_read_through_where_words_are_searched(shelf: Shelf) -> None:
    """Who only lists articles does not wait for that."""
    (segment,) = index_folder(shelf.cache).glob("*.postings")
    content = segment.read_bytes()
    segment.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    assert agrees(shelf, words=False)
    assert not agrees(shelf)


@pytest.mark.parametrize("command", [["search", "semiconductors"], ["list"]])
def test_a_command_imports_nothing_that_writes(shelf: Shelf, command: Sequence[str]) -> None:
    """Where nothing changed, what brings up to date is not even imported, and neither is the screen."""
    line = [sys.executable, "-c", COMMAND, "-L", str(shelf.folder), *command]
    first, second = (subprocess.run(line, capture_output=True, text=True, check=False) for _ in range(2))
    assert first.stdout == second.stdout != ""
    assert first.stderr.split()[1:] != []
    assert second.stderr.split() == ["imported"]
