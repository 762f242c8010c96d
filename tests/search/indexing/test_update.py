"""An update reads what changed, and leaves catalog and index as if they had been made at once."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from reader.articles.shelf import find_files
from reader.errors import FileTrouble
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.tables import FILE_NAME
from reader.search.index import IndexDamaged
from reader.search.indexing.progress import Progress, Stage
from reader.search.indexing.update import bring_up_to_date
from reader.search.indexing.writing import IndexWriter
from reader.search.place import index_folder
from reader.search.segments.builder import SegmentBuilder
from tests.damage import spoil, spoil_page_with
from tests.search.shelves import CHIPS, HARBOURS, Shelf


def made_at_once(shelf: Shelf) -> list[tuple[object, ...]]:
    """Return what a first update of the same folder makes."""
    fresh = Shelf(shelf.folder, shelf.cache.with_name("fresh"))
    shutil.rmtree(fresh.cache, ignore_errors=True)
    fresh.update()
    return fresh.everything()


def test_a_first_update_reads_every_file(tmp_path: Path) -> None:
    """The report counts what was read, and progress is told file by file, the newest first."""
    shelf = Shelf.of(tmp_path, a=CHIPS, b=HARBOURS)
    os.utime(shelf.folder / "a.txt", (1, 1))
    steps: list[Progress] = []
    report = bring_up_to_date(shelf.cache, shelf.found, progress=steps.append)
    assert (report.articles, report.changed, report.removed) == (2, 2, 0)
    assert steps == [Progress(1, 2, "b.txt"), Progress(2, 2, "a.txt")]


def test_a_second_update_reads_nothing(shelf: Shelf) -> None:
    """Where no file changed there is nothing to do."""
    report = shelf.update()
    assert (report.articles, report.changed, report.removed) == (3, 0, 0)


def test_a_file_with_a_new_time_and_the_old_content_is_not_read_again(shelf: Shelf) -> None:
    """A file that was only touched is known by its hash; next time its new time is known too."""
    path = shelf.folder / "chips.txt"
    os.utime(path, ns=(1, 1))
    assert shelf.update().changed == 0
    steps: list[Progress] = []
    bring_up_to_date(shelf.cache, shelf.found, progress=steps.append)
    assert steps == []


def test_changes_are_taken_in(shelf: Shelf) -> None:
    """Changed, added, renamed and removed files leave the same catalog and index as a first update would."""
    shelf.write("chips", CHIPS.replace("semiconductors", "resistors"))
    shelf.write("new", "A new one\n\nIt speaks of obelisks.\n")
    (shelf.folder / "harbours.txt").rename(shelf.folder / "ports.txt")
    (shelf.folder / "factories.txt").unlink()
    report = shelf.update()
    assert (report.articles, report.changed, report.removed) == (3, 3, 2)
    assert shelf.articles("resistors obelisks") == {"chips", "new"}
    assert shelf.articles("semiconductors") == set()
    assert shelf.articles("lindau") == {"chips", "ports"}
    assert shelf.everything() == made_at_once(shelf)


def test_an_article_read_again_and_again_is_found_once(shelf: Shelf) -> None:
    """However often an article changes, and segments are merged for it, its passages are found once."""
    for step in range(25):
        shelf.write("chips", CHIPS + f"\nEdition {step} mentions krypton.\n")
        shelf.update()
    assert len(shelf.search("krypton").hits) == 1
    assert 0 < len(list(index_folder(shelf.cache).glob("*.postings"))) < 15
    assert shelf.everything() == made_at_once(shelf)


def test_a_rebuild_gives_the_same_again(shelf: Shelf) -> None:
    """Beginning anew reads every file and ends where it began."""
    before = shelf.everything()
    report = shelf.update(rebuild=True)
    assert report.changed == 3
    assert shelf.everything() == before


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(shelf: Shelf) -> None:
    """Empty files and files of bytes give a sentence each, one gone meanwhile is no trouble; the others are read."""
    (shelf.folder / "empty.txt").touch()
    (shelf.folder / "bytes.txt").write_bytes(b"\x7fELF" + bytes(range(256)) * 40)
    gone = shelf.write("gone", "Gone before it is read\n\nNobody will know.\n")
    shelf.write("fine", "A fine article\n\nIt speaks of obelisks.\n")
    found = shelf.found
    gone.unlink()
    report = bring_up_to_date(shelf.cache, found)
    assert len(report.troubles) == 2
    assert all(any(name in sentence for sentence in report.troubles) for name in ("empty", "bytes"))
    assert report.articles == 4
    assert shelf.articles("obelisks") == {"fine"}


def test_what_cannot_be_read_is_known_until_it_can(shelf: Shelf) -> None:
    """The catalog keeps the trouble with a file, harmless to print, until the file is read, or gone."""
    odd = shelf.folder / os.fsdecode(b"\xff\x1b.txt")
    for file in (shelf.folder / "empty.txt", shelf.folder / "vague.txt", odd):
        file.touch()
    shelf.update()
    with Catalog(shelf.cache) as catalog:
        troubles = catalog.unreadable()
        assert troubles.keys() == {"empty", "vague", odd.stem}
        assert troubles["empty"].endswith("empty.txt is empty.")
        assert troubles[odd.stem].endswith("\ufffd␛.txt is empty.")
        shelf.write("empty", "It has words now\n\nThey are few.\n")
        odd.unlink()
        shelf.update()
        assert catalog.unreadable().keys() == {"vague"}


def test_an_article_that_can_no_longer_be_read_is_forgotten(shelf: Shelf) -> None:
    """What a file said before it was emptied is neither on the shelf nor found."""
    (shelf.folder / "chips.txt").write_text("")
    report = shelf.update()
    assert report.articles == 2
    assert len(report.troubles) == 1
    assert shelf.articles("semiconductors") == set()


def test_what_looking_for_files_met_is_reported_too(tmp_path: Path) -> None:
    """The report has the troubles of the search for files before its own."""
    shelf = Shelf.of(tmp_path, a=CHIPS)
    (shelf.folder / "away.txt").symlink_to("/etc/hostname")
    found = find_files([shelf.folder])
    assert found.troubles
    assert bring_up_to_date(shelf.cache, found).troubles == found.troubles


def test_a_cancelled_update_is_completed_by_the_next(tmp_path: Path) -> None:
    """An update that is called off stops before the next files; the next one does what is left."""
    shelf = Shelf.of(tmp_path, **{f"article{number}": HARBOURS + "Waves. " * 20_000 for number in range(9)})
    steps: list[Progress] = []
    report = bring_up_to_date(shelf.cache, shelf.found, progress=steps.append, cancelled=lambda: len(steps) >= 1)
    assert report.cancelled
    assert 0 < report.changed == report.articles == len(steps) < 9
    assert not shelf.update().cancelled
    assert shelf.everything() == made_at_once(shelf)


def test_a_lost_index_is_made_from_the_catalog(shelf: Shelf) -> None:
    """Without its index a library is indexed again, and no file is read for it."""
    before = shelf.everything()
    shutil.rmtree(index_folder(shelf.cache))
    report = shelf.update()
    assert report.changed == 0
    assert shelf.everything() == before


def test_that_an_index_is_rebuilt_is_told_first(shelf: Shelf) -> None:
    """One that is damaged, or of another version, is told of before it is made anew; a first one is nothing to tell."""
    steps: list[Progress] = []
    index_folder(shelf.cache).rename(shelf.cache / "index-1")
    bring_up_to_date(shelf.cache, shelf.found, progress=steps.append)
    assert steps == [Progress(0, 3, stage=Stage.REBUILD), Progress(3, 3, stage=Stage.REBUILD)]
    assert [path.name for path in shelf.cache.glob("index-*")] == [index_folder(shelf.cache).name]


def test_a_lost_catalog_takes_the_index_with_it(shelf: Shelf) -> None:
    """Passages of an index whose catalog is gone are shown to nobody, and replaced by the next update."""
    before = shelf.everything()
    for path in shelf.cache.glob("catalog.sqlite*"):
        path.unlink()
    assert shelf.search("lindau").hits == ()
    assert shelf.update().changed == 3
    assert shelf.everything() == before


# Whoosh leaves a file open when it trips over damage.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("pattern", ["*.toc", "*.postings"])
@pytest.mark.parametrize("damage", ["cut short", "garbage", "gone"])
def test_a_damaged_index_is_an_error_once_and_rebuilt(shelf: Shelf, pattern: str, damage: str) -> None:
    """Damage is one sentence at most, never a crash; the update after it leaves everything as it was."""
    before = shelf.everything()
    for path in index_folder(shelf.cache).glob(pattern):
        content = path.read_bytes()
        path.unlink()
        if damage != "gone":
            path.write_bytes(content[: len(content) // 2] if damage == "cut short" else b"\xa5" * len(content))
    with suppress(IndexDamaged):
        assert shelf.search("lindau exports").hits == ()
    assert shelf.update().changed == 0
    assert shelf.everything() == before


@pytest.mark.parametrize("table", ["articles", "texts", "figures", "shelf", "counter"])
def test_an_update_replaces_a_damaged_catalog(shelf: Shelf, table: str) -> None:
    """Whichever table the update finds to be garbage, it reads all files anew and leaves everything as it was."""
    shelf.write("tin", "Tin rose 3 percent.")
    shelf.update()
    before = shelf.everything()
    spoil(shelf.cache / FILE_NAME, table)
    (shelf.folder / "tin.txt").unlink()
    shelf.update()
    shelf.write("tin", "Tin rose 3 percent.")
    shelf.update()
    assert shelf.everything() == before


def test_damage_met_halfway_through_an_update_leaves_no_trace(tmp_path: Path) -> None:
    """What went into the index before the damage was met is forgotten, so that no passage is found twice."""
    shelf = Shelf.of(tmp_path, **{f"tin{each}": f"Tin rose {each} percent. {CHIPS}" for each in range(100, 150)})
    shelf.update()
    before = shelf.everything()
    spoil_page_with(shelf.cache / FILE_NAME, b"Tin rose 140 percent")
    shutil.rmtree(index_folder(shelf.cache))
    shelf.update()
    assert shelf.everything() == before
    assert shelf.search("lindau").total == 50


def test_passages_nobody_knows_are_not_shown_and_removed(shelf: Shelf) -> None:
    """What a crash between index and catalog leaves behind is no hit, and gone after the next update."""
    before = shelf.everything()
    index = IndexWriter(shelf.cache)
    words = SegmentBuilder()
    words.add(shelf.article("chips"), 999)
    index.commit([words.write(index.path)])
    assert shelf.everything() == before
    passages = index.passages()
    shelf.update()
    assert shelf.everything() == before
    assert IndexWriter(shelf.cache).passages() < passages


def test_a_cache_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """A file in the way of the user's cache is trouble of the expected kind."""
    (tmp_path / "cache").write_text("in the way")
    shelf = Shelf(Shelf.of(tmp_path, a=CHIPS).folder, tmp_path / "cache" / "of-the-library")
    with pytest.raises(FileTrouble, match="cache"):
        shelf.update()
