"""Searches saved under a name, from the command line."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_search_is_saved_listed_and_searched_for_again(run: Run, library: Path) -> None:
    """What is saved is there under its name; further words narrow it."""
    saved = run("-L", library, "search", "--save", "wafers", "chips OR wafers")
    assert saved.code == 0
    assert "Saved as wafers" in saved.err
    assert run("-L", library, "search", "--list-saved").out == "wafers  chips OR wafers\n"
    assert run("-L", library, "search", "--list-saved", "--json").json == {"saved": {"wafers": "chips OR wafers"}}
    again = run("-L", library, "search", "--saved", "wafers", "--json").json
    assert again["query"] == "chips OR wafers"
    narrower = run("-L", library, "search", "--saved", "wafers", "ministry", "--json").json
    assert narrower["query"] == "(chips OR wafers) ministry"
    assert 0 < narrower["total"] < again["total"]


def test_what_is_not_saved_is_said_with_what_is(run: Run, library: Path) -> None:
    """A name that is not there, or not there any more, is no search."""
    assert run("-L", library, "search", "--list-saved").code == 1
    run("-L", library, "search", "--save", "wafers", "wafers")
    missing = run("-L", library, "search", "--saved", "ports")
    assert (missing.code, "There are: wafers." in missing.err) == (1, True)
    assert run("-L", library, "search", "--forget", "wafers").code == 0
    assert run("-L", library, "search", "--saved", "wafers").code == 1


def test_a_search_needs_a_query(run: Run, library: Path) -> None:
    """Without words, and without a saved search, usage is told."""
    for arguments in ([], ["--save", "wafers"]):
        ran = run("-L", library, "search", *arguments)
        assert (ran.code, "Missing argument 'QUERY...'" in ran.err) == (2, True)
