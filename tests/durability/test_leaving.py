"""Leaving while a note is being written or saved: a write finishes, or the note was never called saved."""

import fcntl
import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.terminal import SECONDS, Terminal

LETTERS = 80
"""More than there are frames that wait to be painted, before the screen waits for the terminal."""

SECONDS_OF_WRITING = 0.6


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """The folder of notes of a library with one article."""
    folder = tmp_path / "library" / ".reader" / "annotations"
    folder.mkdir(parents=True)
    (tmp_path / "library" / "port.txt").write_text("Nine cranes were idle on Monday.")
    return folder


def start_saving(terminal: Terminal, notes: Path) -> None:
    """Make a note whose saving has to wait a little, as for another window that is writing."""
    terminal.wait_for("Articles", "passage 0/")
    terminal.type("Enter", "a")
    terminal.wait_for("Your note")
    terminal.type("slowly kept")
    terminal.wait_for("slowly kept")
    lock = os.open(notes / ".lock", os.O_CREAT | os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    terminal.type("Ctrl+S")
    threading.Timer(SECONDS_OF_WRITING, os.close, [lock]).start()


def kept(notes: Path) -> list[str]:
    """What the notes say that are on disk."""
    path = notes / "port.txt.json"
    items = json.loads(path.read_text())["items"] if path.exists() else []
    return [item["body"][0]["value"] for item in items]


def test_quitting_waits_for_the_write(notes: Path) -> None:
    """`q` right after Ctrl+S leaves once the note is on disk."""
    with Terminal(str(notes.parents[1])) as terminal:
        start_saving(terminal, notes)
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    assert kept(notes) == ["slowly kept"]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
def test_a_signal_costs_nothing_called_saved(notes: Path, ending: signal.Signals) -> None:
    """However far the write has come, the page is whole, and a note that the screen called saved is on it."""
    with Terminal(str(notes.parents[1])) as terminal:
        start_saving(terminal, notes)
        terminal.process.kill(ending)
        assert terminal.wait_for_exit() == 128 + ending
        assert kept(notes) == ["slowly kept"] or b"Note saved" not in terminal.raw
    assert [path.name for path in notes.iterdir() if path.name.endswith(".tmp")] == []


def test_a_terminal_that_is_closed_ends_the_program(notes: Path, home: Path) -> None:
    """So it does where nobody had read for long what it painted; the words of a note are kept aside all the same."""
    with Terminal(str(notes.parents[1])) as terminal:
        terminal.wait_for("Articles", "passage 0/")
        terminal.type("Enter", "a")
        terminal.wait_for("Your note")
        terminal.type("begun")
        terminal.wait_for("begun")
        terminal.process.delaybeforesend = 0.02
        terminal.type(*LETTERS * "x")
        with Path(os.devnull).open("rb") as nothing:
            os.dup2(nothing.fileno(), terminal.process.child_fd)  # which closes the terminal
        end = time.monotonic() + SECONDS
        while terminal.process.isalive():
            assert time.monotonic() < end, "It goes on without a terminal."
            time.sleep(0.02)
    (draft,) = home.rglob("drafts/*.json")
    assert "begun" in draft.read_text()
