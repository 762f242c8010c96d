"""Undo and redo of changes to notes."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Annotation
from reader.annotations.history import History
from reader.annotations.store import AnnotationStore
from reader.articles.span import Span
from reader.errors import BadInput, FileTrouble
from tests.annotations.articles import article_of


@pytest.fixture
def store(tmp_path: Path) -> AnnotationStore:
    return AnnotationStore(tmp_path / "annotations")


@pytest.fixture
def history() -> History:
    return History()


def note(said: str = "check") -> Annotation:
    return annotate(article_of("Nine cranes were idle\non Monday."), Span(0, 24), note=said)


def kept(store: AnnotationStore) -> list[str]:
    return [one.note for one in store.of("port.txt")]


def test_every_change_can_be_taken_back_and_made_again(store: AnnotationStore, history: History) -> None:
    """Adding, changing and removing a note are undone in turn, and redone in turn."""
    first = note("first")
    history.add(store, first)
    second = replace(first, note="second")
    history.revise(store, first, second)
    history.remove(store, second)
    states = [kept(store)]
    names = []
    for step in [history.undo] * 3 + [history.redo] * 3:
        names.append(step())
        states.append(kept(store))
    assert states == [[], ["second"], ["first"], [], ["first"], ["second"], []]
    done = [f"{name} on “Nine cranes were idle on”" for name in ("added note", "changed note", "removed note")]
    assert names == done[::-1] + done


def test_nothing_to_undo_is_no_error(history: History) -> None:
    """At either end of the history nothing happens."""
    assert (history.undo(), history.redo()) == (None, None)


def test_a_new_change_ends_what_could_be_redone(store: AnnotationStore, history: History) -> None:
    """After taking a change back and making another one, the first is gone for good."""
    history.add(store, note("first"))
    history.undo()
    history.add(store, note("second"))
    assert history.redo() is None
    assert kept(store) == ["second"]


def test_a_long_quote_is_named_by_its_beginning(store: AnnotationStore, history: History) -> None:
    """The sentence that tells what was undone stays short."""
    history.add(store, annotate(article_of("crane " * 50), Span(0, 300)))
    assert history.undo() == "added note on “crane crane crane crane crane crane cra…”"


def test_a_change_made_elsewhere_is_not_undone(store: AnnotationStore, history: History) -> None:
    """Undo never overwrites what another window wrote since; it says so and goes on to what came before."""
    older = note("older")
    history.add(store, older)
    ours = note("ours")
    history.add(store, ours)
    store.put(replace(ours, note="theirs", modified="2999-01-01T00:00:00Z"))
    with pytest.raises(BadInput, match="changed elsewhere"):
        history.undo()
    assert set(kept(store)) == {"older", "theirs"}
    history.undo()
    assert kept(store) == ["theirs"]


def test_a_revision_is_newer_than_what_it_revises(store: AnnotationStore, history: History) -> None:
    """Even when the clock has gone back, a revision carries the later time."""
    future = replace(note(), modified="2999-01-01T00:00:00Z")
    history.add(store, future)
    history.revise(store, future, replace(future, note="revised"))
    [revised] = store.of("port.txt")
    assert (revised.note, revised.modified) == ("revised", "2999-01-01T00:00:01Z")


def test_what_could_not_be_written_is_not_history(tmp_path: Path) -> None:
    """A change that failed cannot be undone, because it never happened."""
    (tmp_path / "file").write_text("in the way")
    history, store = History(), AnnotationStore(tmp_path / "file" / "annotations")
    with pytest.raises(FileTrouble):
        history.add(store, note())
    assert history.undo() is None
