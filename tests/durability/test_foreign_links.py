"""A library that somebody else packed: its folder of notes may be a link that leads anywhere."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.locations import Locations


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of one article."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "port.txt").write_text("Nine cranes were idle on Monday.")
    return folder


@pytest.mark.parametrize("link", [".reader", ".reader/annotations"])
@pytest.mark.parametrize("is_there", [True, False])
def test_notes_are_not_written_out_of_the_library(
    library: Path, tmp_path: Path, locations: Locations, link: str, is_there: bool
) -> None:
    """They are kept in the user's own folder, that is said, and nothing is made where the link leads."""
    elsewhere = tmp_path / "elsewhere"
    if is_there:
        elsewhere.mkdir()
    (library / link).parent.mkdir(exist_ok=True)
    (library / link).symlink_to(elsewhere)
    opened = Library([library])
    article = opened.article("port")
    opened.notes.add(article, article.passages[0].span, note="kept")
    assert [one.annotation.note for one in Library([library]).notes.of(article)] == ["kept"]
    assert [*elsewhere.glob("**/*")] == []
    assert elsewhere.exists() == is_there
    assert [*locations.notes_of(library).glob("*.json")] != []
    (told,) = opened.notes.troubles
    assert "leads out of" in told
    assert "are kept in" in told


def test_a_link_within_the_library_is_followed(library: Path) -> None:
    """Where notes are in another folder of the library, they are kept there."""
    (library / "notes").mkdir()
    (library / ".reader").symlink_to(library / "notes")
    opened = Library([library])
    article = opened.article("port")
    opened.notes.add(article, article.passages[0].span, note="kept")
    assert (library / "notes" / "annotations" / "port.txt.json").exists()
    assert opened.notes.troubles == ()
