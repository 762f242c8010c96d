"""Files that are renamed or moved keep what is known of how they were read."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.places import Left
from reader.position import Position
from reader.state import State
from tests.ui.desk import HARBOUR, TURBINES, make_library

HERE, THERE = Position(40, 30, 0), Position(90, 80, 0)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library of two articles, indexed, of which one is half read and holds marks."""
    library = make_library(tmp_path / "library", {"harbour.md": HARBOUR, "turbines.md": TURBINES})
    harbour = library.roots[0] / "harbour.md"
    library.places.remember(harbour, HERE, 55)
    state = State(library.locations.state)
    state.set_mark("c", harbour, HERE)
    state.set_mark("D", harbour, THERE)
    return library


@pytest.mark.parametrize("to", ["port.md", "harbour.markdown", "more/harbour.md"])
def test_a_renamed_article_keeps_place_progress_and_marks(library: Library, to: str) -> None:
    """Whatever it is called now; nothing is left under the former name, and renamed back it is as it was."""
    folder = library.roots[0]
    former, present = folder / "harbour.md", folder / to
    for old, new in ((former, present), (present, former)):
        new.parent.mkdir(exist_ok=True)
        old.rename(new)
        library.bring_up_to_date()
        again, state = Library([folder]), State(library.locations.state)
        assert (again.places.left(new), again.places.left(old)) == (Left(HERE, 55), Left())
        assert {letter: mark.article for letter, mark in state.marks(new).items()} == {"c": new, "D": new}
        assert [*state.marks(old)] == ["D"]
    assert next(entry for entry in library.entries() if entry.id == "harbour").progress == 55


def test_articles_of_the_same_text_are_told_apart_by_name(library: Library) -> None:
    """Of two copies in a folder that is renamed, each keeps its own place."""
    folder = library.roots[0]
    (folder / "old").mkdir()
    for name in ("a.md", "harbour.md"):
        (folder / "old" / name).write_text(HARBOUR)
    library.bring_up_to_date()
    library.places.remember(folder / "old" / "harbour.md", THERE, 20)
    (folder / "old").rename(folder / "new")
    library.bring_up_to_date()
    left = [library.places.left(folder / name) for name in ("harbour.md", "new/harbour.md", "new/a.md")]
    assert left == [Left(HERE, 55), Left(THERE, 20), Left()]


def test_a_copy_and_another_text_take_nothing(library: Library) -> None:
    """What was read is the article that is still there, or the one that has gone, and no other."""
    folder = library.roots[0]
    (folder / "copy.md").write_text(HARBOUR)
    library.bring_up_to_date()
    assert library.places.progress() == {str(folder / "harbour.md"): 55}
    (folder / "harbour.md").unlink()
    (folder / "other.md").write_text("# Gulls\n\nThe gulls left the quay in March.\n")
    library.bring_up_to_date()
    assert library.places.progress() == {str(folder / "harbour.md"): 55}
