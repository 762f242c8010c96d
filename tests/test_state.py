"""Where the reader was."""

import os
from pathlib import Path

import pytest

from reader.position import Position
from reader.state import MARKED_ARTICLES_KEPT, Mark, State


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    """Library and theme survive; two windows do not undo each other."""
    one, other = State(tmp_path / "new" / "state"), State(tmp_path / "new" / "state")
    one.last_library = (Path("/articles"), Path("/more"))
    other.theme = "nord"
    again = State(tmp_path / "new" / "state")
    assert (again.last_library, again.theme) == ((Path("/articles"), Path("/more")), "nord")


def test_small_letters_mark_an_article_and_capitals_the_library(tmp_path: Path) -> None:
    """A small letter is each article's own; a capital stands for one place, and moves when it is set again."""
    state = State(tmp_path)
    here, there = Path("/here"), Path("/there")
    state.set_mark("a", here, Position(1, 0, 0))
    state.set_mark("a", there, Position(2, 0, 0))
    state.set_mark("B", here, Position(3, 0, 0))
    again = State(tmp_path)
    assert again.marks(there) == {"a": Mark(there, Position(2, 0, 0)), "B": Mark(here, Position(3, 0, 0))}
    again.set_mark("B", there, Position(4, 4, 0))
    assert again.marks(here) == {"a": Mark(here, Position(1, 0, 0)), "B": Mark(there, Position(4, 4, 0))}


def test_only_the_marks_of_the_articles_marked_last_are_kept(tmp_path: Path) -> None:
    """The file does not grow for ever."""
    marks = ", ".join(f'"/{number}": {{"a": [1, 0, 0]}}' for number in range(MARKED_ARTICLES_KEPT))
    (tmp_path / "state.json").write_text(f'{{"marks": {{{marks}}}}}')
    state = State(tmp_path)
    state.set_mark("b", Path("/new"), Position(5, 5, 0))
    assert [*map(len, map(state.marks, map(Path, ("/0", "/1", "/new"))))] == [0, 1, 1]


def test_marks_are_carried_where_their_article_went(tmp_path: Path) -> None:
    """Those set there already stay, as do all others; carried twice they are as carried once."""
    state, old, new = State(tmp_path), Path("/old"), Path("/new")
    for letter, path in (("a", old), ("B", old), ("c", new), ("d", Path("/other"))):
        state.set_mark(letter, path, Position(1, 0, 0))
    for window in (state, State(tmp_path)):
        window.carry_marks({"/old": "/new", "/nowhere": "/other"})
    assert {letter: mark.article for letter, mark in state.marks(new).items()} == {"a": new, "B": new, "c": new}
    assert [*state.marks(old)] == ["B"]
    assert [*state.marks(Path("/other"))] == ["B", "d"]


def test_nobody_waits_until_the_disk_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be synced, all is kept all the same: nothing is."""
    monkeypatch.setattr(os, "fsync", lambda _: os.close(-1))
    state = State(tmp_path)
    state.theme = "nord"
    state.set_mark("a", Path("/here"), Position(1, 0, 0))
    assert (State(tmp_path).theme, [*State(tmp_path).marks(Path("/here"))]) == ("nord", ["a"])


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000,
        b'{"last_library": 5, "theme": 5, "marks": 5}',
        b'{"last_library": [5, null], "theme": [], "marks": [1]}',
        b'{"last_library": ["", "relative", "~"], "theme": null, "marks": {"/a": "x"}}',
        b'{"marks": {"/a": {"x": [1, -1, 0], "w": [1, 1], "y": 5, "Z": ["1", 2]}, "/b": 5}}',
        b'{"marks": {"/a": {"x": [true, 1.5, 0]}}}',
    ],
    ids=lambda content: str(content[:30]),
)  # fmt: skip
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file, nothing is known, and the next thing worth keeping is kept."""
    (tmp_path / "state.json").write_bytes(content)
    state = State(tmp_path)
    assert (state.last_library, state.theme) == ((), None)
    assert state.marks(Path("/a")) == {}
    state.theme = "nord"
    assert State(tmp_path).theme == "nord"


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Nothing is kept, and nothing is said: no work is lost."""
    (tmp_path / "file").touch()
    state = State(tmp_path / "file")
    state.theme = "nord"
    assert state.theme is None
