"""What is typed in the note box outlives a resize, a kill, a signal and a folder that takes no notes."""

import os
import shutil
import signal
from functools import partial
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.ui.real_library import comment_of, copy_of_seeds, notes_in, quote_of, tags_of

TITLE = "Beyond the world's f"
KEPT_ASIDE = "drafts/*.json"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the seeds in which notes may be made."""
    return copy_of_seeds(tmp_path / "library")


def writing(library: Path, data: str = "") -> Terminal:
    """Return a terminal in which a note on two words is being written."""
    terminal = Terminal(str(library), XDG_DATA_HOME=data or os.environ["XDG_DATA_HOME"])
    terminal.wait_for("Articles", TITLE)
    terminal.type("Enter", "}", "}", "v", "w", "a")
    terminal.wait_for("“China rose”", "Your note")
    terminal.type("not yet said", "Tab", "undone")
    terminal.wait_for("not yet said", "undone")
    return terminal


def is_kept_aside(home: Path) -> bool:
    """Whether the last letters typed lie in a draft."""
    return any('"undone"' in draft.read_text() for draft in home.rglob(KEPT_ASIDE))


def see_it_saved(terminal: Terminal, library: Path) -> None:
    """Save what is in the box, and see that it is all there."""
    terminal.type("Ctrl+S")
    terminal.wait_for("Note saved")  # it passes
    terminal.wait_for("1 note")
    terminal.type("q")
    assert terminal.wait_for_exit() == 0
    (note,) = notes_in(library)
    assert (quote_of(note), comment_of(note), tags_of(note)) == ("China rose", "not yet said", ["undone"])


def is_whole(rows: int, screen: str) -> bool:
    """Whether the box is shown with what was typed, and the keys in the last of `rows`."""
    return "not yet said" in screen and any("Save" in last for last in screen.splitlines()[rows - 1 :])


def test_a_resize_while_writing_loses_nothing(library: Path) -> None:
    """Narrow, wide and narrow again: the words stay, the keyboard too."""
    with writing(library) as terminal:
        for columns, rows in ((60, 20), (160, 50), (80, 24)):
            terminal.resize(columns, rows)
            terminal.wait_until(partial(is_whole, rows), "the box in its place")
        see_it_saved(terminal, library)


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM], ids=lambda one: one.name)
def test_an_end_while_writing_loses_nothing(library: Path, home: Path, ending: signal.Signals) -> None:
    """After the next start one is told of the note that was being written, and `a` brings it back, to be saved."""
    with writing(library) as terminal:
        if ending is signal.SIGKILL:
            terminal.wait_until(lambda _: is_kept_aside(home), "a draft")
        terminal.process.kill(ending)
        assert terminal.wait_for_exit() == (-ending if ending is signal.SIGKILL else 128 + ending)
    assert not notes_in(library)
    with Terminal(str(library)) as terminal:
        terminal.wait_for("A note that you were writing here was kept", TITLE)
        terminal.type("Enter", "a")
        terminal.wait_for("“China rose”", "not yet said", "undone")
        see_it_saved(terminal, library)
    assert not is_kept_aside(home)


def test_a_note_that_cannot_be_saved_stays_in_the_box(library: Path) -> None:
    """Where no note can be written a sentence says so, the words stay, and are saved once there is room."""
    in_the_way = library / ".reader"
    with writing(library, data=os.devnull) as terminal:
        shutil.rmtree(in_the_way, ignore_errors=True)
        in_the_way.write_text("a file where a folder should be")
        terminal.type("Ctrl+S")
        terminal.wait_for("The change is not saved.", "could not be made", "try again", "not yet said", "^s Save")
        in_the_way.unlink()
        see_it_saved(terminal, library)
