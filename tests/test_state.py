"""Where the reader was."""

from pathlib import Path

import pytest

from reader.state import POSITIONS_KEPT, State


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    """Library, theme, positions and the article read last survive; two windows do not undo each other."""
    one, other = State(tmp_path / "new" / "state"), State(tmp_path / "new" / "state")
    one.last_library = (Path("/articles"), Path("/more"))
    other.theme = "nord"
    one.remember_position(Path("/articles/a.txt"), 7)
    other.remember_position(Path("/articles/b.txt"), 8)
    again = State(tmp_path / "new" / "state")
    assert (again.last_library, again.theme) == ((Path("/articles"), Path("/more")), "nord")
    assert [again.position(Path(f"/articles/{name}.txt")) for name in "abc"] == [7, 8, 0]
    assert again.last_article == Path("/articles/b.txt")


def test_only_the_latest_positions_are_kept(tmp_path: Path) -> None:
    """The file does not grow for ever."""
    state = State(tmp_path)
    (tmp_path / "state.json").write_text(
        '{"positions": {' + ", ".join(f'"/{number}": 1' for number in range(POSITIONS_KEPT)) + "}}"
    )
    state.remember_position(Path("/new"), 5)
    assert [state.position(Path(path)) for path in ("/0", "/1", "/new")] == [0, 1, 5]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000,
        b'{"last_library": 5, "theme": 5, "positions": 5}',
        b'{"last_library": [5, null], "theme": [], "positions": [1]}',
        b'{"last_library": ["", "relative", "~"], "theme": null, "positions": {"/a": "x"}}',
    ],
    ids=lambda content: str(content[:30]),
)  # fmt: skip
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file, nothing is known, and the next thing worth keeping is kept."""
    (tmp_path / "state.json").write_bytes(content)
    state = State(tmp_path)
    assert (state.last_library, state.theme, state.position(Path("/a"))) == ((), None, 0)
    state.theme = "nord"
    assert State(tmp_path).theme == "nord"


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Nothing is kept, and nothing is said: no work is lost."""
    (tmp_path / "file").touch()
    state = State(tmp_path / "file")
    state.theme = "nord"
    assert state.theme is None
