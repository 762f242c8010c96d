"""Anything may lie in the place of a file of Reader's own: commands work or say why not, and wait for nobody."""

import os
import shutil
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from reader.articles.arrangement import Arrangement
from reader.library import Library
from reader.search.place import damage_mark, index_folder
from tests.cli.conftest import Ran, Run

Make = Callable[[Path], object]


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "in-it").touch()


ODD: dict[str, Make] = {
    "a folder": _folder,
    "a FIFO": os.mkfifo,
    "a link to nowhere": lambda path: path.symlink_to("/no/such/folder/or-file"),
    "nothing in it": lambda path: path.touch(),
    "random bytes": lambda path: path.write_bytes(bytes(range(256)) * 12),
}


class Kept:
    """A library whose index, kept shelf, places, note and saved search are all there, and how all of it was."""

    def __init__(self, library: Library, home: Path, aside: Path) -> None:
        self.library, self.home = library, home
        self._aside = shutil.copytree(home, aside / "home")
        self._notes = shutil.copytree(self.folder / ".reader", aside / "notes")

    @property
    def folder(self) -> Path:
        return self.library.roots[0]

    @property
    def notes(self) -> Path:
        return self.folder / ".reader" / "annotations" / "chips.txt.json"

    def cached(self) -> list[Path]:
        """What is derived from the articles, and can be made anew."""
        cache = self.library.cache
        names = ("catalog.sqlite", "catalog.sqlite-wal", "update.lock", "figures.lock", "shelf.jsonl")
        inside = index_folder(cache)
        return [cache, damage_mark(cache), inside, *(cache / name for name in names), *sorted(inside.iterdir())]

    def of_the_user(self) -> list[Path]:
        """What the user made, or did."""
        state, queries = self.library.locations.state, self.library.locations.state / "queries"
        own = [state / "places.jsonl", state / "places.lock", state / "state.json", *sorted(queries.iterdir())]
        return [*own, queries, self.library.locations.settings_file, self.notes]

    def begin_anew(self, path: Path, make: Make) -> None:
        """Put everything back, and then something odd in the place of `path`."""
        for folder, kept in ((self.home, self._aside), (self.folder / ".reader", self._notes)):
            shutil.rmtree(folder)
            shutil.copytree(kept, folder)
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)


@pytest.fixture
def kept(run: Run, library: Path, home: Path, tmp_path: Path) -> Kept:
    """Everything that Reader keeps."""
    for arguments in (["index"], ["notes", "add", "chips", "--quote", "wafers"], ["search", "--save", "w", "wafers"]):
        assert run("-L", library, *arguments).code == 0
    opened = Library([library])
    entries = opened.entries()
    opened.kept_shelf.write(Arrangement(entries, len(entries), "", "", 0))
    opened.places.remember(library / "chips.txt", None, 50)
    return Kept(opened, home, tmp_path)


def works_or_says_why_not(ran: Ran) -> bool:
    sentences = ran.err.strip().splitlines()
    return ran.code == 0 or (ran.code in (1, 2, 3) and sentences != [] and sentences[-1].endswith("."))


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_derived_heals(run: Run, kept: Kept) -> None:
    """Whatever lies in the place of a file of the cache, each command does its work (Whoosh leaves its TOC open)."""
    others = cycle((["list"], ["doctor", "--mend"]))
    for path in kept.cached():
        for make in ODD.values():
            for arguments in (["search", "--saved", "w"], next(others)):
                kept.begin_anew(path, make)
                ran = run("-L", kept.folder, *arguments)
                assert (ran.code, ran.err) == (0, ""), (path, arguments, ran.err)


def test_looking_at_what_is_odd_changes_nothing(run: Run, kept: Kept) -> None:
    """The doctor tells of what lies in the place of a file of the cache and is none, and lets it lie."""
    for path in kept.cached():
        for make in (ODD["a folder"], ODD["a FIFO"], ODD["a link to nowhere"]):
            kept.begin_anew(path, make)
            before = path.lstat()
            ran = run("-L", kept.folder, "doctor")
            is_at_home = path.is_dir() and path in (kept.library.cache, index_folder(kept.library.cache))
            assert is_at_home or (ran.code == 3 and str(path) in ran.out), (path, ran.out)
            assert path.lstat() == before


def test_what_the_user_made_is_never_removed(run: Run, kept: Kept) -> None:
    """Whatever lies in the place of notes, searches, places or settings stays there, and the rest works."""
    for path in kept.of_the_user():
        for make in ODD.values():
            kept.begin_anew(path, make)
            mode = path.lstat().st_mode
            for arguments in (["list"], ["search", "wafers"], ["doctor"], ["doctor", "--mend"]):
                assert works_or_says_why_not(run("-L", kept.folder, *arguments)), (path, arguments)
            assert path.lstat().st_mode == mode
            assert path == kept.notes or kept.notes.stat().st_size
