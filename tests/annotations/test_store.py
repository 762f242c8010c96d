"""Notes of a library on disk: read again, merged, damaged, from the future, in read-only places."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Annotation
from reader.annotations.store import AnnotationStore
from reader.articles.span import Span
from reader.errors import FileTrouble
from reader.json_text import json_text
from tests.annotations.articles import article_of

TEXT = "Nine cranes were idle on Monday. Ten cranes moved 400 boxes an hour on Tuesday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library" / ".reader" / "annotations"


def note(words: str = "400 boxes", said: str = "check", file: str = "port.txt") -> Annotation:
    article = article_of(TEXT, file)
    start = TEXT.index(words)
    return annotate(article, Span(start, start + len(words)), note=said)


def document(path: Path) -> dict[str, Any]:
    return json.loads(path.read_bytes())  # type: ignore[no-any-return]  # json knows no types


# Keeping


def test_a_note_put_is_there_for_every_other_store(folder: Path) -> None:
    """A second window, opened later, reads what the first one wrote."""
    written = AnnotationStore(folder).put(note())
    assert AnnotationStore(folder).of("port.txt") == [written]


def test_nothing_is_created_before_a_note_is_written(folder: Path) -> None:
    """Looking at a library leaves no trace in it."""
    store = AnnotationStore(folder)
    assert (store.of("port.txt"), store.all(), store.counts(), store.troubles) == ([], [], {}, ())
    assert not folder.exists()


def test_notes_come_in_reading_order(folder: Path) -> None:
    """Notes are listed by where they stand, articles by name."""
    store = AnnotationStore(folder)
    later, earlier = note("Ten cranes"), note("Nine cranes")
    other = note(file="area/port.txt")
    for one in (later, earlier, other):
        store.put(one)
    assert store.of("port.txt") == [earlier, later]
    assert store.all() == [other, earlier, later]
    assert store.counts() == {"port.txt": 2, "area/port.txt": 1}


def test_a_revision_takes_the_place_of_the_note(folder: Path) -> None:
    """A note has one state: the newest."""
    store = AnnotationStore(folder)
    first = store.put(note())
    second = store.put(replace(first, note="checked", modified="2999-01-01T00:00:00Z"))
    assert store.of("port.txt") == [second]
    assert store.of("port.txt")[0].note == "checked"


def test_a_removed_note_stays_removed_for_everyone(folder: Path) -> None:
    """A window that still shows a removed note does not bring it back by saving another one."""
    here, elsewhere = AnnotationStore(folder), AnnotationStore(folder)
    doomed = here.put(note())
    assert elsewhere.of("port.txt") == [doomed]
    here.remove(doomed)
    elsewhere.put(note("Ten cranes"))
    assert [one.quote for one in elsewhere.of("port.txt")] == ["Ten cranes"]
    assert here.counts() == {"port.txt": 1}


def test_two_windows_keep_both_their_notes(folder: Path) -> None:
    """What another window wrote in the meantime is merged, not overwritten."""
    here, elsewhere = AnnotationStore(folder), AnnotationStore(folder)
    assert here.of("port.txt") == elsewhere.of("port.txt") == []
    first, second = here.put(note("Nine cranes")), elsewhere.put(note("Ten cranes"))
    assert here.of("port.txt") == elsewhere.of("port.txt") == [first, second]


def test_a_clock_that_jumps_back_costs_no_change(folder: Path) -> None:
    """The user's last act wins, even when the clock says that it came first."""
    store = AnnotationStore(folder)
    store.put(replace(note(), modified="2999-01-01T00:00:00Z"))
    [future] = store.of("port.txt")
    written = store.put(replace(future, note="said later", modified="2026-01-01T00:00:00Z"))
    assert written.modified == "2999-01-01T00:00:01Z"
    store.remove(replace(written, modified="2026-01-01T00:00:00Z"))
    assert store.of("port.txt") == []
    store.put(written)
    assert [one.note for one in AnnotationStore(folder).of("port.txt")] == ["said later"]


def test_the_state_before_is_kept_beside(folder: Path) -> None:
    """`.bak` is the page before the last change."""
    store = AnnotationStore(folder)
    store.put(note("Nine cranes"))
    before = (folder / "port.txt.json").read_bytes()
    store.put(note("Ten cranes"))
    assert (folder / "port.txt.json.bak").read_bytes() == before


