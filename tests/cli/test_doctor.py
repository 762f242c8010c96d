"""`reader doctor`: each thing that can be wrong is told with what mends it, and looking changes nothing."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from reader.locations import Locations
from tests.cli.conftest import Run

Ill = Callable[[Library], object]


@pytest.fixture
def healthy(run: Run, library: Path) -> Library:
    """A library with an index, a note and nothing wrong."""
    assert run("-L", library, "index").code == 0
    assert run("-L", library, "notes", "add", "chips", "--quote", "wafers").code == 0
    return Library([library])


def everything(*folders: Path) -> dict[str, Any]:
    """What is in `folders`, but for the workings of SQLite's own."""
    return {
        str(path): path.read_bytes() if path.is_file() else path.lstat().st_mode
        for folder in folders
        for path in folder.rglob("*")
        if path.name not in ("catalog.sqlite-shm", "catalog.sqlite-wal")
    }


def found(ran: Any, severity: str) -> list[tuple[str, str]]:
    return [(one["subject"], one["told"]) for one in ran.json if one["severity"] == severity]


def test_all_is_well(run: Run, healthy: Library) -> None:
    """Where nothing is wrong that is said, thing by thing, and the exit code is 0."""
    ran = run("-L", healthy.roots[0], "doctor", "--json")
    assert ran.code == 0
    assert found(ran, "wrong") == []
    subjects = {one["subject"] for one in ran.json}
    assert subjects >= {"library", "config", "data", "state", "cache", "catalog", "index", "articles", "notes"}
    assert subjects >= {"left-overs", "settings", "extras", "terminal", "clipboard", "versions"}
    assert ("notes", "All can be read: 1 note.") in found(ran, "well")
    assert run("-L", healthy.roots[0], "doctor").out.count("\n") == len(ran.json)


def catalog_of(library: Library) -> Path:
    return library.cache / "catalog.sqlite"


def change_catalog(statement: str) -> Ill:
    def change(library: Library) -> None:
        database = sqlite3.connect(catalog_of(library))
        database.execute("PRAGMA foreign_keys = ON")
        with database:
            database.execute(statement)
        database.close()

    return change


def with_config(text: str) -> Ill:
    def write(library: Library) -> None:
        library.locations.config.mkdir(parents=True, exist_ok=True)
        library.locations.settings_file.write_text(text)

    return write


