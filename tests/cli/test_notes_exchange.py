"""Notes out of a library and into another, by commands."""

import json
import shutil
from pathlib import Path

import pytest

from reader.annotations.exchange import FORMATS
from tests.cli.conftest import Run


@pytest.fixture
def noted(run: Run, library: Path) -> Path:
    """The library with a note on each article."""
    run(
        "-L",
        library,
        "notes",
        "add",
        "chips",
        "--quote",
        "7.2 percent",
        "--note",
        "=sure?",
        "--tag",
        "growth",
        "--tag",
        "a,b",
        "--tag",
        "export controls",
    )
    run(
        "-L",
        library,
        "notes",
        "add",
        "trade",
        "--quote",
        "40 billion yuan",
        "--note",
        "so few",
        "--verdict",
        "disputed",
    )
    return library


@pytest.fixture
def empty(library: Path, tmp_path: Path) -> Path:
    """Another library with the same articles, and no notes."""
    return shutil.copytree(library, tmp_path / "other", ignore=shutil.ignore_patterns(".reader"))


def listed(run: Run, library: Path) -> list[object]:
    notes: list[object] = run("-L", library, "notes", "list", "--json").json
    return notes


@pytest.mark.parametrize("form", ["json", "w3c", "csv", "hypothesis", "readwise"])
def test_what_is_exported_is_imported(run: Run, noted: Path, empty: Path, tmp_path: Path, form: str) -> None:
    """The new ids are printed, and said is how many; a second import, also where they came from, adds nothing."""
    output = tmp_path / "notes.out"
    assert run("-L", noted, "notes", "export", "--format", form, "-o", output).code == 0
    first = run("-L", empty, "notes", "import", output)
    assert (first.code, len(first.out.split())) == (0, 2)
    assert "2 notes added; 0 there already." in first.err
    if form in ("json", "w3c"):
        assert listed(run, empty) == listed(run, noted)
    for library in (empty, noted):
        again = run("-L", library, "notes", "import", output, "--json")
        assert (again.code, again.json["added"], again.json["there_already"]) == (0, [], 2)
    assert {state["state"] for state in run("-L", empty, "notes", "check", "--json").json} == {"anchored"}


@pytest.mark.parametrize("form", FORMATS)
def test_export_takes_what_is_asked_for(run: Run, noted: Path, form: str) -> None:
    """A tag or an article leaves out the notes of others; what there is none of gives an empty document and 1."""
    by_tag = run("-L", noted, "notes", "export", "--format", form, "--tag", "Growth")
    by_article = run("-L", noted, "notes", "export", "--format", form, "--article", "trade.md")
    assert ("sure" in by_tag.out, "so few" in by_tag.out) == (True, False)
    assert ("sure" in by_article.out, "so few" in by_article.out) == (False, True)
    nothing = run("-L", noted, "notes", "export", "--format", form, "--tag", "none")
    assert (nothing.code, "No note is like that" in nothing.err) == (1, True)


def test_where_asks_as_a_search_does(run: Run, noted: Path) -> None:
    """Its words stand in quote or note; one that cannot be used is refused."""
    (note,) = run("-L", noted, "notes", "list", "--where", "few", "--json").json
    assert note["body"][0]["value"] == "so few"
    assert run("-L", noted, "notes", "list", "--where", "tag:growth", "--json").json[0]["reader:passage"] == 1
    assert run("-L", noted, "notes", "export", "--where", "percent:>x").code == 2


def test_standard_input_is_a_file(run: Run, noted: Path, empty: Path) -> None:
    """`-` takes what another command prints."""
    exported = run("-L", noted, "notes", "export", "--format", "json").out
    assert len(run("-L", empty, "notes", "import", "-", stdin=exported.encode()).out.split()) == 2


def test_a_damaged_file_among_others_keeps_all_of_them_out(run: Run, noted: Path, empty: Path, tmp_path: Path) -> None:
    """One sentence and nothing written; a missing file and a folder are no files either."""
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(run("-L", noted, "notes", "export", "--format", "json").out)
    bad.write_text(good.read_text()[:-20])
    for wrong in (bad, tmp_path / "none.json", tmp_path):
        ran = run("-L", empty, "notes", "import", good, wrong)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert run("-L", empty, "notes", "import", good, "--format", "readwise").code == 2
    assert listed(run, empty) == []
    assert not (empty / ".reader" / "annotations").exists()


def test_what_is_not_brought_in_is_said(run: Run, library: Path) -> None:
    """Articles that are not here and entries that are no notes are told of one by one; the rest is imported."""
    document = {
        "annotations": [
            {"uri": "https://example.org/x", "document": {"title": ["Elsewhere \x1b[2J"]}, "text": "lost"},
            {"document": {"title": ["Trade cools"]}, "text": "kept"},
            {"references": ["x"], "text": "a reply"},
        ]
    }
    ran = run("-L", library, "notes", "import", "-", stdin=json.dumps(document).encode())
    assert (ran.code, len(ran.out.split())) == (1, 1)
    for words in ("No article here is “Elsewhere ␛[2J”", "1 skipped: a reply", "1 note added", "--article says where"):
        assert words in ran.err
    assert (
        run("-L", library, "notes", "import", "-", "--article", "chips", stdin=json.dumps(document).encode()).code == 0
    )


def test_export_to_the_dash_is_standard_output(run: Run, noted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-o -` prints what is printed without it, and makes no file of that name."""
    monkeypatch.chdir(noted)
    ran = run("-L", noted, "notes", "export", "-o", "-")
    assert (ran.code, ran.out) == (0, run("-L", noted, "notes", "export").out)
    assert not Path("-").exists()


def test_export_makes_no_folders(run: Run, noted: Path, tmp_path: Path) -> None:
    """A folder that is not there is more likely mistyped than wanted: a sentence says so."""
    ran = run("-L", noted, "notes", "export", "-o", tmp_path / "nowhere" / "deep" / "notes.md")
    assert (ran.code, ran.out) == (3, "")
    assert "there is no folder" in ran.err
    assert not (tmp_path / "nowhere").exists()


def test_an_orphan_is_said_to_be_one(run: Run, library: Path) -> None:
    """Words that the article has not got are kept, named on stderr and by `check`, with what comes nearest."""
    context = {"prefix": "Output of chips rose ", "suffix": " in October from a year earlier, the ministry"}
    quote = {"type": "TextQuoteSelector", "exact": "8.9 percent"} | context
    note = {"type": "Annotation", "target": {"source": "chips.txt", "selector": quote}}
    ran = run("-L", library, "notes", "import", "-", stdin=json.dumps(note).encode())
    assert (ran.code, "1 without a place" in ran.err) == (0, True)
    (orphan,) = run("-L", library, "notes", "check", "--json").json
    assert (orphan["state"], orphan["candidate"]["passage"]) == ("orphan", 1)
    assert orphan["candidate"]["quote"] == "7.2 percent"
    text = run("-L", library, "show", "chips", "--json").json["text"]
    assert text[orphan["candidate"]["start"] : orphan["candidate"]["end"]] == orphan["candidate"]["quote"]