def test_saving_what_is_saved_writes_nothing(folder: Path) -> None:
    """The same note put again leaves the file as it is."""
    store = AnnotationStore(folder)
    written = store.put(note())
    before = (folder / "port.txt.json").stat()
    store.put(written)
    assert (folder / "port.txt.json").stat() == before


def test_a_change_from_outside_is_seen(folder: Path) -> None:
    """A file edited by hand is read again."""
    store = AnnotationStore(folder)
    store.put(note())
    path = folder / "port.txt.json"
    path.write_text(path.read_text().replace('"check"', '"edited by hand"'))
    assert [one.note for one in store.of("port.txt")] == ["edited by hand"]


def test_unknown_keys_of_a_page_and_its_notes_survive(folder: Path) -> None:
    """What other programs add to the file is there after the next change."""
    store = AnnotationStore(folder)
    store.put(note("Nine cranes"))
    path = folder / "port.txt.json"
    page = document(path)
    page["partOf"] = "urn:x:collection"
    page["@context"].append({"x": "urn:x:"})
    page["items"][0]["creator"] = "urn:x:colleague"
    page["items"].append({"type": "Bookmark", "of": "something else"})
    path.write_text(json.dumps(page))
    store.put(note("Ten cranes"))
    rewritten = document(path)
    assert rewritten["partOf"] == "urn:x:collection"
    assert rewritten["@context"] == page["@context"]
    assert rewritten["items"][0]["creator"] == "urn:x:colleague"
    assert {"type": "Bookmark", "of": "something else"} in rewritten["items"]
    assert any("port.txt" in sentence for sentence in store.troubles)


def test_a_renamed_article_keeps_its_notes(folder: Path) -> None:
    """The text is known again by its hash, whatever the file is called, and from then on by its new name."""
    store = AnnotationStore(folder)
    store.put(note())
    article = article_of(TEXT, "quay/renamed.txt")
    [taken_over] = store.of(article.file, article.text_hash)
    assert (taken_over.file, taken_over.quote) == ("quay/renamed.txt", "400 boxes")
    assert AnnotationStore(folder).of("quay/renamed.txt") == [taken_over]
    assert len(store.all()) == 1


def test_a_note_removed_after_a_renaming_does_not_return(folder: Path) -> None:
    """The old name's page does not bring back what was removed under the new one."""
    store = AnnotationStore(folder)
    store.put(note())
    article = article_of(TEXT, "renamed.txt")
    store.remove(store.of(article.file, article.text_hash)[0])
    assert store.of(article.file, article.text_hash) == store.all() == []


@pytest.mark.parametrize(
    "file", ["../../escape.txt", "/etc/hosts", "nul\0byte.txt", "long" * 200, "a.json/b.txt", "\udcff"]
)
def test_an_article_of_any_name_has_notes(folder: Path, file: str) -> None:
    """Names that no file of notes can have are no obstacle, and lead nowhere else."""
    written = AnnotationStore(folder).put(note(file=file))
    store = AnnotationStore(folder)
    assert store.of(file) == store.all() == [written]
    assert store.counts() == {file: 1}
    outside = [path for path in folder.parents[2].rglob("*") if path.is_file() and not path.is_relative_to(folder)]
    assert outside == []


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    """A library from somebody else cannot make notes land in another folder."""
    outside = tmp_path / "outside"
    outside.mkdir()
    folder.mkdir(parents=True)
    (folder / "area").symlink_to(outside)
    store = AnnotationStore(folder)
    with pytest.raises(FileTrouble, match="leads out"):
        store.put(note(file="area/port.txt"))
    assert store.of("area/port.txt") == []
    assert list(outside.iterdir()) == []


def test_a_page_that_is_a_link_out_of_the_folder_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """Nothing of a private file comes into a library because somebody put a link to it there; the note is kept."""
    private = tmp_path / "private"
    private.write_text("a secret")
    folder.mkdir(parents=True)
    (folder / "port.txt.json").symlink_to(private)
    store = AnnotationStore(folder, fallback=tmp_path / "elsewhere")
    store.put(note())
    assert [one.quote for one in store.of("port.txt")] == ["400 boxes"]
    assert private.read_text() == "a secret"
    assert not [path for path in folder.iterdir() if not path.is_symlink() and "secret" in path.read_text()]


