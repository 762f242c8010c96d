"""A library that changes while it is on the screen of a real terminal: files, other windows, commands, damage."""

import subprocess
from pathlib import Path

import pytest

from reader.library import Library
from tests.terminal import READER, Terminal
from tests.ui.desk import HARBOUR, make_library
from tests.ui.real_library import told_by


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a small library, indexed."""
    return make_library(tmp_path / "library").roots[0]


def leave(terminal: Terminal) -> None:
    """Quit, whatever has the keyboard."""
    terminal.type("Ctrl+Q")
    assert terminal.wait_for_exit() == 0


def test_what_changes_on_disk_is_seen(folder: Path) -> None:
    """A file saved, added, renamed or removed elsewhere shows in the text, in the hits and on the shelf by itself."""
    harbour = folder / "harbour.md"
    with Terminal(str(folder)) as terminal:
        terminal.wait_for("Harbour traffic", "4.2 million", "passage 0/")
        harbour.write_text(HARBOUR.replace("4.2 million", "5.1 million"))
        terminal.wait_for("5.1 million")
        (folder / "gulls.md").write_text("# Gulls leave the quay\n\nThe gulls went to another port in March.\n")
        terminal.wait_for("Gulls leave")
        terminal.type("/", "port")
        terminal.wait_for("in 2 articles")
        harbour.write_text(HARBOUR.replace("The port", "The haven").replace("the port's", "the haven's"))
        terminal.wait_for("in 1 article ")
        harbour.write_text(HARBOUR)
        terminal.wait_for("in 2 articles")
        terminal.type("Ctrl+U", "Escape")
        terminal.wait_for("Articles", "gulls.md")
        (folder / "gulls.md").rename(folder / "terns.md")
        terminal.wait_until(lambda text: "terns.md" in text and "gulls.md" not in text, "the new name")
        (folder / "terns.md").unlink()
        terminal.wait_until(lambda text: "Gulls leave" not in text and "─ 3, by title" in text, "the article to go")
        leave(terminal)


def test_two_windows_and_a_command_index_one_folder(folder: Path) -> None:
    """Whichever of them indexes what is new, both windows show it, the command ends well, and so does all else."""
    with Terminal(str(folder)) as here, Terminal(str(folder)) as there:
        for window in (here, there):
            window.wait_for("Harbour traffic", "passage 0/")
            window.type("/", "krill")
            window.wait_for("Nothing found")
        for number in range(30):
            (folder / f"krill{number}.md").write_text(f"# Krill {number}\n\nFishers caught {number} tons of krill.\n")
        with subprocess.Popen([*READER, "-L", str(folder), "index"], stderr=subprocess.DEVNULL) as command:
            for window in (here, there):
                window.wait_for(" in 30 articles")
        assert command.returncode == 0
        for window in (here, there):
            leave(window)
    assert Library([folder]).search("krill").articles == 30
    assert "33 articles, 0 of them read anew" in told_by(folder, "index")


def test_a_damaged_index_is_built_anew(folder: Path) -> None:
    """Files of the index that were overwritten while nobody looked are noticed at the start, said, and replaced."""
    with Terminal(str(folder)) as terminal:
        terminal.wait_for("Harbour traffic", "passage 0/")
        leave(terminal)
    for path in Library([folder]).cache.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xa5" * path.stat().st_size)
    with Terminal(str(folder)) as terminal:
        terminal.wait_for("built anew")  # it passes
        terminal.wait_for("Harbour traffic", "passage 0/")
        terminal.type("/", "containers")
        terminal.wait_for("1/3 hits", "in 1 article ")
        leave(terminal)
