"""A library whose folder goes away while one reads in it, and comes back."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.errors import BadInput
from reader.library import Library
from reader.library.files_now import FilesNow
from tests.library.watched import Watcher
from tests.terminal import Terminal
from tests.ui.desk import HARBOUR, make_library
from tests.ui.real_library import comment_of, notes_in, told_by

MEMORY = Path("/dev/shm")
"""Another disk than that of temporary files, on most systems."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a small library, indexed."""
    return make_library(tmp_path / "library").roots[0]


def test_what_is_known_stays_until_it_is_back(folder: Path) -> None:
    """A folder that was moved away takes nothing out of the index; once it is back, what changed meanwhile is read."""
    elsewhere = folder.with_name("elsewhere")
    library = Library([folder])
    with Watcher(folder) as watcher:
        watcher.until(lambda line: "ids" in line)
        folder.rename(elsewhere)
        assert watcher.until(lambda line: "gone" in line) == {"gone": f"{folder} does not exist."}
        (elsewhere / "gulls.md").write_text("# Gulls\n\nThe gulls left.\n")
        assert library.search("containers").total > 0
        elsewhere.rename(folder)
        assert watcher.until_changed("gulls")["ids"] == ["gulls"]
        (folder / "gulls.md").unlink()
        assert watcher.until_changed("gulls")["removed"] == 1


def test_the_screen_waits_for_it(folder: Path) -> None:
    """The screen says that it waits and shows what it knows; a note made meanwhile is kept, and the folder not made."""
    elsewhere = folder.with_name("elsewhere")
    with Terminal(str(folder)) as terminal:
        terminal.wait_for("Harbour traffic", "passage 0/")
        (folder / "gulls.md").write_text("# Gulls\n\nThe gulls left.\n")
        terminal.wait_for("Gulls")
        folder.rename(elsewhere)
        terminal.wait_for("waiting for the folder")
        terminal.type("Enter", "a")
        terminal.wait_for("Your note")
        terminal.type("made meanwhile", "Ctrl+S")
        terminal.wait_for("made meanwhile", "1 note")
        assert not folder.exists()
        terminal.type("/", "containers")
        terminal.wait_for("/3 hits")
        (elsewhere / "harbour.md").write_text(HARBOUR.replace("containers", "barrels"))
        elsewhere.rename(folder)
        terminal.wait_until(lambda text: "waiting for the folder" not in text and "/3 hits" not in text, "the folder")
        terminal.type("Ctrl+Q")
        assert terminal.wait_for_exit() == 0
    assert notes_in(folder) == []
    assert [comment_of(note) for note in json.loads(told_by(folder, "notes", "list", "--json"))] == ["made meanwhile"]


@pytest.mark.skipif(not MEMORY.is_dir(), reason="needs another disk")
def test_an_empty_mount_point_is_no_empty_library(tmp_path: Path, folder: Path) -> None:
    """Where a disk was unmounted, an empty folder on another disk is left: what was there is not taken for deleted."""
    mounted = tmp_path / "mounted"
    mounted.symlink_to(folder)
    files = FilesNow([mounted])
    assert files.look()
    with TemporaryDirectory(dir=MEMORY) as empty:
        mounted.unlink()
        mounted.symlink_to(empty)
        for _ in range(2):
            with pytest.raises(BadInput, match="another disk"):
                files.look()
        assert files.found.files
        Path(empty, "tin.txt").write_text("Tin.")
        assert files.look()
    assert [file.id for file in files.found.files] == ["tin"]
