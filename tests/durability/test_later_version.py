"""A page of a later version of Reader: shown as far as it is understood, said so, and left byte for byte as it is."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.annotations.annotation import Color
from reader.articles.article import Article
from reader.cli import main
from reader.errors import FileTrouble
from reader.figures.ruled import Ruling
from reader.library import Library

TEXT = "Chip output rose 7.2 percent in October from a year earlier."


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with a note and a ruling on a page that a later version then wrote."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "chips.txt").write_text(TEXT)
    opened = Library([folder])
    article = opened.article("chips")
    opened.notes.add(article, article.passages[0].span, note="check")
    opened.notes.rule(article, opened.figures(article)[0], Ruling.REJECTED)
    page = page_of(folder)
    later = json.loads(page.read_text()) | {"reader:schema": 2, "reader:threads": [{"on": "something new"}]}
    page.write_text(json.dumps(later))
    return Library([folder])


def page_of(folder: Path) -> Path:
    """The page of the one article of the library `folder`."""
    return folder / ".reader" / "annotations" / "chips.txt.json"


def add(library: Library, article: Article) -> None:
    """Add a note."""
    library.notes.add(article, article.passages[0].span, note="another")


def revise(library: Library, article: Article) -> None:
    """Change the note."""
    note = library.notes.of(article)[0].annotation
    library.notes.revise(article, note, note="changed", tags=(), color=Color.PINK, verdict=None)


def remove(library: Library, article: Article) -> None:
    """Delete the note."""
    library.notes.remove(article, library.notes.of(article)[0].annotation)


def rule(library: Library, article: Article) -> None:
    """Decide otherwise on the figure."""
    library.notes.rule(article, library.figures(article)[0], Ruling.ACCEPTED)


def take_back(library: Library, article: Article) -> None:
    """Take back what was decided on the figure."""
    library.notes.rule(article, library.figures(article)[0], None)


@pytest.mark.parametrize("change", [add, revise, remove, rule, take_back])
def test_a_window_changes_nothing_of_it(library: Library, change: Callable[[Library, Article], None]) -> None:
    """Notes and rulings are shown; every change is refused in a sentence, also where another folder could take it."""
    folder = library.roots[0]
    before = page_of(folder).read_bytes()
    article = library.article("chips")
    assert [one.annotation.note for one in library.notes.of(article)] == ["check"]
    assert [*library.notes.rulings(article).values()] == [Ruling.REJECTED]
    with pytest.raises(FileTrouble, match=r"another version of Reader.*update Reader"):
        change(library, article)
    assert page_of(folder).read_bytes() == before
    assert library.notes.undo() is None
    assert any("shown but not changed" in sentence for sentence in library.notes.troubles)
    assert [path.name for path in page_of(folder).parent.glob("*.damaged*")] == []


@pytest.mark.parametrize("version", [True, 1.0, "1", None, [1]])
def test_only_the_number_is_our_version(library: Library, version: object) -> None:
    """What equals 1 without being it, as `true` does, is another version."""
    page = page_of(library.roots[0])
    page.write_text(json.dumps(json.loads(page.read_text()) | {"reader:schema": version}))
    before = page.read_bytes()
    with pytest.raises(FileTrouble, match="another version of Reader"):
        add(library, library.article("chips"))
    assert page.read_bytes() == before


def test_a_command_changes_nothing_of_it(
    library: Library, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`reader notes add` prints no id, says why and ends with 3."""
    folder = library.roots[0]
    before = page_of(folder).read_bytes()
    words = ["reader", "-L", str(folder), "notes", "add", "chips", "--quote", "October", "--note", "another"]
    monkeypatch.setattr("sys.argv", words)
    with pytest.raises(SystemExit) as ended:
        main()
    out, err = capfd.readouterr()
    assert (ended.value.code, out) == (3, "")
    assert "another version of Reader" in err
    assert page_of(folder).read_bytes() == before
