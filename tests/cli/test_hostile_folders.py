"""Folders made to harm: the commands list and search what can be read, say what cannot, and come to an end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.hostile_folders import MAKERS, Maker, removed


@pytest.fixture
def shelf(library: Path) -> Iterator[Path]:
    """The library of two small articles, removed at the end with all that was put into it."""
    yield library
    removed(library)


@pytest.mark.parametrize(("make", "words"), MAKERS.values(), ids=MAKERS)
def test_the_rest_is_read(run: Run, shelf: Path, make: Maker, words: tuple[str, ...]) -> None:
    """Good articles are listed and found beside any harm, what was passed over is told, and nothing gets out."""
    make(shelf)
    searched = run("-L", shelf, "search", "wafers", "--json")
    listed = run("-L", shelf, "list", "--json")
    assert (searched.code, listed.code) == (0, 0)
    assert [hit["file"] for hit in searched.json["hits"]] == ["chips.txt"]
    assert {"chips.txt", "trade.md"} <= {entry["file"] for entry in listed.json}
    assert not any("root:" in entry["title"] for entry in listed.json)
    for word in words:
        assert word in searched.err
    for ran in (searched, listed, run("-L", shelf, "list"), run("-L", shelf, "index")):
        assert not {"\x1b", "\x07", "\x9b", "\u202e"}.intersection(ran.out + ran.err)
        assert "Traceback" not in ran.err
    assert not Path("owned").exists()
