"""Writing a note in one's own editor, in a real terminal."""

from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.ui.desk import HARBOUR

ALT_E = "\x1be"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with one article."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "harbour.md").write_text(HARBOUR)
    return folder


def editor(folder: Path, script: str) -> str:
    """Return the command of an editor that does what `script` says to the file `$1`."""
    program = folder / "editor.sh"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return str(program)


def toast_in(text: str) -> str:
    """Return the words behind the bars at the right of the screen."""
    return " ".join(line.rpartition("▌")[2].strip(" │") for line in text.split("\n") if "▌" in line)


def begin_note(terminal: Terminal, words: str) -> None:
    """Open the note box on the first passage and write `words`."""
    terminal.wait_for("The port handled")
    terminal.type("Enter", "a")
    terminal.wait_for("Your note")
    terminal.type(words)
    terminal.wait_for(words)


def test_a_note_is_written_outside_and_saved_here(library: Path, tmp_path: Path) -> None:
    """Alt+E hands over what is written; what comes back stands in the box until it is saved, and no file is left."""
    looked_at = tmp_path / "looked-at"
    visual = editor(tmp_path, f'ls -l "$1" > "{looked_at}"; printf " and outside\\r\\nin two lines\\n" >> "$1"')
    with Terminal(str(library), VISUAL=visual) as terminal:
        begin_note(terminal, "here")
        terminal.type(ALT_E)
        terminal.wait_for("here and outside", "in two lines", "Tags")
        assert not [*library.glob(".reader/annotations/*.json")]
        terminal.type("!", "Ctrl+S")
        terminal.wait_for("1 note")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    (page,) = library.glob(".reader/annotations/*.json")
    assert "here and outside\\nin two lines!" in page.read_text()
    listed = looked_at.read_text()
    assert listed.startswith("-rw-------")
    assert listed.strip().endswith(".md")
    assert not Path(listed.split()[-1]).exists()


@pytest.mark.parametrize(
    ("script", "sentence"),
    [("exit 3", "exit code 3"), ('echo more >> "$1"; exit 1', "What you wrote is in"), (None, "could not be run")],
)
def test_an_editor_that_fails_costs_no_words(library: Path, tmp_path: Path, script: str | None, sentence: str) -> None:
    """The box keeps what it had, a sentence says what went wrong, and what was written outside is not thrown away."""
    visual = editor(tmp_path, script) if script else str(tmp_path / "missing")
    with Terminal(str(library), VISUAL=visual) as terminal:
        begin_note(terminal, "precious")
        terminal.type(ALT_E)
        terminal.wait_until(lambda text: sentence in toast_in(text), sentence)
        terminal.wait_for("precious")
        terminal.type(" words", "Ctrl+S")
        terminal.wait_for("1 note")
    (page,) = library.glob(".reader/annotations/*.json")
    assert "precious words" in page.read_text()
