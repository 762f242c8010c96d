"""Notes checked, changed, deleted and brought back by commands."""

from pathlib import Path

import pytest

from tests.cli.conftest import CHIPS, Run


@pytest.fixture
def ids(run: Run, library: Path) -> list[str]:
    """The ids of two notes, the first one on 7.2 percent, the second on a later passage."""
    quotes = ("7.2 percent", "3.4 million wafers")
    return [run("-L", library, "notes", "add", "chips", "--quote", quote, "--tag", "x").out.strip() for quote in quotes]


def test_check_tells_what_needs_a_look_first(run: Run, library: Path, ids: list[str]) -> None:
    """Orphans, then what moved, then the rest, and a line that counts them; a note on a number stays off another."""
    run("-L", library, "notes", "add", "trade", "--quote", "2.5 percent")
    (library / "chips.txt").write_text(CHIPS.replace("Output", "The output").replace("7.2", "8.9"), encoding="utf-8")
    ran = run("-L", library, "notes", "check")
    assert [line.split()[0] for line in ran.out.splitlines()] == ["State", "orphan", "moved", "anchored", "3"]
    assert ran.out.splitlines()[-1] == "3 notes: 1 anchored, 1 moved, 1 orphan"
    assert ran.code == 0
    (library / "trade.md").write_text("# Nothing of it\n\nNot a word.\n", encoding="utf-8")
    assert run("-L", library, "notes", "check").out.splitlines()[-1] == "3 notes: 0 anchored, 1 moved, 2 orphans"
    states = {note["id"]: note["state"] for note in run("-L", library, "notes", "check", "--json").json}
    assert [states[name] for name in ids] == ["orphan", "moved"]


def test_check_says_when_notes_cannot_be_read(run: Run, library: Path, ids: list[str]) -> None:
    """A damaged file of notes ends in 3, the others are checked all the same."""
    run("-L", library, "notes", "add", "trade", "--quote", "2.5 percent")
    (library / ".reader" / "annotations" / "chips.txt.json").write_text("{")
    ran = run("-L", library, "notes", "check", "--json")
    assert ran.code == 3
    assert "trade.md" in {note["target"]["source"] for note in ran.json}
    assert "chips.txt.json" in ran.err


def test_without_notes_there_is_nothing_to_check(run: Run, library: Path) -> None:
    """That is nothing found, and an empty document."""
    ran = run("-L", library, "notes", "check", "--json")
    assert (ran.code, ran.json) == (1, [])


def test_a_deleted_note_comes_back(run: Run, library: Path, ids: list[str]) -> None:
    """It is listed with --deleted until then; an id that is none changes nothing."""
    assert run("-L", library, "notes", "delete", ids[0], "urn:uuid:none").code == 1
    assert len(run("-L", library, "notes", "list", "--json").json) == 2
    assert run("-L", library, "notes", "list", "--deleted", "--json").code == 1
    assert run("-L", library, "notes", "delete", ids[0]).out.strip() == ids[0]
    (gone,) = run("-L", library, "notes", "list", "--deleted", "--json").json
    assert gone["id"] == ids[0]
    assert "7.2 percent" in run("-L", library, "notes", "list", "--deleted").out
    assert run("-L", library, "notes", "restore", ids[1]).code == 1
    assert run("-L", library, "notes", "restore", ids[0]).code == 0
    assert {note["id"] for note in run("-L", library, "notes", "list", "--json").json} == {*ids}


def test_editing_changes_what_is_given(run: Run, library: Path, ids: list[str]) -> None:
    """Text, tags and colour each by themselves; nothing given is bad usage."""
    assert run("-L", library, "notes", "edit", ids[0], "--note", "now this").code == 0
    assert run("-L", library, "notes", "edit", ids[0], "--tag", "a", "--tag", "b", "--tag", "a").code == 0
    assert run("-L", library, "notes", "edit", ids[1], "--color", "pink", "--tag", "").code == 0
    assert run("-L", library, "notes", "edit", ids[1]).code == 2
    first, second = run("-L", library, "notes", "list", "--json").json
    assert [body["value"] for body in first["body"]] == ["now this", "a", "b"]
    assert (second["body"], second["reader:color"]) == ([], "pink")


@pytest.mark.parametrize("change", [["edit", "--note", "again"], ["delete"], ["restore"]], ids=lambda change: change[0])
def test_where_the_library_cannot_be_written_the_change_is_kept_elsewhere_and_that_is_said(
    run: Run, library: Path, ids: list[str], change: list[str]
) -> None:
    """It succeeds, and stderr says once where it is, as after `add`."""
    if change == ["restore"]:
        run("-L", library, "notes", "delete", ids[0])
    lock = library / ".reader" / "annotations" / ".lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    ran = run("-L", library, "notes", *change, ids[0])
    assert (ran.code, ran.out.strip()) == (0, ids[0])
    assert ran.err.count("Notes are kept in") == 1
