"""Where articles were left, and how much of them is read."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.places import KEPT, Left, Places
from reader.position import Position

A, B = Path("/articles/a.txt"), Path("/articles/b.txt")


def lines(folder: Path) -> int:
    return (folder / "places.jsonl").read_bytes().count(b"\n")


def test_what_was_left_is_found_again(tmp_path: Path) -> None:
    """Place and progress of each article survive, and which was read last; of one never opened there is nothing."""
    places = Places(tmp_path / "new" / "state")
    places.remember(A, Position(7, 3, 2), 40)
    places.remember(B, Position(8, 8, None), 100)
    again = Places(tmp_path / "new" / "state")
    assert [again.left(path) for path in (A, B, Path("/c"))] == [
        Left(Position(7, 3, 2), 40),
        Left(Position(8, 8, None), 100),
        Left(),
    ]
    assert again.progress() == {str(A): 40, str(B): 100}
    assert again.last_article == B


def test_what_is_marked_as_read_keeps_its_place(tmp_path: Path) -> None:
    """Progress alone changes neither where one was nor which article was read last."""
    places = Places(tmp_path)
    places.remember(A, Position(7, 3, 0), 40)
    places.remember(B, None, 100)
    places.remember(A, None, 0)
    assert places.left(A) == Left(Position(7, 3, 0), 0)
    assert places.progress() == {str(B): 100}
    assert places.last_article == A


def test_windows_that_write_by_turns_undo_nothing(tmp_path: Path) -> None:
    """Each sees what the other wrote since it last looked, also when one has written the journal anew meanwhile."""
    one, other = Places(tmp_path), Places(tmp_path)
    for number in range(1_500):
        window = (one, other)[number % 2]
        window.remember(Path(f"/{number % 3}"), Position(number, 0, 0), number % 101)
    assert one.progress() == other.progress()
    assert [places.left(Path("/2")).position for places in (one, other)] == [Position(1_499, 0, 0)] * 2
    assert lines(tmp_path) == 1_500


def test_a_journal_of_overtaken_lines_is_written_anew(tmp_path: Path) -> None:
    """It does not grow for ever, whoever reads in it; another window goes on with the new one."""
    (tmp_path / "places.jsonl").write_text('["/a", [1, 0, 0], 5]\n' * 2_000)
    one, other = Places(tmp_path), Places(tmp_path)
    assert [places.left(Path("/a")).progress for places in (one, other)] == [5, 5]
    one.remember(A, Position(1, 2, 3), 60)
    assert lines(tmp_path) == 2
    other.remember(B, None, 70)
    assert one.progress() == other.progress() == {"/a": 5, str(A): 60, str(B): 70}


def test_only_the_articles_left_last_are_kept(tmp_path: Path) -> None:
    """The file does not grow for ever, however many articles there are."""
    (tmp_path / "places.jsonl").write_text("".join(f'["/{n}", null, 1]\n' * 4 for n in range(KEPT + 5)))
    places = Places(tmp_path)
    places.progress()
    places.remember(A, None, 100)
    assert [places.left(Path(path)).progress for path in ("/0", f"/{KEPT}", str(A))] == [0, 1, 100]


@pytest.mark.parametrize(
    "line",
    [
        "", "{", "[]", "null", "5", '"abc"', "[1, null, 1]", '["/a", null, 101]', '["/a", null, -1]', "[" * 2_000,
        '["/a", [1], 5]', '["/a", [true, 1, 0], 5]', '["/a", [1, null, 0], 5]', '["/a", null, 1.5]', '["/a", null]',
        "\x00\udcff",
    ],
    ids=lambda line: repr(line[:20]),
)  # fmt: skip
def test_a_damaged_line_is_passed_over(tmp_path: Path, line: str) -> None:
    """What stands before and behind it is known all the same, also behind a line that was never finished."""
    before, behind = json.dumps([str(A), [1, 2, 3], 9]), json.dumps([str(B), None, 10])
    content = f"{before}\n{line}\n{behind}\n{line}"
    (tmp_path / "places.jsonl").write_bytes(content.encode(errors="surrogateescape"))
    places = Places(tmp_path)
    places.remember(Path("/c"), None, 11)
    assert places.progress() == {str(A): 9, str(B): 10, "/c": 11}
    assert places.last_article == A


@given(st.lists(st.tuples(st.text(min_size=1), st.integers(0, 100)), max_size=20))
def test_any_name_is_kept(tmp_path_factory: pytest.TempPathFactory, left: list[tuple[str, int]]) -> None:
    """Whatever articles are called, line feeds and broken bytes included, each keeps its own progress."""
    folder = tmp_path_factory.mktemp("state")
    places = Places(folder)
    for name, progress in left:
        places.remember(Path(name), None, progress)
    assert Places(folder).progress() == {name: progress for name, progress in _latest(left).items() if progress}


def _latest(left: list[tuple[str, int]]) -> dict[str, int]:
    return {str(Path(name)): progress for name, progress in left}


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Nothing is kept, and nothing is said: no work is lost."""
    (tmp_path / "file").touch()
    places = Places(tmp_path / "file")
    places.remember(A, None, 5)
    assert (places.progress(), places.last_article) == ({}, None)


def test_what_moved_is_carried_by_whichever_window_sees_it(tmp_path: Path) -> None:
    """The order of reading stays, two windows that see it undo nothing, and the later of two readings is kept."""
    one, other = Places(tmp_path), Places(tmp_path)
    for number, path in enumerate(("/old", "/lost", "/new", "/last")):
        one.remember(Path(path), Position(number, 0, 0), number)
    moved = {"/old": str(A), "/lost": "/new", "/never read": "/anywhere"}
    one.carry(moved)
    one.remember(A, Position(9, 0, 0), 9)
    other.carry(moved)
    assert one.progress() == other.progress() == {"/new": 2, "/last": 3, str(A): 9}
    assert other.left(Path("/old")) == other.left(Path("/lost")) == Left()
    one.carry({str(A): str(B)})
    assert other.last_article == B
    one.remember(Path("/last"), Position(1, 0, 0), 3)
    one.carry({str(B): str(A)})
    assert other.last_article == Path("/last")
