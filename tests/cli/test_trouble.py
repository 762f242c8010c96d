"""Bad input gets a sentence that names it, an exit code, and nothing else is lost."""

import os
import socket
import stat
from pathlib import Path

import pytest

from reader.library import Library
from reader.search.place import index_folder
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["/no/such/folder"], 2, "/no/such/folder does not exist"),
        (["-L", "/no/such/folder", "list"], 2, "/no/such/folder does not exist"),
        (["lst"], 2, "Did you mean `reader list`?"),
        (["Compare"], 2, "Compare is neither a command nor a path."),
        (["search", "?"], 1, "Type a word to look for."),
        (["search", "*"], 1, "A * ends a word"),
        (["search", "--list-saved", "ports"], 2, "--list-saved does not go with QUERY."),
        (["search", "--list-saved", "--limit", "20"], 2, "--list-saved does not go with --limit."),
        (["search", "--forget", "wafers", "ports"], 2, "--forget does not go with QUERY."),
        (["search", "--forget", "wafers", "--json"], 2, "--forget does not go with --json."),
        (["search", "--forget", "wafers", "--saved", "ports"], 2, "--forget does not go with --saved."),
        (["show", "chips", "--json", "--plain"], 2, "exclude each other"),
        (["-L", ".", "open", "."], 2, "Name what to read once"),
        (["list", "--nonsense"], 2, "--nonsense"),
        (["show"], 2, "ARTICLE"),
        (["show", "nothing-called-so"], 1, "nothing-called-so"),
        (["show", "/no/such/file.txt"], 1, "/no/such/file.txt"),
        (["search", "zyzzyva"], 1, "zyzzyva"),
        (["figures", "--json", "--csv"], 2, "exclude each other"),
        (["notes", "export", "--format", "pdf"], 2, "pdf"),
        (["notes", "add", "high-tech-growth", "--quote", "no such words"], 1, "no such words"),
        (["show", "a" * 5_000], 1, "No article is called"),
        (["show", "a" * 5_000 + "/b"], 1, "No article is called"),
        (["show", "~nobody-of-this-name/x"], 1, "~nobody-of-this-name/x"),
        (["-L", "~nobody-of-this-name", "list"], 2, "does not exist"),
        (["/" + "a" * 5_000], 3, "cannot be opened"),
        (["figures", "/dev/null"], 1, "/dev/null"),
    ],
)
def test_a_sentence_and_an_exit_code(run: Run, arguments: list[str], code: int, words: str) -> None:
    """Each mistake is told in a sentence that names it, without a traceback, with the code that help promises."""
    ran = run(*arguments)
    assert ran.code == code
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_a_library_may_be_named_in_two_places(run: Run, library: Path, tmp_path: Path) -> None:
    """What -L names before a command and after it is one library: neither is passed over."""
    (tmp_path / "ports.txt").write_text("Cargo grew in May.", encoding="utf-8")
    both = run("-L", library, "list", "-L", tmp_path / "ports.txt", "--json").json
    assert {Path(entry["file"]).name for entry in both} == {"chips.txt", "trade.md", "ports.txt"}


def test_an_empty_folder_holds_nothing(run: Run, tmp_path: Path) -> None:
    """An empty folder is no mistake: it holds no articles, said so, and JSON is an empty array."""
    ran = run("-L", tmp_path, "list", "--json")
    assert (ran.code, ran.json) == (1, [])
    assert tmp_path.name in ran.err


