"""Two windows and commands that change the same note: what was done last counts, and what was deleted can come back."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.annotations.annotation import Annotation
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.errors import BadInput
from reader.library import Library

ROOT = Path(__file__).parents[2]
TEXT = "Nine cranes were idle on Monday."


@dataclass(frozen=True, slots=True)
class Desk:
    """Two windows on one library, both showing the same note."""

    here: Library
    there: Library
    article: Article
    note: Annotation


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk whose note says “first”."""
    (tmp_path / "port.txt").write_text(TEXT)
    here, there = Library([tmp_path]), Library([tmp_path])
    article = here.article("port")
    note = here.notes.add(article, article.passages[0].span, note="first")
    assert [one.annotation for one in there.notes.of(article)] == [note]
    return Desk(here, there, article, note)


def edit(window: Library, desk: Desk, said: str) -> None:
    """Write the note anew, as the window still shows it."""
    window.notes.revise(desk.article, desk.note, note=said, tags=(), color=desk.note.color, verdict=None)


def delete(window: Library, desk: Desk, _said: str = "") -> None:
    """Delete the note, as the window still shows it."""
    window.notes.remove(desk.article, desk.note)


Act = Callable[[Library, Desk, str], None]


@pytest.mark.parametrize(
    ("here", "there", "kept", "deleted"),
    [
        (edit, edit, ["there"], []),
        (edit, delete, [], ["here"]),
        (delete, edit, ["there"], []),
        (delete, delete, [], ["first"]),
    ],
)
def test_what_was_done_last_counts(desk: Desk, here: Act, there: Act, kept: list[str], deleted: list[str]) -> None:
    """A window that did not see the other's change acts on the note as it is; what it deletes can be brought back."""
    here(desk.here, desk, "here")
    there(desk.there, desk, "there")
    for window in (desk.here, desk.there):
        assert [one.annotation.note for one in window.notes.of(desk.article)] == kept
        assert [one.note for one in window.notes.deleted()] == deleted


@pytest.mark.parametrize("there", [edit, delete])
def test_undo_takes_back_nothing_that_was_done_elsewhere_since(desk: Desk, there: Act) -> None:
    """The other window's change stays, and that is said."""
    edit(desk.here, desk, "here")
    there(desk.there, desk, "there")
    before = desk.here.notes.of(desk.article)
    with pytest.raises(BadInput, match="elsewhere"):
        desk.here.notes.undo()
    assert desk.here.notes.of(desk.article) == before


def test_many_hands_on_the_same_notes(tmp_path: Path) -> None:
    """Two windows edit, delete and restore four notes while commands add others: none is lost, none is there twice."""
    (tmp_path / "port.txt").write_text(TEXT)
    library = Library([tmp_path])
    article = library.article("port")
    shared = {library.notes.add(article, article.passages[0].span, note=f"shared {n}").id for n in range(4)}
    hands = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.durability.hand", how, str(tmp_path), name, str(count)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for how, name, count in [("quarrel", "left", 100), ("quarrel", "right", 100), ("command", "shell", 20)]
    ]
    for one in hands:
        _, complaints = one.communicate(timeout=120)
        assert (one.returncode, complaints) == (0, b"")
    store = AnnotationStore(tmp_path / ".reader" / "annotations")
    kept, deleted = store.of("port.txt"), store.deleted()
    ids = [one.id for one in (*kept, *deleted)]
    assert len(ids) == len({*ids}) == 4 + 20
    assert shared <= {*ids}
    assert {one.note.split()[0] for one in (*kept, *deleted)} <= {"shared", "left", "right", "shell"}
    assert store.troubles == ()
