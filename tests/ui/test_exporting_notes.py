"""Exporting notes from the screen: which, in which format, to which file, and what was there before."""

import json
from pathlib import Path

import pytest

from reader.annotations.exchange import FORMATS
from reader.articles.span import Span
from reader.library import Library
from reader.ui.palette import KeyCommands
from reader.ui.screens.notes.export_question import SUFFIXES, ExportQuestion
from reader.ui.widgets.line_input import LineInput
from tests.ui.desk import Desk, at_desk


@pytest.fixture
def noted(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A note on each of two articles; Reader was started in an empty folder."""
    for file, quote, tag in (("harbour", "Two automatic cranes", "cranes"), ("turbines", "3,400 people", "work")):
        article = library.article(file)
        start = article.text.index(quote)
        library.notes.add(article, Span(start, start + len(quote)), tags=(tag,))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return library


async def name_file(desk: Desk, name: str) -> None:
    """Type `name` over the one proposed, and take it."""
    await desk.press("end", *["backspace"] * 40, *name, "enter")


def test_every_format_has_an_end_of_name() -> None:
    """Whatever notes can be exported as has a name to be proposed."""
    assert SUFFIXES.keys() == FORMATS.keys()


async def test_all_notes_are_exported_as_markdown(noted: Library, tmp_path: Path) -> None:
    """`x` and Enter write all notes, and it is said how many went where."""
    async with at_desk(noted) as desk:
        await desk.press("enter", "A", "x")
        await desk.see("Export notes", "this article", "notes.md")
        await desk.press("enter")
        await desk.see("2 notes are in")
    written = (tmp_path / "here" / "notes.md").read_text()
    assert "> Two automatic cranes" in written
    assert "> 3,400 people" in written


async def test_the_notes_filtered_are_exported_as_json(noted: Library, tmp_path: Path) -> None:
    """What is filtered is proposed while a filter is on; the name follows the format."""
    async with at_desk(noted) as desk:
        await desk.press("enter", "A", "f", *"tag:work", "enter")
        await desk.see("1 of 2 notes")
        await desk.press("x")
        await desk.see("those filtered")
        await desk.press("right")
        await desk.see("notes.json")
        await desk.press("enter")
        await desk.see("1 note is in")
    exported = json.loads((tmp_path / "here" / "notes.json").read_text())
    assert [item["body"][0]["value"] for item in exported["items"]] == ["work"]


async def test_the_notes_on_this_article_are_exported_from_the_text(noted: Library, tmp_path: Path) -> None:
    """The palette offers it while one reads."""
    async with at_desk(noted) as desk:
        await desk.press("enter")
        commands = {name: run for name, _, run in KeyCommands(desk.app.screen)._commands()}  # noqa: SLF001 (as offered)
        await commands["Export notes"]()
        await desk.wait_until(lambda: isinstance(desk.app.screen, ExportQuestion), "the question")
        await desk.press("shift+tab", "right", "enter")
        await desk.see("1 note is in")
    assert "turbines" not in (tmp_path / "here" / "notes.md").read_text()


async def test_a_file_that_is_there_is_replaced_only_when_one_says_so(noted: Library, tmp_path: Path) -> None:
    """`n` leaves it as it is and asks for another name, `y` replaces it."""
    file = tmp_path / "here" / "notes.md"
    file.write_text("mine")
    async with at_desk(noted) as desk:
        await desk.press("X")
        await desk.see("Export notes")
        await desk.press("enter")
        await desk.see("Replace notes.md?")
        await desk.press("n")
        await desk.see("Export notes", "notes.md")
        assert file.read_text() == "mine"
        await desk.press("enter")
        await desk.see("Replace notes.md?")
        await desk.press("y")
        await desk.see("2 notes are in")
    assert "> Two automatic cranes" in file.read_text()


async def test_a_name_that_cannot_be_written_is_asked_for_again(noted: Library, tmp_path: Path) -> None:
    """A folder that is not there is told of; the name is still in the box; Esc writes nothing."""
    async with at_desk(noted) as desk:
        await desk.press("X")
        await desk.see("Export notes")
        await desk.press("tab")
        await name_file(desk, "nowhere/notes.md")
        await desk.see("There is no folder")
        await desk.wait_until(lambda: isinstance(desk.focused, LineInput), "the name to be asked for again")
        assert isinstance(desk.app.screen, ExportQuestion)
        assert desk.app.screen.box.value == "nowhere/notes.md"
        await desk.press("escape")
    assert not any((tmp_path / "here").iterdir())


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("notes.md", "here"),
        ("sub/notes.md", "here/sub"),
        ("~/notes.md", "~"),
        ("~/papers/notes.md", "~/papers"),
        ("/tmp/notes.md", "/tmp"),
        ("", "here"),
    ],
)
async def test_it_is_said_which_folder_the_file_goes_to(noted: Library, name: str, folder: str) -> None:
    """As one types: home is shortened, the folder in which Reader was started goes by its name."""
    async with at_desk(noted) as desk:
        await desk.press("X")
        await desk.see("Left and right choose", "in the folder here")
        await desk.press("tab", "end", *["backspace"] * 10, *name)
        await desk.wait_until(lambda: f"in the folder {folder} " in desk.text, f"the folder {folder}")


async def test_without_notes_there_is_nothing_to_export(library: Library) -> None:
    """It is said how to make one."""
    async with at_desk(library) as desk:
        await desk.press("enter", "X")
        await desk.see("There are no notes to export yet.")
