"""The whole path in a real terminal: keys in, the screen read back, the note in a file."""

import json
import shutil
import signal
from pathlib import Path

import pytest

from reader.locations import bundled_seeds
from tests.terminal import Terminal


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the seeds in which notes may be made."""
    return Path(shutil.copytree(bundled_seeds(), tmp_path / "library", ignore=shutil.ignore_patterns(".reader")))


def notes_in(library: Path) -> list[dict[str, object]]:
    """The notes that lie in the library's files."""
    files = (library / ".reader" / "annotations").glob("*.json")
    return [note for file in files for note in json.loads(file.read_text())["items"]]


def test_search_read_annotate_and_find_the_note_again(library: Path) -> None:
    """Launch, search, open, annotate, quit: the note is in a JSON file and on the screen after the next launch."""
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles", "Open")
        terminal.type("/", "semiconductor")
        terminal.wait_for("Hits", "1/")
        terminal.type("Enter", "Enter")
        terminal.wait_for("Semiconductor", "105.1 percent", "Annotate")
        assert any(cell.reverse or cell.underscore for cell in terminal.styles_of("Semiconductor"))
        assert all(cell.bold for cell in terminal.styles_of("105.1"))
        terminal.type("a")
        terminal.wait_for("Your note")
        terminal.type("check against the NBS")
        terminal.type("Ctrl+S")
        terminal.wait_for("Note saved", "check against the NBS")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    (note,) = notes_in(library)
    position, quote = note["target"]["selector"]  # type: ignore[index]
    assert "emiconductor" in quote["exact"]
    assert len(quote["prefix"]) >= 32
    assert len(quote["suffix"]) >= 32
    assert position["end"] - position["start"] == len(quote["exact"])
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles", "1 ")
        terminal.type("/", "semiconductor")
        terminal.wait_for("check against the NBS")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
def test_signals_leave_the_terminal_sane(library: Path, ending: signal.Signals) -> None:
    """A signal ends the program with an exit code, the alternate screen and mouse reports switched off."""
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles")
        terminal.process.kill(ending)
        assert terminal.wait_for_exit() == 128 + ending
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?1000l" in terminal.raw


def test_a_byte_that_is_no_text_kills_nothing(library: Path) -> None:
    """A broken byte on standard input passes; the next key works."""
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles")
        terminal.process.send(b"\xff\xfe")
        terminal.type("?")
        terminal.wait_for("Esc closes this")
        terminal.type("Escape")
        terminal.wait_until(lambda text: "Esc closes this" not in text, "help to close")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
