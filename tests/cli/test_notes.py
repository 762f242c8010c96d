"""Notes without the screen."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_note_is_a_web_annotation_in_the_library(run: Run, library: Path) -> None:
    """`notes add` keeps quote, prefix, suffix, position, note, tags and colour; `notes list --json` gives them back."""
    added = run(
        "-L", library, "notes", "add", "chips", "--quote", "7.2 percent", "--note", "check", "--tag", "growth",
        "--tag", "chips", "--color", "blue",
    )  # fmt: skip
    assert added.code == 0
    (note,) = run("-L", library, "notes", "list", "--json").json
    position, quote = note["target"]["selector"]
    text = run("-L", library, "show", "chips", "--json").json["text"]
    assert note["id"] == added.out.strip()
    assert text[position["start"] : position["end"]] == quote["exact"] == "7.2 percent"
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])
    assert [body["value"] for body in note["body"]] == ["check", "growth", "chips"]
    assert note["reader:color"] == "blue"
    assert run("-L", library, "list", "--json").json[0]["annotations"] == 1


def test_a_quote_that_stands_often_is_taken_where_nth_says(run: Run, library: Path) -> None:
    """The first place is taken and stderr says so; --nth chooses; there is no fourth of two."""
    (library / "twice.txt").write_text("Twice told\n\nSales rose. And again sales rose a little, said the firm.\n")
    first = run("-L", library, "notes", "add", "twice", "--quote", "rose")
    assert (first.code, "2 times" in first.err) == (0, True)
    second = run("-L", library, "notes", "add", "twice", "--quote", "rose", "--nth", "2")
    assert (second.code, second.err) == (0, "")
    assert run("-L", library, "notes", "add", "twice", "--quote", "rose", "--nth", "4").code == 1
    starts = [note["target"]["selector"][0]["start"] for note in run("-L", library, "notes", "list", "--json").json]
    assert len(set(starts)) == 2


def test_a_verdict_keeps_the_figure_with_the_note(run: Run, library: Path) -> None:
    """The figure in the quote goes into the record with the verdict, into Markdown as a table, and has a column."""
    added = run("-L", library, "notes", "add", "chips", "--quote", "rose 7.2 percent", "--verdict", "disputed")
    assert added.code == 0
    (note,) = run("-L", library, "notes", "list", "--json").json
    figure = note["reader:figure"]
    assert (figure["text"], figure["value"], figure["unit"]) == ("7.2 percent", 7.2, "percent")
    assert (figure["direction"], figure["verdict"]) == ("up", "disputed")
    assert "| 7.2 percent | 7.2 | percent |" in run("-L", library, "notes", "export").out


def test_verdicts_have_a_column_only_where_there_are_any(run: Run, library: Path) -> None:
    """Without verdicts the table is as it was; with one, the other notes leave the column empty."""
    run("-L", library, "notes", "add", "chips", "--quote", "Output of chips")
    assert "Verdict" not in run("-L", library, "notes", "list").out
    run("-L", library, "notes", "add", "chips", "--quote", "7.2 percent", "--verdict", "stale")
    header, first, second = run("-L", library, "notes", "list").out.splitlines()
    assert header.endswith("Verdict")
    assert (first.endswith("stale"), second.endswith("stale")) == (False, True)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("Output of chips", "There is no figure in “Output of chips”"),
        ("3.4 million wafers worth $1.2 billion", "“3.4 million wafers” or “$1.2 billion”"),
    ],
)
def test_a_verdict_needs_one_figure(run: Run, library: Path, quote: str, said: str) -> None:
    """Where the quote has no figure, or several, that is said and nothing is added."""
    refused = run("-L", library, "notes", "add", "chips", "--quote", quote, "--verdict", "confirmed")
    assert (refused.code, refused.out) == (2, "")
    assert said in " ".join(refused.err.split())
    assert run("-L", library, "notes", "list", "--json").json == []


def test_export_twice_is_the_same_file(run: Run, library: Path, tmp_path: Path) -> None:
    """Markdown quotes the passage with its place; a second export replaces the first by the same bytes."""
    run("-L", library, "notes", "add", "trade", "--quote", "2.5 percent", "--note", "why?", "--tag", "trade")
    output = tmp_path / "notes.md"
    assert run("-L", library, "notes", "export", "-o", output).code == 0
    first = output.read_bytes()
    assert run("-L", library, "notes", "export", "-o", output).code == 0
    assert output.read_bytes() == first
    exported = first.decode()
    for words in ("# Trade cools", "> 2.5 percent", "why?", "#trade", "trade.md:1"):
        assert words in exported


def test_no_notes_is_nothing_found(run: Run, library: Path) -> None:
    """Without notes, list and export say so with exit code 1."""
    assert run("-L", library, "notes", "list", "--json").code == 1
    assert run("-L", library, "notes", "export").code == 1


def test_export_writes_no_other_file_than_it_should(run: Run, library: Path, tmp_path: Path) -> None:
    """Export follows a link, refuses what is no regular file, and without notes leaves the last export alone."""
    target, link, pipe = tmp_path / "target.md", tmp_path / "link.md", tmp_path / "pipe"
    target.write_text("the last export")
    link.symlink_to(target)
    os.mkfifo(pipe)
    assert run("-L", library, "notes", "export", "-o", target).code == 1
    assert target.read_text() == "the last export"
    run("-L", library, "notes", "add", "trade", "--quote", "2.5 percent")
    assert run("-L", library, "notes", "export", "-o", link).code == 0
    assert link.is_symlink()
    assert "2.5 percent" in target.read_text()
    for taken, code in ((pipe, 3), (tmp_path, 2), (target / "below", 3)):
        assert run("-L", library, "notes", "export", "-o", taken).code == code
    assert pipe.is_fifo()


def test_notes_outlive_their_article(run: Run, library: Path) -> None:
    """When an article's file is gone or cannot be read any more, its notes are still listed and exported."""
    for article in ("chips", "trade"):
        run("-L", library, "notes", "add", article, "--quote", "percent", "--note", f"about {article}")
    (library / "chips.txt").unlink()
    (library / "trade.md").write_bytes(b"\0" * 100)
    assert len(run("-L", library, "notes", "list", "--json").json) == 2
    exported = run("-L", library, "notes", "export").out
    assert "about chips" in exported
    assert "about trade" in exported


def test_notes_of_a_renamed_article_are_listed_once(run: Run, library: Path) -> None:
    """A renamed article takes its notes along, at once; under the old name they are not listed again."""
    run("-L", library, "notes", "add", "chips", "--quote", "7.2 percent")
    (library / "chips.txt").rename(library / "wafers.txt")
    for _ in range(2):
        (note,) = run("-L", library, "notes", "check", "--json").json
        assert (note["target"]["source"], note["state"]) == ("wafers.txt", "anchored")
        run("-L", library, "index")
