"""Where notes are kept."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.naming import article_of, notes_path

FOLDER = Path("/library/.reader/annotations")

ODD = ["../../x", "/etc/passwd", "..", "a/../../b", "./a", "a//b", "", "a\0b", "a\nb", "c\\..\\d", ".hashed/x",
       "a" * 300, "漢" * 100, "/".join(["deep"] * 400), "a.json/b", "a.json.bak/b",
       "a.json.damaged-0/b", ".lock", ".lock/b", "\udcff.txt"]  # fmt: skip


@pytest.mark.parametrize(
    "file",
    [
        "port.txt",
        "2025/quay/port.md",
        "港口.txt",
        "a b (1).txt",
        ".hidden",
        "x.json",
        ".json",
        "a.json.bak",
        "x.JSON/a",
        "CON.txt",
        "a:b?.txt",
        "ends in a dot.",
        " ",
    ],
)
def test_notes_lie_where_the_article_lies_in_the_library(file: str) -> None:
    """Ordinary paths are mirrored, so that a person finds the notes on an article."""
    path = notes_path(FOLDER, file)
    assert path == FOLDER / f"{file}.json"
    assert article_of(FOLDER, path) == file


@pytest.mark.parametrize("file", ODD)
def test_no_name_leads_out_of_the_folder(file: str) -> None:
    """A path that cannot be mirrored, or would lead elsewhere, is hashed."""
    path = notes_path(FOLDER, file)
    assert path.parent == FOLDER / ".hashed"
    assert article_of(FOLDER, path) is None


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_name_has_a_place_inside_the_folder(file: str) -> None:
    """Whatever an article is called, its notes are kept in the folder, under a name a file can have."""
    path = notes_path(FOLDER, file)
    assert path.resolve().is_relative_to(FOLDER)
    assert all(len(part.encode()) < 230 for part in path.parts)


@pytest.mark.parametrize("name", ["café.txt", "가나다.md"])
def test_each_way_to_write_an_accent_is_a_name(name: str) -> None:
    """A name is mirrored as the folder of articles spells it, so that whoever normalizes one normalizes the other."""
    composed, decomposed = unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)
    assert notes_path(FOLDER, composed).name == f"{composed}.json"
    assert notes_path(FOLDER, decomposed).name == f"{decomposed}.json"


@given(st.lists(st.text(max_size=8), min_size=2, max_size=2, unique=True))
def test_two_articles_never_share_their_notes(files: list[str]) -> None:
    """Different articles have different places."""
    assert notes_path(FOLDER, files[0]) != notes_path(FOLDER, files[1])
