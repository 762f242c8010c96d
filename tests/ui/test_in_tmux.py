"""Inside tmux: the way works, and what is copied arrives in tmux's buffer."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.ui.real_library import comment_of, copy_of_seeds, notes_in, quote_of

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")


def tmux(socket: Path, *command: str) -> str:
    """Return what a command to the tmux server at `socket` prints; it may find no server."""
    run = subprocess.run(["tmux", "-S", str(socket), *command], capture_output=True, text=True, check=False)
    return run.stdout


def test_the_way_in_tmux(tmp_path: Path) -> None:
    """Three words are annotated, found and copied; the copy with its citation is in tmux's buffer."""
    library = copy_of_seeds(tmp_path / "library")
    socket = tmp_path / "tmux"
    settings = tmp_path / "tmux.conf"
    settings.write_text("set -s set-clipboard on\nset -g default-terminal tmux-256color\nset -sg escape-time 10\n")
    inside = f"{sys.executable} -m reader {library}"
    program = ("tmux", "-u", "-S", str(socket), "-f", str(settings), "new-session", inside)
    with Terminal(program=program, TMUX="") as terminal:
        try:
            terminal.wait_for("Articles", "Beyond the world's f")
            terminal.type("Enter", "}", "}", "v", "w", "w", "a")
            terminal.wait_for("“China rose to”", "Your note")
            terminal.type("in a pane", "Ctrl+S")
            terminal.wait_for("Note saved")  # it passes
            terminal.wait_for("1 note")
            terminal.type("v", "w", "w", "y")
            terminal.wait_for("OSC 52")
            terminal.wait_until(lambda _: "China rose to" in tmux(socket, "show-buffer"), "the copy in tmux")
            assert "Beyond the world's factory" in tmux(socket, "show-buffer")
            terminal.type("/", "note:pane")
            terminal.wait_for("1/1 hits", "✎ in a pane")
            terminal.type("Ctrl+Q")
            assert terminal.wait_for_exit() == 0
        finally:
            tmux(socket, "kill-server")
    assert [(quote_of(note), comment_of(note)) for note in notes_in(library)] == [("China rose to", "in a pane")]
