"""Finding the files of a library."""

import os
import shutil
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from reader.articles.shelf import find_files
from reader.errors import BadInput


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The ports are closed.")


def test_a_folder(tmp_path: Path) -> None:
    """A folder is searched to the bottom for articles, in natural order, hidden names and other files passed over."""
    write(tmp_path, "10.txt", "9.txt", "B.md", "a.HTML", "rivers/2.text", "rivers/deep/x.htm")
    write(tmp_path, ".reader/notes.txt", ".hidden.txt", "picture.png", "txt", "rivers/.git/x.md")
    found = find_files([tmp_path])
    assert [article.file for article in found.files] == [
        "9.txt",
        "10.txt",
        "a.HTML",
        "B.md",
        "rivers/2.text",
        "rivers/deep/x.htm",
    ]
    assert found.troubles == ()


def test_what_is_known_of_a_file(tmp_path: Path) -> None:
    """Each file comes with its place, size and time, so that the unchanged need not be read again."""
    write(tmp_path, "rivers/ports.txt")
    (article,) = find_files([tmp_path]).files
    status = (tmp_path / "rivers/ports.txt").stat()
    assert (article.id, article.path, article.root) == ("rivers/ports", tmp_path / "rivers/ports.txt", tmp_path)
    assert (article.size, article.mtime_ns) == (status.st_size, status.st_mtime_ns)


def test_ids_of_siblings(tmp_path: Path) -> None:
    """Files that differ in their suffix alone keep it in their ids."""
    write(tmp_path, "a.txt", "a.md", "b.txt", "c.d.txt")
    assert {article.file: article.id for article in find_files([tmp_path]).files} == {
        "a.txt": "a.txt",
        "a.md": "a.md",
        "b.txt": "b",
        "c.d.txt": "c.d",
    }


def test_several_roots(tmp_path: Path) -> None:
    """Roots keep their order; files that two roots both have begin with the root's name, or with more where need be."""
    write(tmp_path, "x/rivers/a.txt", "y/rivers/a.txt", "seas/a.txt", "seas/b.txt")
    found = find_files([tmp_path / "x/rivers", tmp_path / "y/rivers", tmp_path / "seas"])
    assert [article.file for article in found.files] == ["x/rivers/a.txt", "y/rivers/a.txt", "seas/a.txt", "b.txt"]


def test_files_as_roots(tmp_path: Path) -> None:
    """Files may be named outright, whatever their suffix, and stay in the order they were named."""
    write(tmp_path, "b.log", "a.txt")
    found = find_files([tmp_path / "b.log", tmp_path / "a.txt"])
    assert [(article.id, article.file, article.root) for article in found.files] == [
        ("b", "b.log", tmp_path),
        ("a", "a.txt", tmp_path),
    ]


def test_overlapping_roots(tmp_path: Path) -> None:
    """A file in two roots is found once."""
    write(tmp_path, "rivers/a.txt", "b.txt")
    found = find_files([tmp_path, tmp_path / "rivers", tmp_path / "b.txt", tmp_path])
    assert [article.file for article in found.files] == ["b.txt", "rivers/a.txt"]


def test_links_inside(tmp_path: Path) -> None:
    """Links that lead back into the folder end no search and double no article; one to another name is followed."""
    write(tmp_path, "rivers/a.txt", "rivers/data.bin")
    (tmp_path / "rivers/loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(".")
    (tmp_path / "again.txt").symlink_to("rivers/a.txt")
    (tmp_path / "other.txt").symlink_to("rivers/data.bin")
    found = find_files([tmp_path])
    assert sorted(article.file for article in found.files) == ["other.txt", "rivers/a.txt"]
    assert found.troubles == ()


def test_links_outside(tmp_path: Path) -> None:
    """Links that lead out of the folder are not followed, and that is said."""
    write(tmp_path, "outside/secret.txt", "library/a.txt")
    (tmp_path / "library/way-out").symlink_to(tmp_path / "outside")
    (tmp_path / "library/secret.txt").symlink_to(tmp_path / "outside/secret.txt")
    found = find_files([tmp_path / "library"])
    assert [article.file for article in found.files] == ["a.txt"]
    assert [sentence for sentence in found.troubles if "leads out of the folder" in sentence] == list(found.troubles)
    assert len(found.troubles) == 2


def test_links_to_nothing(tmp_path: Path) -> None:
    """A link to a file that is gone is passed over, and that is said."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    found = find_files([tmp_path])
    assert found.files == ()
    assert "gone.txt cannot be read" in found.troubles[0]


def test_no_regular_files(tmp_path: Path) -> None:
    """A FIFO is passed over without being opened, and that is said; a folder called like an article is searched."""
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "other-pipe")
    write(tmp_path, "folder.txt/a.txt")
    found = find_files([tmp_path])
    assert [article.file for article in found.files] == ["folder.txt/a.txt"]
    assert len(found.troubles) == 1
    assert "pipe.txt" in found.troubles[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_unreadable_folder(tmp_path: Path) -> None:
    """A folder that may not be read is named, and the rest is found."""
    write(tmp_path, "open/a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    try:
        found = find_files([tmp_path])
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert [article.file for article in found.files] == ["open/a.txt"]
    assert "closed" in found.troubles[0]


def test_missing_root(tmp_path: Path) -> None:
    """A root that is not there is refused in a sentence that names it."""
    with pytest.raises(BadInput, match=r"gone does not exist\."):
        find_files([tmp_path / "gone"])


def test_root_that_is_no_file(tmp_path: Path) -> None:
    """A device or FIFO named outright is refused without being opened."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="neither a folder nor a file"):
        find_files([tmp_path / "pipe"])


def test_names_that_are_no_utf_8(tmp_path: Path) -> None:
    """A file whose name is no UTF-8 is found as any other."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Closed.")
    (article,) = find_files([tmp_path]).files
    assert os.fsencode(article.file) == b"caf\xe9.txt"


def test_empty_folder(tmp_path: Path) -> None:
    """An empty folder has no articles and is no trouble."""
    assert find_files([tmp_path]) == find_files([])


def test_a_folder_that_vanishes_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there a moment ago is as if it had never been; the rest is found, and nothing is said."""
    write(tmp_path, "a.txt", "b/c.txt")
    looked = os.scandir

    def vanishing(path: str) -> Any:
        entries = looked(path)
        shutil.rmtree(tmp_path / "b", ignore_errors=True)
        return entries

    monkeypatch.setattr(os, "scandir", vanishing)
    found = find_files([tmp_path])
    assert [file.file for file in found.files] == ["a.txt"]
    assert found.troubles == ()


def test_very_many_troubles_are_counted(tmp_path: Path) -> None:
    """Nobody reads a thousand sentences: the first are told, and how many more there are."""
    for number in range(150):
        os.mkfifo(tmp_path / f"{number}.txt")
    found = find_files([tmp_path])
    assert found.files == ()
    assert len(found.troubles) == 101
    assert found.troubles[-1] == "And 50 more like these."


def test_finding_takes_time_in_proportion(tmp_path: Path) -> None:
    """Sixteen times as many files take about sixteen times as long."""

    def taken(folder: Path, files: int) -> float:
        folder.mkdir()
        for number in range(files):
            (folder / f"{number}.txt").touch()
        started = process_time()
        assert len(find_files([folder]).files) == files
        return process_time() - started

    assert taken(tmp_path / "many", 4_000) < 60 * max(taken(tmp_path / "few", 250), 0.001)
