"""The whole way by keyboard in a real terminal: select three words, annotate, find, export, restart, delete, undo."""

import json
import re
from pathlib import Path

import pytest

from reader.annotations.exchange import FORMATS
from reader.library import Library
from tests.terminal import Terminal
from tests.ui.real_library import comment_of, copy_of_seeds, notes_in, place_of, quote_of, tags_of, text_of, told_by

ARTICLE = "beyond-the-worlds-factory.md"
TITLE = "Beyond the world's f"
EVERY_MOVE = ("}", "{", "$", "0", "j", "k", "w", "e", "w", "w", "b", "l", "h")
"""After `v`, each movement once or more; what is selected in the end are the passage's first three words."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the seeds in which notes may be made."""
    return copy_of_seeds(tmp_path / "library")


def reading(library: Path) -> Terminal:
    """Return a terminal whose program is at its third passage of the first article."""
    terminal = Terminal(str(library))
    terminal.wait_for("Articles", TITLE)
    terminal.type("Enter")
    terminal.wait_for("a Annotate")
    terminal.type("}", "}")
    terminal.wait_for("passage 2/")
    return terminal


def leave(terminal: Terminal) -> None:
    """Press `q` and see the program end well."""
    terminal.type("q")
    assert terminal.wait_for_exit() == 0


def test_three_words_by_keyboard(library: Path, tmp_path: Path) -> None:
    """Three words are selected, annotated, found by the note's words, seen among all notes, exported, and kept."""
    text = text_of(library, ARTICLE)
    with reading(library) as terminal:
        terminal.type("v", *EVERY_MOVE, "a")
        terminal.wait_for("“China rose to”")
        terminal.type("my own word", "Tab", "growth, later", "Tab", "3", "Ctrl+S")
        terminal.wait_for("Note saved")  # it passes
        terminal.wait_for("my own word", "#growth", "1 note")
        marked = [cell.underscore for cell in terminal.styles_of("China rose to the heart")]
        assert marked == [number < len("China rose to") for number in range(len(marked))]
        (note,) = notes_in(library)
        start, end = place_of(note)
        assert text[start:end] == quote_of(note) == "China rose to"
        assert text[:start].endswith(note["target"]["selector"][1]["prefix"])
        assert text[end:].startswith(note["target"]["selector"][1]["suffix"])
        assert (comment_of(note), tags_of(note), note["reader:color"]) == ("my own word", ["growth", "later"], "blue")

        terminal.type("G")
        terminal.wait_until(lambda screen: "100 %" in screen and "▎ China rose" not in screen, "the end")
        terminal.type("/", "note:word")
        terminal.wait_for("1/1 hits", "✎ my own word")
        terminal.type("Enter", "Enter")
        terminal.wait_for("a Annotate", "▎ China rose to the heart", "passage 2/")

        terminal.type("A")
        terminal.wait_for("Notes of the library", "1 note", "“China rose to”", "#growth #later")
        terminal.type("x")
        terminal.wait_for("Export notes", "notes.md")
        terminal.type("Tab", "Ctrl+U", str(tmp_path / "kept.md"), "Enter")
        terminal.wait_until(lambda _: (tmp_path / "kept.md").exists(), "the file")
        leave_all_notes(terminal)
        leave(terminal)
    assert "> China rose to\n" in (tmp_path / "kept.md").read_text("utf-8")
    assert [one["id"] for one in json.loads(told_by(library, "notes", "list", "--json"))] == [note["id"]]
    assert [one["state"] for one in json.loads(told_by(library, "notes", "check", "--json"))] == ["anchored"]
    assert told_by(library, "notes", "export", "--format", "markdown") == (tmp_path / "kept.md").read_text("utf-8")


def leave_all_notes(terminal: Terminal) -> None:
    """Go back to the text from the notes of the library."""
    terminal.type("A")
    terminal.wait_until(lambda screen: "Notes of the library" not in screen, "the text")


def test_tags_are_completed_from_those_in_use(library: Path) -> None:
    """What begins like a tag in use is completed with Right."""
    told_by(library, "notes", "add", ARTICLE, "--quote", "labor grows", "--tag", "wages")
    with reading(library) as terminal:
        terminal.type("a")
        terminal.wait_for("Your note")
        terminal.type("Tab", "w")
        terminal.wait_for("wages")
        terminal.type("Right", "Ctrl+S")
        terminal.wait_for("Note saved")  # it passes
        terminal.wait_for("2 notes")
        leave(terminal)
    assert [tags_of(note) for note in notes_in(library)] == [["wages"], ["wages"]]


