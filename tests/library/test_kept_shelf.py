"""The shelf kept in one file from one start to the next."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.arrangement import Arrangement
from reader.articles.entry import ShelfEntry
from reader.library.kept_shelf import KeptShelf

TURBINES = ShelfEntry(
    id="sub/turbines",
    file="sub/turbines.md",
    path=Path("/articles/sub/turbines.md"),
    title='Turbine\nmakers "hire" again',
    authors=("Jonas Weber", "A. Ruiz"),
    publisher="Weekly Engine",
    date="2025-10-02",
    language="en",
    words=700,
    passages=12,
    figures=None,
    annotations=2,
    changed=1_764_000_000_000_000_000,
    progress=42,
    tags=("growth",),
)
BROKEN = ShelfEntry("\udcff", "\udcff.txt", Path("/articles/\udcff.txt"), "", is_indexed=False)
SHELF = Arrangement([TURBINES, BROKEN], 1, "date", "tag:growth")


def kept(folder: Path, shelf: Arrangement = SHELF) -> Arrangement | None:
    KeptShelf(folder / "cache").write(shelf)
    return KeptShelf(folder / "cache").read()


def test_what_was_shown_is_there_again(tmp_path: Path) -> None:
    """Every row with all that is said of it, in its order, how many of them are shown, and the filter."""
    again = kept(tmp_path)
    assert again is not None
    assert [*again.rows] == [TURBINES, BROKEN]
    assert [*again.rows[: again.shown]] == [TURBINES]
    assert (again.rows[-1], len(again.rows)) == (BROKEN, 2)
    assert (again.shown, again.order, again.filter, again.cursor) == (1, "date", "tag:growth", 0)


@given(st.lists(st.tuples(st.text(), st.text(), st.lists(st.text())), max_size=5), st.text())
def test_any_words_are_kept(
    tmp_path_factory: pytest.TempPathFactory, said: Sequence[tuple[str, str, list[str]]], typed: str
) -> None:
    """Whatever stands in titles and names, line feeds and broken bytes included, comes back as it was."""
    rows = [ShelfEntry(name, name, Path(name), title, authors=tuple(authors)) for name, title, authors in said]
    again = kept(tmp_path_factory.mktemp("library"), Arrangement(rows, len(rows), "title", typed))
    assert again is not None
    assert ([*again.rows], again.filter) == (rows, typed)


@pytest.mark.parametrize("article", [TURBINES, BROKEN], ids=["shown", "filtered-out"])
def test_the_cursor_begins_at_the_article_read_last(tmp_path: Path, article: ShelfEntry) -> None:
    """It is where that article is shown, and at the top where it is not."""
    other = ShelfEntry("a", "a.txt", Path("/articles/a.txt"), "Orchards")
    KeptShelf(tmp_path).write(Arrangement([other, TURBINES, BROKEN], 2, "title"))
    again = KeptShelf(tmp_path).read(article.path)
    assert again is not None
    assert again.cursor == (1 if article is TURBINES else 0)


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "other", "checksum", "missing"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    """Nothing of a file is believed in which anything is not as it was written."""
    assert kept(tmp_path) is not None
    file = tmp_path / "cache" / "shelf.jsonl"
    content = file.read_bytes()
    damaged = {
        "cut": content[:-5],
        "changed": content.replace(b"Weekly", b"Weakly"),
        "empty": b"",
        "other": b"\x00\xff" * 50,
        "checksum": b"g" + content[1:],
        "missing": None,
    }[damage]
    file.unlink() if damaged is None else file.write_bytes(damaged)
    assert KeptShelf(tmp_path / "cache").read() is None


def test_a_file_of_other_fields_is_as_good_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version wrote is not read, however well it is written."""
    KeptShelf(tmp_path).write(SHELF)
    monkeypatch.setattr("reader.library.kept_shelf._FIELDS", (*ShelfEntry.__slots__, "weight"))
    assert KeptShelf(tmp_path).read() is None


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Nothing is kept, and nothing is said."""
    (tmp_path / "cache").touch()
    assert kept(tmp_path) is None
