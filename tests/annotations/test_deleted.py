"""Deleted notes: kept beside the others, so that they can be brought back in a later session, in any window."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Annotation
from reader.annotations.page import MOST_DELETED
from reader.annotations.store import AnnotationStore
from reader.articles.span import Span
from reader.errors import FileTrouble
from reader.figures.ruled import Ruling
from tests.annotations.articles import article_of

TEXT = "Nine cranes were idle on Monday. Ten cranes moved 400 boxes an hour on Tuesday."
EARLIER, LATER = "2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"


def note(said: str = "check", file: str = "port.txt") -> Annotation:
    """A note on the nine cranes, not on any disk yet."""
    return annotate(article_of(TEXT, file), Span(0, 11), note=said)


def deleted(folder: Path) -> list[str]:
    """What the deleted notes say, as a window opened now would list them."""
    return [one.note for one in AnnotationStore(folder).deleted()]


def kept(folder: Path) -> list[str]:
    """What the notes there are say, as a window opened now would list them."""
    return [one.note for one in AnnotationStore(folder).all()]


def test_a_deleted_note_can_be_brought_back_in_a_later_session(tmp_path: Path) -> None:
    """Its whole record is kept, what other programs wrote into it included."""
    written = AnnotationStore(tmp_path).put(replace(note(), tags=("growth",), unknown={"creator": "urn:x:colleague"}))
    AnnotationStore(tmp_path).remove(written)
    [gone] = AnnotationStore(tmp_path).deleted()
    assert (kept(tmp_path), gone) == ([], written)
    restored = AnnotationStore(tmp_path).restore(gone)
    assert AnnotationStore(tmp_path).of("port.txt") == [restored]
    assert replace(restored, modified=written.modified) == written
    assert deleted(tmp_path) == []


def test_the_last_deleted_comes_first(tmp_path: Path) -> None:
    """Across articles, whichever note was made first."""
    store = AnnotationStore(tmp_path)
    notes = [store.put(note(f"number {number}", file)) for number, file in enumerate(["a.txt", "a.txt", "b.txt"])]
    for year, number in ((2997, 1), (2998, 0), (2999, 2)):
        store.remove(replace(notes[number], modified=f"{year}-01-01T00:00:00Z"))
    assert deleted(tmp_path) == ["number 2", "number 0", "number 1"]


def test_a_restored_note_is_newer_than_its_removal(tmp_path: Path) -> None:
    """Whatever the clock says, a window that remembers the removal does not remove it again; deleting again does."""
    store = AnnotationStore(tmp_path)
    store.remove(store.put(replace(note(), modified=LATER)))
    restored = store.restore(store.deleted()[0])
    assert restored.modified > LATER
    store.put(note("another"))
    assert set(kept(tmp_path)) == {"check", "another"}
    store.remove(restored)
    assert (kept(tmp_path), deleted(tmp_path)) == (["another"], ["check"])


def test_two_windows_merge_what_they_deleted(tmp_path: Path) -> None:
    """Each finds the other's deleted notes, in both folders that notes are kept in."""
    here, elsewhere = AnnotationStore(tmp_path / "here"), AnnotationStore(tmp_path / "mine")
    here.remove(here.put(note("deleted here")))
    elsewhere.remove(elsewhere.put(note("deleted elsewhere")))
    both = AnnotationStore(tmp_path / "here", fallback=tmp_path / "mine")
    assert {one.note for one in both.deleted()} == {"deleted here", "deleted elsewhere"}
    both.put(note("kept"))
    assert set(deleted(tmp_path / "here")) == {"deleted here", "deleted elsewhere"}


def test_what_was_restored_here_is_deleted_nowhere(tmp_path: Path) -> None:
    """The other folder's page still has the note among its deleted: the newer state counts, not the place."""
    elsewhere = AnnotationStore(tmp_path / "mine")
    elsewhere.remove(elsewhere.put(note()))
    both = AnnotationStore(tmp_path / "here", fallback=tmp_path / "mine")
    both.restore(both.deleted()[0])
    assert (both.deleted(), [one.note for one in both.all()]) == ([], ["check"])


