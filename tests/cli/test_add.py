"""`reader add`: files and pages into a library."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli.commands import COMMANDS
from reader.locations import bundled_seeds
from tests.articles.pdfs import pdf
from tests.articles.test_epub import epub
from tests.cli.conftest import CHIPS, Run
from tests.fetching.server import PAGE, Answers, serving


@pytest.fixture
def answers() -> Iterator[Answers]:
    """A server on this machine, told by the test what to answer."""
    with serving() as started:
        yield started


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty library."""
    path = tmp_path / "shelf" / "folder"
    path.mkdir(parents=True)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """The files below `folder`, by their paths in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_copied(run: Run, folder: Path, tmp_path: Path) -> None:
    """Its copy is the same to the byte, can be searched at once, and its id is printed."""
    file = tmp_path / "Ice report.txt"
    file.write_text(CHIPS)
    ran = run("-L", folder, "add", file)
    assert (ran.code, ran.out) == (0, "Ice report\n")
    assert contents(folder) == {"Ice report.txt": file.read_bytes()}
    assert run("-L", folder, "search", "wafers").code == 0


def test_a_page_is_saved_with_its_address(run: Run, folder: Path, answers: Answers) -> None:
    """The page is kept as it came, named by its title, and tells where it is from."""
    url = answers.page("/ice.php?id=4", PAGE.format(title="Ice on the Tarn"))
    answers.redirect("/short", url)
    ran = run("-L", folder, "add", "--allow-local", answers.url("/short"))
    assert (ran.code, ran.out) == (0, "Ice on the Tarn\n")
    (content,) = contents(folder).values()
    assert content.startswith(PAGE.format(title="Ice on the Tarn").encode())
    shown = run("-L", folder, "show", "Ice on the Tarn", "--json").json
    assert (shown["url"], shown["title"]) == (url, "Ice on the Tarn")
    assert "saved from" not in shown["text"]


def test_the_same_text_comes_in_once(run: Run, folder: Path, tmp_path: Path, answers: Answers) -> None:
    """What the library has already, under whatever name, is named and not added, which is no failure."""
    (folder / "old.txt").write_text(CHIPS)
    (tmp_path / "new.txt").write_text(CHIPS)
    url = answers.page("/ice", PAGE.format(title="Ice"))
    twice = answers.page("/twice", PAGE.format(title="Ice"))
    ran = run("-L", folder, "add", "--allow-local", tmp_path / "new.txt", url, twice, folder / "old.txt")
    assert (ran.code, ran.out) == (0, "Ice\n")
    assert "new.txt is in the library already, as old." in ran.err
    assert "/twice is in the library already, as Ice." in ran.err
    assert sorted(contents(folder)) == ["Ice.html", "old.txt"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (".", "is a folder: name the files in it, or open it as it is with `reader "),
        ("www.harbour.example/ice", "an address of a page begins with https:// or http://."),
        ("harbour.example/ice.html", "an address of a page begins with https:// or http://."),
        ("no-such-file.html", "no-such-file.html does not exist."),
    ],
)
def test_what_was_meant_otherwise_is_told(run: Run, folder: Path, source: str, said: str) -> None:
    """A folder, and an address without its beginning, are no files; what to write instead is said."""
    ran = run("-L", folder, "add", source)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)
    assert not contents(folder)


def test_what_cannot_be_read_goes_by_its_own_name(run: Run, folder: Path, tmp_path: Path, answers: Answers) -> None:
    """A file or page without a text is told of by its path or address, not by the name that a copy would have got."""
    (tmp_path / "chart.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    page = answers.page("/blank.html", "<html><body></body></html>")
    for source in (str(tmp_path / "chart.png"), page):
        ran = run("-L", folder, "add", "--allow-local", source)
        assert (ran.code, ran.out) == (2, "")
        assert f"reader: {source} " in ran.err


def test_nothing_is_overwritten(run: Run, folder: Path, tmp_path: Path) -> None:
    """A name that is taken, if only up to the suffix or by a link to nowhere, gets a number."""
    (folder / "ice.md").write_text("The ice is thick.")
    (folder / "ice 2.txt").symlink_to(tmp_path / "victim")
    (tmp_path / "ice.txt").write_text(CHIPS)
    ran = run("-L", folder, "add", tmp_path / "ice.txt")
    assert (ran.code, ran.out) == (0, "ice 3\n")
    assert (folder / "ice.md").read_text() == "The ice is thick."
    assert not (tmp_path / "victim").exists()


def test_each_does_what_it_can(run: Run, folder: Path, tmp_path: Path, answers: Answers) -> None:
    """What cannot be added does not keep the rest out; each is told, and the worst decides the exit code."""
    (tmp_path / "ice.txt").write_text(CHIPS)
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe.txt")
    bad = [tmp_path / "empty.txt", tmp_path / "pipe.txt", tmp_path, tmp_path / "gone.txt", "ftp://tarn.example/"]
    ran = run("-L", folder, "add", *bad, tmp_path / "ice.txt")
    assert (ran.code, ran.out) == (2, "ice\n")
    for name in ("empty.txt is empty", "pipe.txt is not", f"{tmp_path} is a folder", "gone.txt does not", "ftp://"):
        assert name in ran.err
    assert run("-L", folder, "add", tmp_path / "gone.txt", answers.url("/gone"), "--allow-local").code == 3


def test_json_tells_of_each(run: Run, folder: Path, tmp_path: Path) -> None:
    """Each file or address has an object of its own, in the order given."""
    (tmp_path / "ice.txt").write_text(CHIPS)
    ran = run("-L", folder, "add", tmp_path / "ice.txt", tmp_path / "gone.txt", "--json")
    assert ran.code == 2
    added, failed = ran.json
    assert added == {
        "source": str(tmp_path / "ice.txt"),
        "outcome": "added",
        "id": "ice",
        "file": "ice.txt",
        "title": "Chip exports climb",
        "url": None,
        "trouble": None,
    }
    assert (failed["outcome"], failed["id"]) == ("failed", None)
    assert "gone.txt does not exist" in failed["trouble"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("REPORT", "REPORT.txt"),
        ("a.log", "a.log.txt"),
        (".hidden.md", "hidden.md"),
        ("A.HTML", "A.html"),
        ("a\x1b[31m\n.txt", "a[31m.txt"),
        ("...txt", "article.txt"),
        ("é" * 120 + ".txt", "é" * 75 + ".txt"),
    ],
)
def test_names_of_files(run: Run, folder: Path, tmp_path: Path, name: str, kept: str) -> None:
    """A copy is found on the shelf, whatever the file was called, and its name is harmless."""
    (tmp_path / name).write_text(CHIPS)
    assert run("-L", folder, "add", tmp_path / name).code == 0
    assert [*contents(folder)] == [kept]
    assert len(run("-L", folder, "list", "--json").json) == 1


@pytest.mark.parametrize(
    "title",
    ["../../../out", "\x1b]0;owned\x07\x1b[2J", "a/b\\c", "\u202egnp", "&#27;[31m", "&#x9b;31m", "..", "x" * 5_000, ""],
    ids=["out", "controls", "slashes", "direction", "escaped", "C1", "above", "long", "none"],
)
def test_hostile_titles(run: Run, folder: Path, answers: Answers, title: str) -> None:
    """A title leads nowhere and controls no terminal, whatever is in it."""
    ran = run("-L", folder, "add", "--allow-local", answers.page("/a%2F..%2F..%1B.html", PAGE.format(title=title)))
    assert ran.code == 0
    (name,) = contents(folder)
    assert "/" not in name
    assert name.isprintable()
    assert not {"\x1b", "\x9b", "\x07", "\u202e"}.intersection(ran.out + ran.err)
    assert [*folder.parent.iterdir()] == [folder]


@pytest.mark.parametrize(
    ("encoding", "charset"), [("gb18030", "gbk"), ("cp1252", "iso-8859-1"), ("utf-16", "utf-8"), ("utf-8", "latin-1")]
)
def test_pages_in_other_encodings(run: Run, folder: Path, answers: Answers, encoding: str, charset: str) -> None:
    """An encoding that only the server tells is not lost with it."""
    words = "出口下降了" if encoding.startswith("gb") else "Die Häfen öffnen früher"
    content = PAGE.format(title=words).encode(encoding)
    ran = run(
        "-L", folder, "add", "--allow-local", answers.page("/a", content, Content_Type=f"text/html; charset={charset}")
    )
    assert (ran.code, ran.out.strip()) == (0, words)
    assert run("-L", folder, "list", "--json").json[0]["title"] == words


def test_into_a_folder(run: Run, folder: Path, tmp_path: Path) -> None:
    """A folder inside the library is made when it is missing."""
    (tmp_path / "ice.txt").write_text(CHIPS)
    ran = run("-L", folder, "add", "--into", "2025/north", tmp_path / "ice.txt")
    assert (ran.code, ran.out) == (0, "2025/north/ice\n")


def test_into_a_folder_by_a_link(run: Run, folder: Path, tmp_path: Path) -> None:
    """A link to another folder of the library leads there: the article is named as it is found."""
    (folder / "2025").mkdir()
    (folder / "now").symlink_to("2025")
    (tmp_path / "ice.txt").write_text(CHIPS)
    ran = run("-L", folder, "add", "--into", "now", tmp_path / "ice.txt")
    assert (ran.code, ran.out) == (0, "2025/ice\n")


@pytest.mark.parametrize(
    "into", ["..", "a/../../b", "/tmp", ".reader", "a/.b", "~", "out", "out/below", "hidden", "ice.txt", "a\0b"]
)
def test_into_no_folder_of_the_library(run: Run, folder: Path, tmp_path: Path, into: str) -> None:
    """Nothing is put outside of the library, nor where it would not be found."""
    (tmp_path / "elsewhere").mkdir()
    (folder / "out").symlink_to(tmp_path / "elsewhere")
    (folder / ".kept").mkdir()
    (folder / "hidden").symlink_to(".kept")
    (folder / "ice.txt").write_text("The ice is thick.")
    (tmp_path / "chips.txt").write_text(CHIPS)
    ran = run("-L", folder, "add", "--into", into, tmp_path / "chips.txt")
    assert ran.code in (2, 3)
    assert ran.out == ""
    assert [*contents(folder)] == ["ice.txt"]
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_the_first_of_several_folders(run: Run, folder: Path, tmp_path: Path, library: Path) -> None:
    """In a library of several folders articles are added to the first."""
    (tmp_path / "ice.txt").write_text("The ice is thick.")
    ran = run("-L", folder, "-L", library, "add", tmp_path / "ice.txt")
    assert ran.code == 0
    assert (folder / "ice.txt").exists()


def test_libraries_that_take_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    """One file is no folder, and the sample articles are Reader's own."""
    (folder / "ice.txt").write_text("The ice is thick.")
    (tmp_path / "chips.txt").write_text(CHIPS)
    for library, words in ((folder / "ice.txt", "is one file"), (bundled_seeds(), "sample articles")):
        ran = run("-L", library, "add", tmp_path / "chips.txt")
        assert ran.code == 2
        assert words in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_library_that_cannot_be_written(run: Run, folder: Path, tmp_path: Path) -> None:
    """That is said, with what to do, and nothing else happens."""
    (tmp_path / "chips.txt").write_text(CHIPS)
    folder.chmod(0o500)
    ran = run("-L", folder, "add", tmp_path / "chips.txt")
    folder.chmod(0o700)
    assert ran.code == 3
    assert "cannot be written" in ran.err


def test_add_is_a_command() -> None:
    """A file called `add` does not hide the command."""
    assert "add" in COMMANDS


@pytest.mark.parametrize(
    ("content", "kind", "suffix"),
    [
        (
            pdf(["The ice on the Tarn holds 400 ships.", "It is 12 percent thicker than it was in March."]),
            "pdf",
            ".pdf",
        ),
        (epub(), "epub+zip", ".epub"),
    ],
    ids=["PDF", "EPUB"],
)
def test_papers_and_books_by_address(
    run: Run, folder: Path, answers: Answers, content: bytes, kind: str, suffix: str
) -> None:
    """They are kept whole and tell where they are from, as a page does."""
    url = answers.page("/download?id=7", content, Content_Type=f"application/{kind}")
    ran = run("-L", folder, "add", "--allow-local", url)
    assert ran.code == 0
    ((name, kept),) = contents(folder).items()
    assert name.endswith(suffix)
    assert kept.startswith(content[:-2])
    assert run("-L", folder, "show", ran.out.strip(), "--json").json["url"] == url
