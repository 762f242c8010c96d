"""Queries that were used or saved."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.errors import BadInput, FileTrouble, NothingFound
from reader.library.past_queries import LONGEST_NAME, USED_KEPT, PastQueries


@pytest.fixture
def past(tmp_path: Path) -> PastQueries:
    """What one window keeps."""
    return PastQueries(tmp_path / "queries" / "library.json")


def test_the_newest_query_comes_first_and_each_once(past: PastQueries) -> None:
    """What is used again moves to the front, whatever the blanks in it; nothing is kept of a query of blanks."""
    for query in ("cranes", "tag:growth", "  cranes ", "", "  "):
        past.remember(query)
    assert past.read().used == ("cranes", "tag:growth")


def test_so_many_are_kept(past: PastQueries) -> None:
    """The oldest go when there are too many, and a text that was pasted by mistake is not kept."""
    for number in range(USED_KEPT + 5):
        past.remember(f"crane {number}")
    past.remember("x" * 5_000)
    used = past.read().used
    assert len(used) == USED_KEPT
    assert (used[0], used[-1]) == (f"crane {USED_KEPT + 4}", "crane 5")


def test_a_saved_query_is_found_by_its_name(past: PastQueries) -> None:
    """Saving under a name again replaces; of a name that is not there, those that are are told."""
    past.save("Ports", "cranes OR quay")
    past.save("growth", "tag:growth")
    past.save(" Ports ", "harbour")
    assert past.saved("Ports") == "harbour"
    assert list(past.read().saved) == ["growth", "Ports"]
    with pytest.raises(NothingFound, match=r"as trains\. There are: growth, Ports\."):
        past.saved("trains")
    past.forget("harbour", "Ports")
    assert list(past.read().saved) == ["growth"]


def test_what_was_used_can_be_forgotten(past: PastQueries) -> None:
    """One query goes, the others and the saved ones stay."""
    past.remember("cranes")
    past.remember("quay")
    past.save("Ports", "cranes")
    past.forget("cranes")
    assert past.read().used == ("quay",)
    assert past.saved("Ports") == "cranes"


@pytest.mark.parametrize(("name", "query"), [("", "cranes"), (" ", "cranes"), ("Ports", " "), ("x" * 61, "cranes")])
def test_nothing_is_saved_without_name_or_query(past: PastQueries, name: str, query: str) -> None:
    """What cannot be saved is said."""
    assert LONGEST_NAME == 60
    with pytest.raises(BadInput):
        past.save(name, query)


def test_windows_lose_nothing_of_each_others(tmp_path: Path) -> None:
    """Windows that write at once, each with what it read before, keep what all of them used and saved."""
    file = tmp_path / "library.json"

    def use(window: int) -> None:
        past = PastQueries(file)
        for number in range(5):
            past.remember(f"w{window} n{number}")
        past.save(f"w{window}", "cranes")

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(use, range(4)))
    kept = PastQueries(file).read()
    assert set(kept.used) == {f"w{window} n{number}" for window in range(4) for number in range(5)}
    assert sorted(kept.saved) == ["w0", "w1", "w2", "w3"]


def test_nobody_else_can_read_them(past: PastQueries) -> None:
    """The folder is the user's own."""
    past.remember("cranes")
    assert stat.S_IMODE(past.file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "content", ["", "{", "[1, 2]", '{"used": 5, "saved": ["x"]}', '{"used": [5], "saved": {"x": 1}}']
)
def test_a_damaged_file_is_as_good_as_none(past: PastQueries, content: str) -> None:
    """What is no query is passed over, and what comes next is kept."""
    past.file.parent.mkdir()
    past.file.write_text(content)
    assert past.read().used == ()
    past.remember("cranes")
    assert past.read().used == ("cranes",)


def test_what_a_damaged_file_held_is_put_aside(past: PastQueries) -> None:
    """Names and queries the user typed are not written over."""
    past.save("Ports", "cranes")
    torn = past.file.read_text()[:-5]
    past.file.write_text(torn)
    past.remember("quay")
    assert past.file.with_suffix(".damaged").read_text() == torn


def test_what_cannot_be_written_is_said_where_it_matters(past: PastQueries) -> None:
    """A query used is forgotten in silence, a search that could not be saved is not."""
    past.file.mkdir(parents=True)
    past.remember("cranes")
    with pytest.raises((FileTrouble, BadInput)):
        past.save("Ports", "cranes")


def test_nothing_in_a_query_reaches_a_terminal_raw(past: PastQueries) -> None:
    """Control characters are kept as their symbols."""
    past.save("a\x1b[31m", "b\x1b[0m")
    assert json.loads(past.file.read_text())["saved"] == {"a␛[31m": "b␛[0m"}