def test_a_page_is_written_as_any_json_is(folder: Path) -> None:
    """Record by record, for speed, yet byte for byte what the whole document in one go would give."""
    store = AnnotationStore(folder)
    store.put(note("Nine cranes"))
    store.put(note("Ten cranes", said="two\nlines, a \u2028 and “quotes”"))
    store.remove(store.put(note()))
    path = folder / "port.txt.json"
    page = document(path) | {"partOf": {"name": [], "deep": [{"x": {}}]}}
    page["items"].append({"type": "Bookmark", "of": ["something", "else"]})
    path.write_text(json.dumps(page))
    AnnotationStore(folder).put(note("moved"))
    assert path.read_text() == json_text(document(path))
    assert document(path)["partOf"] == page["partOf"]


# Damage


def damaged_store(folder: Path, content: bytes) -> AnnotationStore:
    """Return a store whose page was changed twice and then damaged; its `.bak` holds one note."""
    store = AnnotationStore(folder)
    store.put(note("Nine cranes"))
    store.put(note("Ten cranes"))
    store.put(note(file="other.txt"))
    (folder / "port.txt.json").write_bytes(content)
    return AnnotationStore(folder)


DAMAGE = {
    "cut off": b'{"type": "AnnotationPage",\n "items": [',
    "empty": b"",
    "no text": b"\xff\xfe\x00\n\x80",
    "no page": b'["a list"]',
    "items of another kind": b'{"items": 5}',
    "removals of another kind": b'{"reader:removed": {"urn:uuid:1": 7}}',
    "bottomless": b"[" * 100_000,
    "nested": b'{"x":' + b"[" * 200 + b"]" * 200 + b"}",
    "a number without end": b'{"x": ' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_told_of_and_its_last_good_state_shown(folder: Path, damage: str) -> None:
    """Damage costs no other article's notes, is said in a sentence, and reading leaves the file untouched."""
    store = damaged_store(folder, DAMAGE[damage])
    assert [one.quote for one in store.of("port.txt")] == ["Nine cranes"]
    assert store.counts() == {"other.txt": 1, "port.txt": 1}
    [sentence] = store.troubles
    assert all(words in sentence for words in ("port.txt.json is damaged", "port.txt.json.bak", "is kept as"))
    assert (folder / "port.txt.json").read_bytes() == DAMAGE[damage]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_set_aside_before_the_next_note(folder: Path, damage: str) -> None:
    """Saving goes on from the last good state; the damaged file is kept byte for byte under the name announced."""
    store = damaged_store(folder, DAMAGE[damage])
    store.put(note("400 boxes"))
    assert {one.quote for one in store.of("port.txt")} == {"Nine cranes", "400 boxes"}
    [aside] = folder.glob("port.txt.json.damaged-*")
    assert aside.read_bytes() == DAMAGE[damage]
    assert any(aside.name in sentence for sentence in store.troubles)


def test_damage_names_the_line(folder: Path) -> None:
    """Whoever edits a page by hand is told where the mistake is."""
    store = damaged_store(folder, DAMAGE["cut off"])
    store.counts()
    assert "at line 2" in store.troubles[0]


def test_damage_without_a_last_good_state_is_said(folder: Path) -> None:
    """Where there is nothing to go back to, the sentence says so."""
    folder.mkdir(parents=True)
    (folder / "port.txt.json").write_bytes(b"{")
    store = AnnotationStore(folder)
    assert store.of("port.txt") == []
    assert "no earlier state" in store.troubles[0]


def test_a_record_that_is_no_note_costs_no_other(folder: Path) -> None:
    """One bad record is skipped with a sentence; the notes beside it are shown."""
    store = AnnotationStore(folder)
    written = store.put(note())
    path = folder / "port.txt.json"
    page = document(path)
    page["items"].insert(0, {"id": "urn:uuid:0", "type": "Annotation", "target": {}})
    path.write_text(json.dumps(page))
    assert store.of("port.txt") == [written]
    assert any("urn:uuid:0" in sentence for sentence in store.troubles)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PAGES = st.fixed_dictionaries(
    {},
    optional={"items": st.lists(JSON) | JSON, "reader:removed": JSON, "reader:file": JSON, "@context": JSON, "x": JSON},
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAGES.map(json.dumps).map(str.encode) | st.binary(max_size=40))
def test_any_file_leads_to_a_sentence_at_most(folder: Path, content: bytes) -> None:
    """No file of notes can stop the program or the next note, and none of its bytes is lost."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    (folder / "port.txt.json").write_bytes(content)
    store = AnnotationStore(folder)
    written = store.put(note())
    assert written in AnnotationStore(folder).of("port.txt")
    assert content in [path.read_bytes() for path in folder.iterdir()]


def test_what_is_no_file_is_left_alone(folder: Path) -> None:
    """A folder where a page should be is said to be there, costs no other notes, and is not written over."""
    store = AnnotationStore(folder)
    other = store.put(note(file="other.txt"))
    (folder / "port.txt.json").mkdir()
    assert (store.of("port.txt"), store.of("other.txt")) == ([], [other])
    assert "not a file" in store.troubles[0]
    with pytest.raises(FileTrouble, match="not saved"):
        store.put(note())


# A version from the future


@pytest.mark.parametrize("future", [{"items": {"first": 1}}, {"reader:removed": []}, {"notes": []}])
def test_another_shape_is_no_damage(folder: Path, future: dict[str, Any]) -> None:
    """A later version may arrange everything differently: nothing is shown, nothing set aside."""
    folder.mkdir(parents=True)
    path = folder / "port.txt.json"
    path.write_text(json.dumps(future | {"reader:schema": 2}))
    store = AnnotationStore(folder)
    with pytest.raises(FileTrouble, match="another version of Reader"):
        store.put(note())
    assert json.loads(path.read_text()) == future | {"reader:schema": 2}
    assert [one.name for one in folder.iterdir() if one.name != ".lock"] == ["port.txt.json"]


def test_a_page_of_a_later_version_is_shown_and_never_rewritten(folder: Path) -> None:
    """Notes of a newer Reader are read as far as possible; changing them is refused in a sentence."""
    store = AnnotationStore(folder)
    written = store.put(note())
    path = folder / "port.txt.json"
    path.write_text(json.dumps(document(path) | {"reader:schema": 99}))
    before = path.read_bytes()
    store = AnnotationStore(folder, fallback=folder.parent / "elsewhere")
    assert store.of("port.txt") == [written]
    for change in (lambda: store.put(note("Ten cranes")), lambda: store.remove(written)):
        with pytest.raises(FileTrouble, match="another version of Reader"):
            change()
    assert path.read_bytes() == before
    assert any("another version" in sentence for sentence in store.troubles)


# Places that cannot be written


@pytest.fixture
def unwritable(tmp_path: Path) -> Path:
    """A folder that nobody, not even root, can make: a file stands in its way."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    return in_the_way / "annotations"


def test_a_note_that_cannot_be_written_is_not_shown_as_saved(unwritable: Path) -> None:
    """Where nothing can be written, the user hears of it, and the note is not among those kept."""
    store = AnnotationStore(unwritable)
    with pytest.raises(FileTrouble, match="not saved"):
        store.put(note())
    assert store.of("port.txt") == store.all() == []


def test_notes_on_a_library_that_cannot_be_written_are_kept_elsewhere(unwritable: Path, tmp_path: Path) -> None:
    """The user's own folder takes the notes, and the user is told where they are."""
    store = AnnotationStore(unwritable, fallback=tmp_path / "mine")
    written = store.put(note())
    assert AnnotationStore(unwritable, fallback=tmp_path / "mine").of("port.txt") == [written]
    assert str(tmp_path / "mine") in store.troubles[0]


def test_notes_from_both_folders_are_read_as_one(folder: Path, tmp_path: Path) -> None:
    """Of two states of a note the newer one is shown, and a removal counts as a state."""
    ours, mine = AnnotationStore(folder), AnnotationStore(tmp_path / "mine")
    shared = ours.put(note("Nine cranes"))
    mine.put(replace(shared, note="revised", modified="2999-01-01T00:00:00Z"))
    removed = ours.put(note("Ten cranes"))
    mine.remove(removed)
    both = AnnotationStore(folder, fallback=tmp_path / "mine")
    assert [one.note for one in both.of("port.txt")] == ["revised"]
    assert [one.note for one in both.all()] == ["revised"]
    assert both.counts() == {"port.txt": 1}


def test_the_next_note_brings_the_notes_home(folder: Path, tmp_path: Path) -> None:
    """Once the library can be written, what was kept elsewhere is written to it too."""
    AnnotationStore(tmp_path / "mine").put(note("Nine cranes"))
    AnnotationStore(folder, fallback=tmp_path / "mine").put(note("Ten cranes"))
    assert [one.quote for one in AnnotationStore(folder).of("port.txt")] == ["Nine cranes", "Ten cranes"]