def test_what_another_window_restored_and_revised_stays_so(tmp_path: Path) -> None:
    """Restoring what is there again changes nothing."""
    store, slower = AnnotationStore(tmp_path), AnnotationStore(tmp_path)
    store.remove(store.put(note()))
    [listed] = slower.deleted()
    store.put(replace(store.restore(listed), note="revised"))
    assert slower.restore(listed).note == "revised"
    assert kept(tmp_path) == ["revised"]


def test_a_note_is_deleted_as_it_was_last(tmp_path: Path) -> None:
    """A window that shows an older state deletes the newer one, which is what comes back."""
    store, stale = AnnotationStore(tmp_path), AnnotationStore(tmp_path)
    first = store.put(note())
    store.put(replace(first, note="revised"))
    stale.remove(first)
    assert deleted(tmp_path) == ["revised"]


def test_rulings_that_are_taken_back_are_not_kept(tmp_path: Path) -> None:
    """One key makes them again."""
    store = AnnotationStore(tmp_path)
    store.remove(store.put(replace(note(), ruling=Ruling.REJECTED)))
    assert store.deleted() == []
    assert "reader:deleted" not in json.loads((tmp_path / "port.txt.json").read_text())


def test_a_page_keeps_the_notes_deleted_lately(tmp_path: Path) -> None:
    """A page does not grow with all its past; what was deleted longest ago goes first, and stays deleted."""
    store = AnnotationStore(tmp_path)
    oldest = note("oldest")
    store.put_and_remove("port.txt", [oldest], [])
    store.put_and_remove("port.txt", [], [oldest])
    later = [replace(note(f"number {number}"), modified=LATER) for number in range(MOST_DELETED)]
    store.put_and_remove("port.txt", later, [])
    store.put_and_remove("port.txt", [], later)
    assert set(deleted(tmp_path)) == {one.note for one in later}
    store.put(note("another"))
    assert kept(tmp_path) == ["another"]


def test_a_page_of_before_reads_as_ever(tmp_path: Path) -> None:
    """A page that says only which ids were removed has notes, and none to bring back."""
    store = AnnotationStore(tmp_path)
    store.put(note())
    store.remove(store.put(note("gone")))
    path = tmp_path / "port.txt.json"
    document = json.loads(path.read_text())
    del document["reader:deleted"]
    path.write_text(json.dumps(document))
    assert (kept(tmp_path), deleted(tmp_path), AnnotationStore(tmp_path).troubles) == (["check"], [], ())


def test_what_cannot_be_read_among_the_deleted_is_left_there(tmp_path: Path) -> None:
    """It does not come back as a note, and is not lost by the next change."""
    store = AnnotationStore(tmp_path)
    store.remove(store.put(note()))
    path = tmp_path / "port.txt.json"
    document = json.loads(path.read_text())
    document["reader:deleted"].append({"id": "urn:uuid:0", "type": "Bookmark"})
    path.write_text(json.dumps(document))
    AnnotationStore(tmp_path).put(note("another"))
    rewritten = json.loads(path.read_text())
    assert {"id": "urn:uuid:0", "type": "Bookmark"} in rewritten["reader:deleted"]
    assert len(rewritten["items"]) == 1


def test_a_restoration_that_cannot_be_written_is_none(tmp_path: Path) -> None:
    """The note stays among the deleted, and the user hears of it."""
    store = AnnotationStore(tmp_path / "notes")
    store.remove(store.put(note()))
    [gone] = store.deleted()
    page = tmp_path / "notes" / "port.txt.json"
    newer = json.loads(page.read_text()) | {"reader:schema": 9}
    page.write_text(json.dumps(newer))
    with pytest.raises(FileTrouble, match="another version of Reader"):
        store.restore(gone)
    assert json.loads(page.read_text()) == newer