@pytest.mark.parametrize("command", ["list", "figures"])
def test_bad_files_do_not_keep_the_rest_from_working(run: Run, library: Path, command: str) -> None:
    """A 0-byte file, a picture, a FIFO, a socket, a device and a link to itself are named; the rest is listed."""
    (library / "empty.txt").touch()
    (library / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    os.mkfifo(library / "pipe.txt")
    (library / "loop").symlink_to(library, target_is_directory=True)
    (library / "itself.txt").symlink_to("itself.txt")
    (library / "device.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(library / "s.txt"))
        ran = run("-L", library, command, "--json")
    assert ran.code == 0
    assert {entry["file"] for entry in ran.json} == {"chips.txt", "trade.md"}
    for name in ("empty.txt", "picture.txt", "pipe.txt", "s.txt", "itself.txt", "device.txt"):
        assert name in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_file_is_named(run: Run, library: Path) -> None:
    """A file without read permission is named; the rest works."""
    (library / "secret.txt").write_text("Secret")
    (library / "secret.txt").chmod(0)
    ran = run("-L", library, "list", "--json")
    assert (ran.code, len(ran.json)) == (0, 2)
    assert "secret.txt" in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_index_that_may_not_be_read_is_told_as_that(run: Run, library: Path) -> None:
    """What cannot be opened, nor taken away to be built anew, is a matter of permission, and stays as it is."""
    assert run("-L", library, "search", "wafers").code == 0
    index = index_folder(Library([library]).cache)
    index.chmod(0)
    ran = run("-L", library, "search", "wafers")
    index.chmod(0o700)
    assert (ran.code, ran.out) == (3, "")
    assert "could not be written: permission denied." in ran.err


def test_broken_html_is_read_as_far_as_it_goes(run: Run, library: Path) -> None:
    """A page cut off in the middle gives the text it has."""
    (library / "page.html").write_text("<html><body><h1>Ports<p>Cargo grew 5 percent in May, the port said.<div><tab")
    shown = run("-L", library, "show", "page", "--json").json
    assert "Cargo grew 5 percent in May" in shown["text"]


HOSTILE = "\x1b]52;c;ZXZpbA==\x07\x1b[31mred\x1b[0m \x9b31m \u202eevil\u2066 [/bold] [link=x]y[/] 5 percent"


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["list", "--json"], ["show", "bad"], ["show", "bad", "--json"], ["show", "bad", "--plain"],
     ["search", "evil"], ["search", "evil", "--json"], ["figures"], ["figures", "--json"], ["figures", "--csv"],
     ["index"], ["index", "--json"], ["search", "evil\x9b\u202e OR \x1b[2J"]],
)  # fmt: skip
def test_nothing_in_an_article_controls_the_terminal(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    """Controls and bidi overrides of titles, texts and file names come out of no command; markup stays text."""
    (tmp_path / "bad.md").write_text(f'---\ntitle: "T [/x] \\e[2J"\n---\n\n{HOSTILE}\n', encoding="utf-8")
    hostile_name = tmp_path / "name\x1b[2J\n\x9b\u202e\U000e0041\udcff.txt"
    hostile_name.write_text(f"Title line {HOSTILE}\n\n{HOSTILE}", encoding="utf-8")
    (tmp_path / "none\x1b[2J\x9b\u202e\udcff.txt").touch()
    ran = run("-L", tmp_path, *arguments)
    assert ran.code == 0
    printed = ran.out + ran.err
    assert not [character for character in printed if character in "\x1b\x07\x9b\u202e\u2066\U000e0041\r"]
    if arguments == ["show", "bad"]:
        assert "[/bold] [link=x]y[/]" in printed


def test_notes_are_kept_though_the_library_cannot_be_written(run: Run, library: Path, home: Path) -> None:
    """Where `.reader` cannot be made, a note goes to the user's data folder and is listed as any other."""
    (library / ".reader").write_text("in the way")
    assert run("-L", library, "notes", "add", "chips", "--quote", "7.2 percent", "--note", "sure?").code == 0
    assert "sure?" in run("-L", library, "notes", "list").out
    kept = [path for path in (home / "data").rglob("*.json") if stat.S_ISREG(path.stat().st_mode)]
    assert len(kept) == 1


def test_what_is_known_needs_no_cache(run: Run, library: Path, home: Path) -> None:
    """Where the cache cannot be made, single articles, their figures and all notes are there; the rest says why not."""
    (home / "cache").write_text("in the way")
    chips = library / "chips.txt"
    assert run("-L", library, "show", "chips").code == 0
    assert run("show", chips).code == 0
    assert len(run("-L", library, "figures", chips, "trade", "--json").json) == 5
    assert run("-L", library, "figures", "-", stdin=b"It rose 5 percent.").code == 0
    assert run("-L", library, "notes", "add", "chips", "--quote", "7.2 percent").code == 0
    assert run("-L", library, "notes", "list").code == 0
    for arguments in (["keys"], ["where"], ["--help"], ["--version"]):
        assert run("-L", library, *arguments).code == 0
    for arguments in (["list"], ["search", "chips"], ["index"], ["figures"]):
        ran = run("-L", library, *arguments)
        assert (ran.code, "could not be made: not a directory" in ran.err) == (3, True)


def test_an_id_goes_before_a_path(run: Run, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that lies where the shell stands does not take the place of an article of the library."""
    for folder, words in ((library, "Inside it rose."), (tmp_path, "Outside it rose.")):
        (folder / "sub").mkdir()
        for name in ("twin.txt", "twin.md"):
            (folder / "sub" / name).write_text(words)
    monkeypatch.chdir(tmp_path)
    assert "Inside" in run("-L", library, "show", "sub/twin.md", "--plain").out
    assert "Outside" in run("-L", library, "show", "./sub/twin.md", "--plain").out
