"""The mouse in a real terminal: what is dragged over, clicked and turned, to the code point."""

from pathlib import Path

import pytest

from tests.terminal import Cell, Terminal
from tests.ui.desk import make_library
from tests.ui.real_library import comment_of, notes_in, place_of, quote_of, text_of, told_by

ARTICLE = "ferries.md"
LETTERS = """\
---
title: Ferries
---
Night ferries carry letters across the strait before the harbour wakes, and the crews count every sack by lamplight.

渡轮在夜里运送信件 to both shores.

Cafe\u0301 owners on the 𝒩orth quay wave back 👩‍🔬

Nobody waits longer than the old clerk does.
""" + "".join(f"\nSack {number} went ashore at the pier.\n" for number in range(60))
"""Wide letters, a combining mark, an astral letter, and three people joined to one at a line's end."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of one article of ours, indexed: nothing comes later that would move the text."""
    (library,) = make_library(tmp_path / "library", {ARTICLE: LETTERS}).roots
    return library


def reading(library: Path) -> Terminal:
    """Return a terminal in which the article is open."""
    terminal = Terminal(str(library))
    terminal.wait_for("Ferries", "Night ferries", "passage ")
    return terminal


def end_of(terminal: Terminal, words: str) -> Cell:
    """Return the cell of the last letter of `words`, each a cell wide."""
    return terminal.cell_of(words).right(len(words) - 1)


def highlight(terminal: Terminal, color: str, number: int) -> None:
    """Highlight what is selected by its key, and see it done."""
    terminal.wait_for("esc Leave selection")
    terminal.type(str(number))
    terminal.wait_for(f"Highlighted in {color}")


def highlighted(library: Path) -> dict[str, str]:
    """Return the words of each note by its colour, having seen that they stand where the note says."""
    text = text_of(library, ARTICLE)
    for note in notes_in(library):
        start, end = place_of(note)
        assert text[start:end] == quote_of(note)
    return {note["reader:color"]: quote_of(note) for note in notes_in(library)}


def test_dragging_selects_to_the_letter(library: Path) -> None:
    """Three words, two lines, two passages, wide letters and letters of several code points: each span is exact."""
    text = text_of(library, ARTICLE)
    with reading(library) as terminal:
        terminal.drag(terminal.cell_of("carry letters across"), end_of(terminal, "carry letters across"))
        highlight(terminal, "yellow", 1)
        terminal.drag(terminal.cell_of("strait"), end_of(terminal, "the crews"))
        highlight(terminal, "green", 2)
        terminal.drag(terminal.cell_of("sack"), terminal.cell_of("里"))
        highlight(terminal, "blue", 3)
        terminal.drag(terminal.cell_of("运"), terminal.cell_of("件").right(1))
        highlight(terminal, "pink", 4)
        terminal.drag(terminal.cell_of("Caf"), terminal.cell_of("wave back").right(30))
        highlight(terminal, "purple", 5)
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    assert highlighted(library) == {
        "yellow": "carry letters across",
        "green": "strait before the harbour wakes, and the crews",
        "blue": text[text.index("sack") : text.index("里") + 1],
        "pink": "运送信件",
        "purple": "Cafe\u0301 owners on the 𝒩orth quay wave back 👩‍🔬",
    }


def test_clicks_select_words_passages_and_more(library: Path) -> None:
    """Two clicks take a word, three a passage, one with Shift what lies between; code points behind an emoji count."""
    with reading(library) as terminal:
        terminal.click(terminal.cell_of("letters"), times=2)
        highlight(terminal, "yellow", 1)
        terminal.click(terminal.cell_of("clerk"), times=3)
        highlight(terminal, "green", 2)
        terminal.drag(terminal.cell_of("owners on"), end_of(terminal, "owners on"))
        terminal.click(end_of(terminal, "orth quay"), shift=True)
        highlight(terminal, "blue", 3)
        terminal.type("q")
        assert terminal.wait_for_exit() == 0
    assert highlighted(library) == {
        "yellow": "letters",
        "green": "Nobody waits longer than the old clerk does.",
        "blue": "owners on the 𝒩orth quay",
    }


def test_what_is_clicked_is_shown(library: Path) -> None:
    """The gutter mark shows its note, a tab its list, a row among all notes its place; the wheel scrolls."""
    told_by(library, "notes", "add", ARTICLE, "--quote", "Nobody waits", "--note", "except him")
    with reading(library) as terminal:
        terminal.wait_for("except him", "▎ Nobody waits")
        terminal.click(terminal.cell_of("Outline"))
        terminal.wait_until(lambda screen: "except him" not in screen, "the outline")
        terminal.click(terminal.cell_of("▎ Nobody waits"))
        terminal.wait_for("except him")
        terminal.wheel(terminal.cell_of("▎ Nobody waits"), notches=10)
        terminal.wait_until(lambda screen: "▎ Nobody waits" not in screen, "the text to scroll")
        terminal.type("A")
        terminal.wait_for("Notes of the library", "except him")
        terminal.click(terminal.cell_of("except him"))
        terminal.wait_for("▎ Nobody waits", "a Annotate")
        terminal.type("q")
        assert terminal.wait_for_exit() == 0


def test_a_note_by_mouse_alone_but_for_its_words(library: Path) -> None:
    """Dragged over, annotated, and there after a restart."""
    with reading(library) as terminal:
        terminal.drag(terminal.cell_of("old clerk does"), end_of(terminal, "old clerk does"))
        terminal.wait_for("esc Leave selection")
        terminal.click(terminal.cell_of("a Annotate"))
        terminal.wait_for("“old clerk does”", "Your note")
        terminal.type("a patient man")
        terminal.wait_for("a patient man")
        terminal.click(terminal.cell_of("^s Save"))
        terminal.wait_for("Note saved")  # it passes
        terminal.wait_for("1 note")
        terminal.click(terminal.cell_of("q Quit"))
        assert terminal.wait_for_exit() == 0
    (note,) = notes_in(library)
    assert (quote_of(note), comment_of(note)) == ("old clerk does", "a patient man")
    with reading(library) as terminal:
        terminal.wait_for("a patient man")
