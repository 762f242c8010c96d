"""What may lie where a page should: nothing of it stops Reader, is lost, or leads out of the folder."""

import errno
import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Annotation
from reader.annotations.store import AnnotationStore
from reader.errors import FileTrouble
from tests.annotations.test_store import note

Maker = Callable[[Path], object]


def leading_out(path: Path) -> None:
    """A link to a file that is nobody's business."""
    secret = path.parents[1] / "secret"
    secret.write_text("a secret")
    path.symlink_to(secret)


def leading_to_no_end(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path.name)


def leading_nowhere(path: Path) -> None:
    """A link to what is not there, outside."""
    path.symlink_to(path.parents[1] / "not there")


IN_PLACE_OF_A_PAGE: list[Maker] = [Path.mkdir, os.mkfifo, leading_out, leading_nowhere]


def contents(folder: Path) -> dict[Path, bytes | str]:
    """Everything below `folder`: files by their bytes, the rest by what it is."""
    return {
        path: path.read_bytes() if path.is_file() and not path.is_symlink() else f"{path.lstat().st_mode:o}"
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of notes in which another article has one."""
    path = tmp_path / "library" / "annotations"
    AnnotationStore(path).put(note(file="other.txt"))
    return path


@pytest.mark.parametrize("make", IN_PLACE_OF_A_PAGE)
def test_what_is_no_page_is_left_alone(folder: Path, tmp_path: Path, make: Maker) -> None:
    """It is never opened, costs no other article's notes, and the note is kept in the user's folder, which is said."""
    make(folder / "port.txt.json")
    before = contents(folder.parent)
    store = AnnotationStore(folder, tmp_path / "mine")
    store.put(note())
    assert [one.quote for one in store.of("port.txt")] == ["400 boxes"]
    assert store.counts() == {"other.txt": 1, "port.txt": 1}
    assert contents(folder.parent) == before
    assert any(f"Notes are kept in {tmp_path / 'mine'} instead" in sentence for sentence in store.troubles)


def test_a_link_to_itself_makes_room_for_the_page(folder: Path) -> None:
    """It says nothing that could be lost."""
    leading_to_no_end(folder / "port.txt.json")
    store = AnnotationStore(folder)
    store.put(note())
    assert [one.quote for one in AnnotationStore(folder).of("port.txt")] == ["400 boxes"]


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, leading_out])
@pytest.mark.parametrize("name", [".lock", "port.txt.json.bak"])
def test_what_is_no_lock_and_no_earlier_state_is_left_alone(
    folder: Path, tmp_path: Path, name: str, make: Maker
) -> None:
    """Every note is kept somewhere, and nothing that was there is written into."""
    AnnotationStore(folder).put(note("Nine cranes"))
    (folder / name).unlink(missing_ok=True)
    make(folder / name)
    store = AnnotationStore(folder, tmp_path / "mine")
    store.put(note("400 boxes"))
    again = AnnotationStore(folder, tmp_path / "mine")
    assert {one.quote for one in again.of("port.txt")} == {"Nine cranes", "400 boxes"}
    secret = folder.parent / "secret"
    assert not secret.exists() or secret.read_text() == "a secret"


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo])
def test_a_library_whose_folder_of_notes_is_none(tmp_path: Path, make: Maker) -> None:
    """The user's own folder takes the notes, and what is in the way stays."""
    make(tmp_path / ".reader")
    store = AnnotationStore(tmp_path / ".reader" / "annotations", tmp_path / "mine")
    store.put(note())
    assert [one.quote for one in store.of("port.txt")] == ["400 boxes"]
    assert [path.name for path in tmp_path.iterdir() if path.name != "mine"] == [".reader"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.fixed_dictionaries(
    {"id": st.sampled_from(["urn:uuid:1", "urn:uuid:2"]), "type": st.just("Annotation")},
    optional={
        key: JSON | st.just(value)
        for key, value in {
            "created": "2026-01-05T09:12:44Z",
            "modified": "9999-12-31T23:59:59Z",
            "motivation": "commenting",
            "body": [{"type": "TextualBody", "value": "said", "purpose": "commenting"}],
            "target": {
                "selector": [
                    {"type": "TextPositionSelector", "start": 0, "end": 4},
                    {"type": "TextQuoteSelector", "exact": "Nine"},
                ]
            },
            "reader:color": "pink",
            "reader:figure": {"text": "9"},
            "reader:ruling": "accepted",
            "reader:passage": 1,
        }.items()
    },
)
PAGES = st.fixed_dictionaries(
    {},
    optional={
        "items": st.lists(RECORDS | JSON, max_size=4) | JSON,
        "reader:removed": st.dictionaries(
            st.sampled_from(["urn:uuid:1", "x"]), st.sampled_from(["2026-01-05", "9999-12-31T23:59:59Z", "no time"])
        )
        | JSON,
        "reader:deleted": st.lists(RECORDS | JSON, max_size=4) | JSON,
        "reader:schema": st.just(1) | JSON,
        "reader:file": JSON,
        "@context": JSON,
        "type": JSON,
        "other": JSON,
    },
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of((PAGES | JSON).map(json.dumps).map(str.encode), st.binary(max_size=40)))
def test_any_json_and_any_bytes_lead_to_a_sentence_at_most(tmp_path: Path, content: bytes) -> None:
    """Whatever a page holds: it is listed, added to, and none of it is lost; another version's page is not touched."""
    for path in tmp_path.iterdir():
        path.unlink()
    page = tmp_path / "port.txt.json"
    page.write_bytes(content)
    store = AnnotationStore(tmp_path)
    shown = store.all()
    store.deleted()
    assert page.read_bytes() == content
    written = added(store)
    if written is None:
        assert any("another version of Reader" in sentence for sentence in store.troubles)
        assert page.read_bytes() == content
        return
    later = AnnotationStore(tmp_path)
    assert {one.id for one in later.all()} == {one.id for one in shown} | {written.id}
    assert content in [path.read_bytes() for path in tmp_path.iterdir()]
    later.remove(written)
    assert {one.id for one in AnnotationStore(tmp_path).all()} == {one.id for one in shown}


def added(store: AnnotationStore) -> Annotation | None:
    """Add a note and return it, None where it was refused."""
    try:
        return store.put(note())
    except FileTrouble:
        return None


NEIGHBOURS = [
    ".json",
    "a",
    "a.json",
    "a.json.bak",
    "a.json.json",
    "a.json.bak/b",
    ".lock",
    ".lock/a",
    "a.json.damaged-0/b",
]


def test_articles_named_like_files_of_notes(tmp_path: Path) -> None:
    """Articles whose names look like pages, locks and earlier states have notes of their own."""
    store = AnnotationStore(tmp_path)
    for said in ("first", "second"):
        for file in NEIGHBOURS:
            store.put(note(said=said, file=file))
    later = AnnotationStore(tmp_path)
    assert later.counts() == dict.fromkeys(NEIGHBOURS, 2)
    assert (later.troubles, store.troubles) == ((), ())


def test_a_library_that_was_moved_keeps_its_notes(tmp_path: Path) -> None:
    """Pages name articles by their place in the library, wherever that lies."""
    written = AnnotationStore(tmp_path / "here" / "annotations").put(note())
    (tmp_path / "here").rename(tmp_path / "there")
    assert AnnotationStore(tmp_path / "there" / "annotations").all() == [written]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_article_spelled_anew_by_a_copy_keeps_its_notes(tmp_path: Path, form: Literal["NFC", "NFD"]) -> None:
    """A copy that writes accents another way is a renaming: the text is the same."""
    written = AnnotationStore(tmp_path).put(
        note(file=unicodedata.normalize("NFD" if form == "NFC" else "NFC", "café.txt"))
    )
    file = unicodedata.normalize(form, "café.txt")
    [taken_over] = AnnotationStore(tmp_path).of(file, written.text_hash)
    assert (taken_over.id, taken_over.file) == (written.id, file)


def test_a_page_that_can_be_read_again_is_shown_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be read once, as on a network folder that went away, is tried again."""
    written = AnnotationStore(tmp_path).put(note())
    store = AnnotationStore(tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(os, "open", _refuse)
        assert store.of("port.txt") == []
        with pytest.raises(FileTrouble, match="not saved"):
            store.put(note())
    assert store.of("port.txt") == [written]


def _refuse(path: Path, *_: object) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
