"""A library is kept up to date while one reads in it."""

import os
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from queue import Queue

import pytest

from reader.library import Library
from reader.library.files_now import FilesNow
from reader.library.following import following
from tests.library.watched import PATIENCE, Watcher

STEEL = "Steel\n\nSteel output rose by 4.5 percent in May, to 8 million tonnes.\n"
TIN = "Tin\n\nThe price of tin fell by 12 percent, said the exchange.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of two articles that is not indexed."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "steel.txt").write_text(STEEL)
    (folder / "tin.txt").write_text(TIN)
    return folder


def test_what_changes_is_told_and_found(folder: Path) -> None:
    """Saving, adding, renaming and deleting files, and whole folders, each is told by id and found by its words."""
    library = Library([folder])
    with Watcher(folder) as watcher:
        assert watcher.until_changed("steel")["changed"] == 2
        watcher.until_figures_are_found()
        (folder / "steel.txt").write_text(f"{STEEL}\nA vanadium alloy.\n")
        watcher.until_changed("steel")
        assert library.search("vanadium").total == 1
        (folder / "more").mkdir()
        (folder / "more" / "zinc.txt").write_text(TIN.replace("tin", "zinc"))
        watcher.until_changed("more/zinc")
        (folder / "more").rename(folder / "metals")
        assert set(watcher.until_changed("metals/zinc")["ids"]) == {"more/zinc", "metals/zinc"}
        (folder / "tin.txt").unlink()
        assert watcher.until_changed("tin")["articles"] == 2
        assert {hit.article for hit in library.search("price").hits} == {"metals/zinc"}
        watcher.until_figures_are_found()
        assert library.search("zinc percent:12").hits[0].article == "metals/zinc"


def test_what_is_written_in_place_of_a_file_is_read(folder: Path) -> None:
    """Editors write beside a file and rename; that is read even if neither size nor time has changed."""
    library = Library([folder])
    with Watcher(folder) as watcher:
        watcher.until_changed("tin")
        before = (folder / "tin.txt").stat()
        beside = folder / ".tin.txt.swp"
        beside.write_text(TIN.replace("exchange", "zibeline"))
        os.utime(beside, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert beside.stat().st_size == before.st_size
        beside.replace(folder / "tin.txt")
        watcher.until_changed("tin")
        assert library.search("zibeline").total == 1


def test_a_single_file_is_followed_too(folder: Path) -> None:
    """A library may be one file; what lies beside it is none of its business."""
    with Watcher(folder / "tin.txt") as watcher:
        watcher.until_changed("tin")
        (folder / "steel.txt").write_text("Nothing of interest.")
        (folder / "tin.txt").write_text(f"{TIN}\nA vanadium alloy.\n")
        assert watcher.until_changed("tin")["ids"] == ["tin"]


def test_trouble_is_told_once(folder: Path) -> None:
    """A file that cannot be read is named when it is met, and not again at each change of another."""
    with Watcher(folder) as watcher:
        watcher.until_changed("tin")
        (folder / "empty.txt").touch()
        assert "empty.txt" in watcher.until(lambda line: line.get("troubles"))["troubles"][0]
        (folder / "tin.txt").write_text(f"{TIN}\nMore.\n")
        assert watcher.until_changed("tin")["troubles"] == []


def test_it_ends_when_nobody_is_there(folder: Path) -> None:
    """The end of standard input, which comes with that of whoever started it, ends it, and is no trouble."""
    watcher = Watcher(folder)
    watcher.until_changed("tin")
    assert watcher.end() == 0


def test_two_windows_and_a_command_make_one_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each window tells of all changes, whichever process takes them in, and the index is as if made at once."""
    library = Library([folder])
    with Watcher(folder) as one, Watcher(folder) as other:
        for number in range(20):
            (folder / f"tin{number}.txt").write_text(f"{TIN}\nThis is edition{number}.\n")
        command = [sys.executable, "-m", "reader", "-L", str(folder), "index"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
        (folder / "tin7.txt").unlink()
        (folder / "last.txt").write_text(TIN)
        for watcher in (one, other):
            watcher.until_changed("last")
        for number in range(20):
            assert library.search(f"edition{number}").total == (number != 7)
        for watcher in (one, other):
            watcher.until_figures_are_found()
    figures = {entry.id: entry.figures for entry in library.entries()}
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder.with_name("another")))
    anew = Library([folder])
    anew.bring_up_to_date()
    assert figures == {entry.id: entry.figures for entry in anew.entries()}


def test_hidden_files_are_not_followed(folder: Path) -> None:
    """Notes, which lie in a hidden folder, and files that are no articles are nothing to look at."""
    told = Queue[Collection[Path]]()
    with following([folder], told.put):
        assert told.get(timeout=PATIENCE) == set()
        (folder / ".reader").mkdir()
        (folder / ".reader" / "notes.txt").write_text("A note.")
        (folder / "picture.png").write_bytes(b"\x89PNG")
        (folder / "tin.txt").write_text(TIN)
        assert told.get(timeout=PATIENCE) == {folder / "tin.txt"}


def test_what_was_not_told_is_looked_for(folder: Path) -> None:
    """A change that the system does not tell of, or that came too early to be told, is met by looking."""
    files = FilesNow([folder])
    assert files.look()
    assert not files.look()
    (folder / "zinc.txt").write_text(TIN)
    assert files.look()
    assert [file.id for file in files.found.files] == ["steel", "tin", "zinc"]


def test_only_where_files_come_or_go_all_are_looked_at(folder: Path) -> None:
    """One that was saved has its new size; another that changed beside it is not looked at, unless one was added."""
    files = FilesNow([folder])
    files.look()
    for name in ("steel", "tin"):
        (folder / f"{name}.txt").write_text("Ore.")
    assert files.look_at([folder / "tin.txt"]) == {"tin"}
    assert {file.id: file.size == 4 for file in files.found.files} == {"steel": False, "tin": True}
    (folder / "zinc.txt").write_text("Ore.")
    assert files.look_at([folder / "zinc.txt"]) == {"zinc"}
    assert {file.size for file in files.found.files} == {4}
