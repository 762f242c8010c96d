"""The whole path in a real terminal: keys in, the screen read back, the note in a file."""

import json
import shutil
import signal
import sys
from pathlib import Path

import pytest

from reader.library import Library
from reader.locations import bundled_seeds
from tests.terminal import Terminal
from tests.ui.real_library import notes_in


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the seeds in which notes may be made."""
    return Path(shutil.copytree(bundled_seeds(), tmp_path / "library", ignore=shutil.ignore_patterns(".reader")))


def test_search_read_annotate_and_find_the_note_again(library: Path) -> None:
    """Launch, search, open, annotate, quit: the note is in a JSON file and on the screen after the next launch."""
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles", "Open")
        terminal.type("/", '"semiconductor equipment"')
        terminal.wait_for("Hits", "1/1 hits")
        terminal.type("Enter", "Enter")
        terminal.wait_for("Semiconductor", "105.1", "Annotate")
        assert any(cell.reverse or cell.underscore for cell in terminal.styles_of("Semiconductor"))
        assert all(cell.bold for cell in terminal.styles_of("105.1"))
        terminal.type("a")
        terminal.wait_for("Your note")
        terminal.type("check against the NBS")
        terminal.type("Ctrl+S")
        terminal.wait_for("Note saved")  # it passes
        terminal.wait_for("check against the NBS")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    (note,) = notes_in(library)
    position, quote = note["target"]["selector"]
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


def test_one_told_to_go_on_still_ends(library: Path) -> None:
    """SIGCONT, which comes when a terminal is closed, is nothing to a program that was not suspended."""
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles", "Open")
        for _ in range(2):
            terminal.process.kill(signal.SIGCONT)
            terminal.type("/", "x")
            terminal.wait_for("Hits")
            terminal.type("Escape")
            terminal.wait_for("Articles")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0


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


def test_the_whole_way_in_one_burst(library: Path) -> None:
    """Keys pasted faster than any screen follows make the note that they spell, and leave."""
    Library([library]).bring_up_to_date()
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles", "title ·")
        terminal.type("/semiconductor\r\ra" + "quick? / note" + "\x13q")
        assert terminal.wait_for_exit() == 0
    (note,) = notes_in(library)
    assert "quick? / note" in json.dumps(note)


CRASHING = """
import sys
from pathlib import Path
from reader.library import Library
from reader.ui.app import run

class Broken(Library):
    def {method}(self, *_, **__):
        raise ZeroDivisionError("a bug")

sys.exit(run(Broken([Path(sys.argv[1])])))
"""


@pytest.mark.parametrize("method", ["search", "entries", "open"])
def test_a_crash_exits_non_zero_and_restores_the_terminal(library: Path, tmp_path: Path, method: str) -> None:
    """A bug in a thread or a worker ends the program loudly: a traceback, an exit code, a usable terminal."""
    script = tmp_path / "crashing.py"
    script.write_text(CRASHING.format(method=method))
    with Terminal(str(library), program=(sys.executable, str(script))) as terminal:
        terminal.wait_until(lambda text: "Articles" in text or "ZeroDivisionError" in text, "the screen or its end")
        if method == "search":
            terminal.type("/", "x")
        assert terminal.wait_for_exit() not in (0, None)
        assert b"ZeroDivisionError" in terminal.raw
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?1000l" in terminal.raw


def article_in(screen: str) -> str:
    """The title in the status line."""
    return screen.splitlines()[-2].split(" · ")[0].strip()


def test_without_a_path_one_goes_on_where_one_was(library: Path) -> None:
    """`reader` alone opens the library and the article of the last time."""
    with Terminal(str(library)) as terminal:
        first = article_in(terminal.wait_for("Articles", "title ·"))
        terminal.type("Down")
        screen = terminal.wait_until(lambda text: article_in(text) != first, "another article")
        terminal.type("Enter", " ")
        terminal.wait_for("Annotate")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    with Terminal() as terminal:
        terminal.wait_until(lambda text: "Annotate" in text and article_in(text) == article_in(screen), "the same")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0


def test_a_terminal_of_sixteen_colours_keeps_its_own(library: Path) -> None:
    """Where there are only sixteen colours, none is asked for by red, green and blue; figures are bold still."""
    with Terminal(str(library), TERM="xterm", COLORTERM="") as terminal:
        terminal.wait_for("Articles", "Open")
        terminal.type("/", '"server production"')
        terminal.wait_for("Hits", "1/1 hits", "86.2 percent")
        assert all(cell.bold for cell in terminal.styles_of("86.2 percent"))
    assert b"38;2;" not in terminal.raw
    assert b"48;2;" not in terminal.raw
    assert b"38;5;" not in terminal.raw


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control: bash")
def test_suspended_and_brought_back(library: Path) -> None:
    """Ctrl+Z gives the shell its terminal back as it was; after fg the screen is there again, and takes keys."""
    with Terminal("--norc", "-i", program=("bash",), PS1="$ ") as terminal:
        terminal.type(f"{sys.executable} -m reader {library}", "Enter")
        terminal.wait_for("Articles", "Open")
        terminal.type("\x1a")
        terminal.wait_until(lambda _: b"Stopped" in terminal.raw, "the shell to have the terminal")
        assert terminal.raw.rfind(b"\x1b[?1049l") > terminal.raw.rfind(b"\x1b[?1049h")
        assert terminal.raw.rfind(b"\x1b[?1003l") > terminal.raw.rfind(b"\x1b[?1003h")
        terminal.type("fg", "Enter")
        terminal.wait_until(lambda _: terminal.raw.count(b"\x1b[?1049h") > 1, "the screen to come back")
        terminal.type("/", "semiconductor")
        terminal.wait_for("Hits")
        terminal.type("Ctrl+Q")
        terminal.wait_until(lambda _: terminal.raw.count(b"\x1b[?1049l") > 1, "the program to end")


def test_the_first_run_hints_at_a_few_keys(library: Path) -> None:
    """One line says how to begin, until a note is made; it does not come again."""
    with Terminal(str(library)) as terminal:
        terminal.wait_for("New here?", "/ search", "a annotate", "? help", "by title")
        terminal.type("Enter", "a")
        terminal.wait_for("Your note")
        terminal.type("once", "Ctrl+S")
        terminal.wait_until(lambda text: "Note saved" in text and "New here?" not in text, "the hint to go")
        terminal.type("q")
        terminal.wait_for_exit()
    with Terminal(str(library)) as terminal:
        assert "New here?" not in terminal.wait_for("Articles", "Open")