def damaged_index(library: Library) -> None:
    """Turn bytes of every segment of the index round."""
    for path in {*library.cache.glob("index-*/*")} - {*library.cache.glob("index-*/*.toc")}:
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2] + bytes(byte ^ 0xFF for byte in content[len(content) // 2 :]))


def page_of_notes(library: Library) -> Path:
    return library.roots[0] / ".reader" / "annotations" / "chips.txt.json"


WRONG: dict[str, tuple[Ill, str, str]] = {
    "open cache": (lambda library: library.cache.chmod(0o755), "cache", "is open to others"),
    "shared state": (lambda library: _made(library.locations.state).chmod(0o777), "state", "can be written by others"),
    "data is a file": (
        lambda library: _made(library.locations.data.parent, library.locations.data),
        "data",
        "no folder",
    ),
    "no TOML": (with_config("measure = = 3"), "settings", "cannot be understood"),
    "unknown setting": (with_config("colour = 3"), "settings", "does not know"),
    "unknown key": (with_config('[keys]\n"shelf.srot" = "s"'), "settings", "no command"),
    "no colour": (with_config('[themes.mine]\nprimary = "mauvish"'), "settings", "must be a colour"),
    "no catalog": (lambda library: catalog_of(library).write_bytes(b"x" * 5_000), "catalog", "is damaged"),
    "miscounted": (change_catalog("UPDATE articles SET mentions = mentions + 1"), "catalog", "something else"),
    "without text": (change_catalog("DELETE FROM texts"), "catalog", "something else"),
    "another title": (change_catalog("UPDATE articles SET metadata = '{}'"), "catalog", "something else"),
    "another figure": (change_catalog("UPDATE figures SET low = 9 WHERE place = 0"), "catalog", "something else"),
    "fewer figures": (change_catalog("UPDATE figures SET status = 'soft'"), "catalog", "something else"),
    "a number to be used again": (change_catalog("UPDATE counter SET next = 1"), "catalog", "something else"),
    "damaged index": (damaged_index, "index", "is damaged"),
    "an empty article": (lambda library: (library.roots[0] / "e.txt").touch(), "articles", "e.txt is empty"),
    "a picture": (
        lambda library: (library.roots[0] / "p.txt").write_bytes(b"\x89PNG\r\n"),
        "articles",
        "a PNG picture",
    ),
    "a page of notes": (lambda library: page_of_notes(library).write_text("{"), "notes", "chips.txt.json is damaged"),
}


def _made(folder: Path, file: Path | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if file is not None:
        file.touch()
    return folder


@pytest.mark.parametrize(("make", "subject", "words"), WRONG.values(), ids=WRONG)
def test_what_is_wrong(run: Run, healthy: Library, home: Path, make: Ill, subject: str, words: str) -> None:
    """It is told in one line with what mends it, the exit code is 3, and nothing has changed by looking."""
    make(healthy)
    before = everything(home, healthy.roots[0])
    ran = run("-L", healthy.roots[0], "doctor", "--json")
    assert ran.code == 3
    assert any(subject == one[0] and words in one[1] for one in found(ran, "wrong"))
    assert all(one["remedy"] for one in ran.json if one["severity"] == "wrong")
    assert everything(home, healthy.roots[0]) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may use every folder")
@pytest.mark.parametrize("closed", ["", "catalog.sqlite"], ids=["folder", "file"])
def test_a_cache_that_is_not_ours(run: Run, healthy: Library, closed: str) -> None:
    """What the user may not use in the cache, as after a run as somebody else, is told; the rest is looked at."""
    path = healthy.cache / closed
    mode = path.stat().st_mode
    path.chmod(0)
    try:
        ran = run("-L", healthy.roots[0], "doctor", "--json")
    finally:
        path.chmod(mode)
    assert ran.code == 3
    assert [one[0] for one in found(ran, "wrong")] == ["cache"]
    assert str(path) in found(ran, "wrong")[0][1]
    assert {"notes", "versions"} <= {one["subject"] for one in ran.json}


def test_a_cache_that_is_no_folder(run: Run, healthy: Library) -> None:
    """A file in the place of the cache is told, and nothing is looked for in it."""
    shutil.rmtree(healthy.cache)
    healthy.cache.touch()
    ran = run("-L", healthy.roots[0], "doctor", "--json")
    assert ran.code == 3
    assert found(ran, "wrong") == [("cache", f"{healthy.cache} is not what belongs there.")]


@pytest.mark.parametrize("name", ["open cache", "no catalog", "miscounted", "damaged index"])
def test_what_is_safe_is_mended(run: Run, healthy: Library, name: str) -> None:
    """With --mend what only Reader itself made is made anew; the notes stay as they were."""
    WRONG[name][0](healthy)
    notes = page_of_notes(healthy).read_bytes()
    assert run("-L", healthy.roots[0], "doctor", "--mend").code == 0
    assert run("-L", healthy.roots[0], "search", "wafers").code == 0
    assert page_of_notes(healthy).read_bytes() == notes


def test_left_overs(run: Run, healthy: Library) -> None:
    """Our own temporary files are told of when they are old, and removed on demand; all others stay."""
    folder = healthy.roots[0]
    old = [folder / ".ice.txt.0123456789ab.tmp", folder / ".reader" / "annotations" / ".a.json.ba9876543210.tmp"]
    others = [folder / ".new.txt.0123456789ab.tmp", folder / "mine.tmp", folder / ".ice.tmp"]
    for path in [*old, *others]:
        path.write_text("x")
        if path is not others[0]:
            os.utime(path, (0, 0))
    ran = run("-L", folder, "doctor", "--json")
    assert ran.code == 0
    assert len([one for one in found(ran, "hint") if one[0] == "left-overs"]) == 2
    run("-L", folder, "doctor", "--mend")
    assert [path.exists() for path in old] == [False, False]
    assert all(path.exists() for path in others)


def test_good_to_know(run: Run, healthy: Library, tmp_path: Path) -> None:
    """Notes that lost their words or their article, and files that came since, are no illness."""
    folder = healthy.roots[0]
    (folder / "chips.txt").write_text("Chips\n\nNothing of the former text is left in here at all.")
    (folder / "new.txt").write_text("A new one.")
    ran = run("-L", folder, "doctor", "--json")
    assert ran.code == 0
    hints = found(ran, "hint")
    assert ("articles", "2 of 3 have changed or come since.") in hints
    assert ("notes", "The words of 1 note are not in their articles any more.") in hints
    (folder / "chips.txt").unlink()
    assert ("notes", "The articles of 1 note are not there any more.") in found(
        run("-L", folder, "doctor", "--json"), "hint"
    )


def test_what_the_next_update_sees_to(run: Run, healthy: Library) -> None:
    """An index that knows more than the catalog, as after a kill, is no illness."""
    change_catalog("DELETE FROM articles WHERE id = CAST('trade' AS BLOB)")(healthy)
    ran = run("-L", healthy.roots[0], "doctor", "--json")
    assert ran.code == 0
    assert ("index", "The index does not agree with the catalog.") in found(ran, "hint")


def test_before_anything_was_indexed(run: Run, library: Path, locations: Locations) -> None:
    """A library that was never looked at is not ill, and looking makes nothing."""
    ran = run("-L", library, "doctor", "--json")
    assert ran.code == 0
    assert ("catalog", "The catalog is not there yet.") in found(ran, "hint")
    assert not locations.cache.exists()


def test_no_library(run: Run) -> None:
    """A library that is not there is the illness; the rest is looked at all the same."""
    ran = run("-L", "/no/such/folder", "doctor", "--json")
    assert ran.code == 3
    assert "/no/such/folder does not exist" in found(ran, "wrong")[0][1]
    assert {"cache", "settings", "versions"} <= {one["subject"] for one in ran.json}
