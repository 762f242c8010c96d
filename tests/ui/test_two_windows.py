"""Two windows and a command on one library: each shows what the others wrote."""

from pathlib import Path

from tests.terminal import Terminal
from tests.ui.real_library import comment_of, copy_of_seeds, notes_in, told_by

ARTICLE = "beyond-the-worlds-factory.md"
TITLE = "Beyond the world's f"


def test_each_window_shows_what_the_others_wrote(tmp_path: Path) -> None:
    """A note made in one window, and one made by a command, appear in the other by themselves; all are kept."""
    library = copy_of_seeds(tmp_path / "library")
    with Terminal(str(library)) as here, Terminal(str(library)) as there:
        for window in (here, there):
            window.wait_for("Articles", TITLE)
            window.type("Enter")
            window.wait_for("a Annotate", "No annotations yet")
        here.type("a")
        here.wait_for("Your note")
        here.type("from here", "Ctrl+S")
        here.wait_for("Note saved")  # it passes
        here.wait_for("1 note")
        there.wait_for("from here", "1 note")
        told_by(library, "notes", "add", ARTICLE, "--quote", "labor grows", "--note", "by command")
        there.type("}", "a")
        there.wait_for("Your note")
        there.type("from there", "Ctrl+S")
        for window in (here, there):
            window.wait_for("from here", "by command", "from there", "3 notes")
        for window in (here, there):
            window.type("q")
            assert window.wait_for_exit() == 0
    assert sorted(map(comment_of, notes_in(library))) == ["by command", "from here", "from there"]