def test_deleted_brought_back_and_brought_back_again(library: Path) -> None:
    """`u` brings back what `d` deleted; after a restart `D` among all notes does."""
    told_by(library, "notes", "add", ARTICLE, "--quote", "labor grows", "--note", "dear hands")
    with reading(library) as terminal:
        terminal.type("p")
        terminal.wait_for("dear hands", "d Delete")
        terminal.type("d")
        terminal.wait_until(lambda screen: "Note deleted" in screen and "dear hands" not in screen, "it to go")
        assert not notes_in(library)
        terminal.type("u")
        terminal.wait_for("Undone", "dear hands")
        assert len(notes_in(library)) == 1
        terminal.type("d")
        terminal.wait_for("Note deleted")
        leave(terminal)
    with Terminal(str(library)) as terminal:
        terminal.wait_for("Articles", TITLE)
        terminal.type("A")
        terminal.wait_for("Notes of the library")
        terminal.type("D")
        terminal.wait_for("dear hands")
        terminal.type("r")
        terminal.wait_until(lambda _: bool(notes_in(library)), "the note in its file")
        leave_all_notes(terminal)
        leave(terminal)
    assert [comment_of(note) for note in notes_in(library)] == ["dear hands"]


def test_one_comes_back_to_the_very_rows(library: Path) -> None:
    """After a restart the text stands where it stood, and the note is in the panel."""
    told_by(library, "notes", "add", ARTICLE, "--quote", "labor grows", "--note", "dear hands")
    with reading(library) as terminal:
        terminal.type("j", "j", "j", "}")
        before = middle(terminal.wait_for("passage 3/"))
        leave(terminal)
    with Terminal() as terminal:
        terminal.wait_for("passage 3/", "dear hands")
        terminal.wait_until(lambda screen: middle(screen) == before, "the rows of before")
        leave(terminal)


def middle(screen: str) -> list[str]:
    """Return the rows of the text, without the panes beside it and the lines below."""
    return [row[34:90] for row in screen.splitlines()[:30]]


def test_the_dialog_writes_each_format(library: Path, tmp_path: Path) -> None:
    """Each format, chosen with Right, gives the file that the same notes give anywhere; Markdown and W3C read well."""
    told_by(library, "notes", "add", ARTICLE, "--quote", "labor grows", "--note", "dear hands", "--tag", "wages")
    with reading(library) as terminal:
        terminal.type("A")
        terminal.wait_for("Notes of the library", "dear hands")
        for steps, form in enumerate(FORMATS):
            path = tmp_path / f"kept.{form}"
            terminal.type("x")
            terminal.wait_for("Export notes")
            terminal.type(*["Right"] * steps, "Tab", "Ctrl+U", str(path), "Enter")
            terminal.wait_until(lambda screen: "Export notes" not in screen, "the list again")
        leave_all_notes(terminal)
        leave(terminal)
    annotated = Library([library]).annotated()
    for form, written in FORMATS.items():
        assert (tmp_path / f"kept.{form}").read_text("utf-8") == written(annotated)
    assert "> labor grows" in (tmp_path / "kept.markdown").read_text("utf-8")
    (note,) = json.loads((tmp_path / "kept.w3c").read_text("utf-8"))["first"]["items"]
    assert (quote_of(note), comment_of(note), tags_of(note)) == ("labor grows", "dear hands", ["wages"])


def test_an_escape_ends_selecting_and_stays_in_the_text(library: Path) -> None:
    """One Esc selects nothing any more; only the next leads out of the text."""
    with reading(library) as terminal:
        terminal.type("v", "w")
        terminal.wait_for("Leave selection")
        terminal.type("Escape")
        terminal.wait_until(lambda screen: "Leave selection" not in screen and "a Annotate" in screen, "the text")
        leave(terminal)


@pytest.mark.parametrize(("columns", "rows", "env"), [(80, 24, {"NO_COLOR": "1"}), (60, 20, {})], ids=["80", "60"])
def test_the_way_in_a_small_terminal(library: Path, columns: int, rows: int, env: dict[str, str]) -> None:
    """Where panels fold away, and without colours, the way is the same."""
    with Terminal(str(library), columns=columns, rows=rows, **env) as terminal:
        terminal.wait_for("Articles", TITLE)
        terminal.type("Enter", "}", "}")
        terminal.wait_for("passage 2/")
        terminal.type("v", "w", "w", "a")
        terminal.wait_for("“China rose to”")
        terminal.type("in little room", "Ctrl+S")
        terminal.wait_for("Note saved")  # it passes
        terminal.wait_for("▎ China rose to")
        assert all(cell.underscore for cell in terminal.styles_of("China rose to"))
        terminal.type("/", "note:room")
        terminal.wait_for("✎ in little room")
        terminal.type("Enter", "Enter")
        terminal.wait_for("a Annotate", "▎ China rose to")
        terminal.type("A")
        terminal.wait_for("Notes of the library", "in little room")
        leave_all_notes(terminal)
        leave(terminal)
    assert [(quote_of(note), comment_of(note)) for note in notes_in(library)] == [("China rose to", "in little room")]
    if env:
        assert all(len(set(color.split(b";"))) == 1 for color in re.findall(rb"[34]8;2;(\d+;\d+;\d+)", terminal.raw))
