"""The catalog keeps what was read of a library."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.articles.reading import read_article
from reader.figures.find import find_figures
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.tables import FILE_NAME, open_tables
from tests.search.shelves import Shelf


def test_an_article_comes_back_as_it_was_read(shelf: Shelf) -> None:
    """Text, passages, metadata and figures are those of the file, without the file."""
    for file in shelf.found.files:
        read = read_article(file.path, file=file.file, id=file.id)
        spans = [passage.span for passage in read.passages if passage.kind.is_read]
        figures = find_figures(read.text, spans, published=read.metadata.date, language=read.metadata.language)
        file.path.unlink()
        with Catalog(shelf.cache) as catalog:
            assert catalog.article(file.id) == read
            assert catalog.figures(file.id) == figures


def test_the_shelf_is_read_from_the_catalog(shelf: Shelf) -> None:
    """A line of the shelf has the title and counts of its article."""
    with Catalog(shelf.cache) as catalog:
        entry = next(entry for entry in catalog.entries() if entry.id == "chips")
        article = catalog.article("chips")
    assert article is not None
    assert (entry.title, entry.words, entry.file) == ("Chip makers expand", article.words, "chips.txt")
    assert (entry.figures or 0) >= 2
    assert entry.is_indexed


def test_only_a_file_as_it_was_read_is_current(shelf: Shelf) -> None:
    """A file is current until its size, its time or its place changes."""
    with Catalog(shelf.cache) as catalog:
        assert all(catalog.is_current(file) for file in shelf.found.files)
        shelf.write("chips", "Something else\n\nEntirely different words.\n")
        assert {file.id for file in shelf.found.files if not catalog.is_current(file)} == {"chips"}


def test_an_article_that_says_something_else_has_not_been_read(shelf: Shelf) -> None:
    """What is kept of an article holds for the same text under the same id in the same place, and for no other."""
    with Catalog(shelf.cache) as catalog:
        read = catalog.article("chips")
        assert read is not None
        assert catalog.has_read(read)
        for other in (replace(read, text=f"{read.text} 5"), replace(read, id="trade"), replace(read, path=Path("/x"))):
            assert not catalog.has_read(other)


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    """An empty catalog knows no article and is no error."""
    with Catalog(tmp_path / "cache") as catalog:
        assert catalog.entries() == []
        assert catalog.article("nowhere") is None
        assert catalog.figures("nowhere") is None


def test_only_the_user_can_enter_the_folder(tmp_path: Path) -> None:
    """What the user reads is nobody else's business."""
    Catalog(tmp_path / "cache").close()
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("damage", [b"", b"no database at all, though long enough to be looked at" * 90])
def test_a_damaged_catalog_is_begun_anew(shelf: Shelf, damage: bytes) -> None:
    """A file that is no catalog any more is replaced by an empty one, which the next update fills."""
    before = shelf.everything()
    (shelf.cache / FILE_NAME).write_bytes(damage)
    with Catalog(shelf.cache) as catalog:
        assert catalog.entries() == []
    shelf.update()
    assert shelf.everything() == before


def test_a_catalog_whose_very_tables_are_damaged_is_begun_anew(shelf: Shelf) -> None:
    """SQLite quotes the name of a table that it cannot make out, and that is no text."""
    with sqlite3.connect(shelf.cache / FILE_NAME) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET name = CAST(x'f428' AS TEXT), sql = 'CREATE TABLE (' WHERE name = 'texts'")
    db.close()
    with Catalog(shelf.cache) as catalog:
        assert catalog.entries() == []


def test_damage_met_while_reading_is_no_error(shelf: Shelf) -> None:
    """Pages that turn out to be garbage when they are read give an empty shelf, and the next update fills it."""
    before = shelf.everything()
    path = shelf.cache / FILE_NAME
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with Catalog(shelf.cache) as catalog:
        assert catalog.entries() == []
    shelf.update()
    assert shelf.everything() == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE articles SET metadata = '{'",
        "UPDATE articles SET metadata = '[]'",
        'UPDATE articles SET metadata = \'{"titel": "Chips"}\'',
        "UPDATE articles SET metadata = '{\"authors\": 7}'",
        "UPDATE articles SET metadata = x'ff'",
        "UPDATE articles SET words = 'many'",
        "UPDATE articles SET id = 5 WHERE number = 1",
        "UPDATE articles SET path = 'no bytes'",
        "UPDATE texts SET passages = 7",
        "UPDATE texts SET passages = '[[1, 2, 3, 4, 5]]'",
        "UPDATE texts SET text = x'ff'",
        "UPDATE figures SET start = 'here'",
        "UPDATE texts SET passages = '[[1]]'",
        "UPDATE figures SET kind = 'nonsense'",
        "UPDATE figures SET direction = 7",
        "UPDATE texts SET passages = '[[1, \"nonsense\", 1, 2, 0]]'",
        "UPDATE texts SET text = CAST(x'ff' AS TEXT)",
    ],
)
def test_records_that_cannot_be_read_are_no_error(shelf: Shelf, damage: str) -> None:
    """What is damaged inside a record is met when it is read, and the next update reads the files again."""
    before = shelf.everything()
    with sqlite3.connect(shelf.cache / FILE_NAME) as db:
        db.execute(damage)
    db.close()
    with Catalog(shelf.cache) as catalog:
        ids = {file.id for file in shelf.found.files} & {entry.id for entry in catalog.entries()}
        assert not [id_ for id_ in ids if catalog.article(id_) and catalog.figures(id_)]
    shelf.update()
    assert shelf.everything() == before


def test_a_mistake_of_ours_is_no_damage(shelf: Shelf) -> None:
    """Only what cannot have been written is damage; a question or a reader that is wrong leaves the catalog alone."""
    mistaken: list[tuple[str, list[object], Callable[..., object]]] = [
        ("SELECT id FROM articles", [], lambda one, another: (one, another)),
        ("SELECT id FROM articles", [], lambda id_: id_.no_such_thing),
        ("SELECT id FROM articles WHERE id = ?", ["\udcff"], bytes),
    ]
    before = shelf.everything()
    database = open_tables(shelf.cache)
    for question, values, read in mistaken:
        with pytest.raises((TypeError, AttributeError, ValueError)):
            database.rows(question, values, read)
    assert not database.is_anew
    database.close()
    assert shelf.everything() == before


def test_a_catalog_of_another_version_is_begun_anew(shelf: Shelf) -> None:
    """Tables of an older or newer Reader are not guessed at."""
    with sqlite3.connect(shelf.cache / FILE_NAME) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    with Catalog(shelf.cache) as catalog:
        assert catalog.entries() == []


def test_a_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    """Names of files are bytes; one that is not UTF-8 is catalogued, found and opened like any other."""
    shelf = Shelf.of(tmp_path)
    (shelf.folder / "caf\udce9.txt").write_text("Coffee\n\nA cup of zibeth coffee.\n")
    shelf.update()
    (file,) = shelf.found.files
    with Catalog(shelf.cache) as catalog:
        assert catalog.is_current(file)
        (entry,) = catalog.entries()
        assert (entry.id, entry.path) == (file.id, file.path)
    assert shelf.articles("zibeth") == {file.id}


def test_the_shelf_needs_no_whoosh() -> None:
    """The start of the program does not wait for the search to be imported."""
    code = "import sys, reader.search.catalog.catalog; sys.exit(any(name.startswith('whoosh') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
