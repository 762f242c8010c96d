"""Hostile articles: nothing in a text, a title or a name controls the terminal or the program."""

import unicodedata
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.ui.desk import at_desk, make_library

MARKUP = "[/x] [bold]loud[/bold] [@click=app.quit]click[/]"
EVIL = f"{MARKUP} \x1b]52;c;aGVsbG8=\x07 \x1b[2J \x9b31m \x90q\x9c \u202egpj.exe\u2066"
ARTICLES = {
    "[b]name[c].txt": f"Evil title {EVIL}\n\nThe evil passage {EVIL} grew by 12 percent.\n\nA second, calm one.\n",
    "\x1b]0;owned\x07.txt": "Second article\n\nIt grew by 13 percent.\n",
}
OURS = ("\x1b]52", "\x1b]0;", "\x9b", "\x90", "\u202e", "\u2066")
"""What would control the terminal or the order of reading, were it let through."""


def is_harmless(text: str) -> bool:
    """Whether nothing in `text` controls a terminal or reorders what is read."""
    return not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in text) and not any(
        character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for character in text
    )


@pytest.mark.parametrize("size", [(120, 40), (60, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_line_of_the_screen_is_harmless(tmp_path: Path, size: tuple[int, int]) -> None:
    """On every list and screen, in text, side panel, note box and a toast: visible and inert."""
    async with at_desk(make_library(tmp_path / "library", ARTICLES), size) as desk:
        for keys in (
            ("enter",),
            ("right_square_bracket", "equals_sign"),
            ("escape", "i"),
            ("escape", "slash", *"evil"),
            ("enter", "enter", "a"),
            ("x", "ctrl+s"),
            ("p",),
            ("A", "s"),
            ("X",),
            ("escape", "escape"),
            ("o",),
            ("number_sign",),
            ("number_sign", "z", "f", *"[/x]", "enter", "j"),
            ("escape", "escape", "escape", "escape", "question_mark"),
        ):
            await desk.press(*keys)
            await desk.pilot.pause(0.1)
            assert all(map(is_harmless, desk.lines))
        assert desk.app.is_running


def test_nothing_gets_through_to_the_terminal(tmp_path: Path) -> None:
    """No sequence of an article's is in the bytes that a real terminal is sent, and its markup is seen as such."""
    library = make_library(tmp_path / "library", ARTICLES)
    with Terminal(str(library.roots[0])) as terminal:
        terminal.wait_for("Articles")
        terminal.type("/", "evil")
        terminal.wait_for("1/2 hits")
        terminal.type("Enter", "Enter", "a", "note", "Ctrl+S")
        terminal.wait_for("Note saved")  # it passes
        screen = terminal.wait_for("[bold]loud[/bold]")
        assert "[@click=app.quit]" in screen
        terminal.type("F")
        terminal.wait_for("Figures of the library", "Evil title", "13 percent")
        terminal.type("q", "q")
        assert terminal.wait_for_exit() == 0
        raw = terminal.raw.decode("utf-8", "replace")
        assert not [sequence for sequence in OURS if sequence in raw]
