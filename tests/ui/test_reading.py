"""Reading: opening articles, walking through them, coming back to where one was."""

from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from reader.library import Library
from reader.ui.app import ReaderApp
from tests.ui.desk import HARBOUR, Desk, at_desk, make_library


async def test_the_first_article_is_shown_beside_the_shelf(library: Library) -> None:
    """One launches and reads: the keyboard is on the shelf, the article under the cursor stands beside it."""
    async with at_desk(library) as desk:
        await desk.see("Articles", "Harbour traffic keeps rising", "4.2 million containers", "passage 0/5")
        await desk.press("j")
        await desk.see("The frost of April took")


async def test_enter_goes_to_the_text(library: Library) -> None:
    """After Enter keys move in the text; the shelf still shows which article it is."""
    async with at_desk(library) as desk:
        await desk.press("j", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        await desk.see("The frost of April took", "▌Orchards after the frost")


async def test_one_walks_from_figure_to_figure_and_sees_which_in_the_panel(library: Library) -> None:
    """`]` goes to the next figure; the side panel, on its Figures tab, marks the same one."""
    async with at_desk(library) as desk:
        await desk.press("number_sign")
        await desk.see("35 containers")
        await desk.press("shift+tab", "right_square_bracket", "right_square_bracket")
        await desk.see("▌↑ 9.3 percent")
        assert desk.style_of("9.3").bold


async def test_the_figures_beside_the_text_follow_it(library: Library) -> None:
    """Going on by passages moves the cursor of the Figures tab to the figures of the passage one comes to."""
    async with at_desk(library) as desk:
        await desk.press("enter", "number_sign")
        await desk.see("▌  4.2 million")
        await desk.press("shift+tab", "right_curly_bracket", "right_curly_bracket")
        await desk.see("▌  35 containers")


async def test_a_passage_has_one_number(tmp_path: Path) -> None:
    """The status line calls a passage by its id, as citations do, though page furniture before it is not on display."""
    page = "Skip to main content\n\nRain again\n\n" + "It rained on the hills for the whole of the week.\n\n" * 2
    async with at_desk(make_library(tmp_path / "library", {"rain.txt": page})) as desk:
        article = desk.view.article
        assert article is not None
        read = [passage for passage in article.passages if passage.kind.is_read]
        assert read[0].id > 0
        await desk.see("title ·")
        await desk.press("enter", "G", "y")
        await desk.see(f"passage {read[-1].id}/{article.passages[-1].id}")
        assert f"rain.txt:{read[-1].id}" in desk.app.clipboard


async def test_back_and_forward_lead_through_the_places_one_came_from(library: Library) -> None:
    """Ctrl+O returns to where one was, Alt+Right to where one went back from; at the end one is told."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await desk.read("turbine")
        await desk.see("Turbine makers hire again ·")
        await desk.press("ctrl+o")
        await desk.see("Harbour traffic keeps rising ·")
        await desk.press("alt+right")
        await desk.see("Turbine makers hire again ·")
        await desk.press("alt+right")
        await desk.hear("The trail ends here")


async def test_one_goes_on_where_one_was(library: Library) -> None:
    """Started again without a path, Reader opens the article read last, at its place."""
    long = library.roots[0] / "long.md"
    long.write_text("\n\n".join(f"Passage {number} tells of the harbour." for number in range(200)))
    library.bring_up_to_date()
    async with at_desk(library, (100, 30)) as desk:
        await desk.press("f")
        await desk.type("long")
        await desk.press("enter", "enter")
        await desk.see("Passage 3 tells")
        await desk.press(*["space"] * 4)
        await desk.see_no("Passage 3 tells")
        place = desk.view.position
    async with at_desk(library, (100, 30), resume=True) as desk:
        await desk.see("▌long", "Passage 53 tells")
        assert desk.view.position == place
        assert desk.focused is desk.view


async def test_the_key_that_shows_all_articles_goes_with_the_filter(library: Library) -> None:
    """Where there is no filter any more, the key line names no key that would clear it."""
    async with at_desk(library) as desk:
        await desk.press("f")
        await desk.type("turbine")
        await desk.press("enter")
        await desk.see("1 of 3", "esc Show all")
        await desk.press("escape")
        await desk.see_no("Show all")


async def test_an_article_only_looked_at_keeps_its_place(library: Library) -> None:
    """Running the cursor over the shelf changes no reading position and not which article was read last."""
    async with at_desk(library) as desk:
        await desk.press("j", "enter")
        await desk.see("The frost of April took")
        await desk.press("right_curly_bracket", "escape", "k", "j", "j")
        await desk.see("Turbine makers hire again ·")
    assert library.places.last_article == library.roots[0] / "orchards.md"


@pytest.mark.parametrize(
    ("script", "said"),
    [("#!/bin/sh\nexit 0\n", None), ("#!/bin/sh\nexit 3\n", "ended with exit code 3"), (None, "could not be run")],
    ids=["leaves", "fails", "is missing"],
)
async def test_the_editor_is_told_the_line_and_its_trouble_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str | None, said: str | None
) -> None:
    """`e` runs $EDITOR on the source at the line one reads; when that fails a sentence says so."""
    editor = tmp_path / "editor"
    if script is not None:
        editor.write_text(script.replace("exit", f'echo "$@" > {tmp_path}/arguments; exit'))
        editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.setattr(HeadlessDriver, "can_suspend", True)  # there is no screen to leave, so it can be left
    async with at_desk(library) as desk:
        await desk.press("enter", "right_curly_bracket", "e")
        await desk.pilot.pause()
        if said is not None:
            await desk.see(said)
        if script is not None:
            line = HARBOUR.splitlines().index("## Cranes") + 1
            assert (tmp_path / "arguments").read_text() == f"+{line} {library.roots[0] / 'harbour.md'}\n"


async def test_what_was_edited_is_shown(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Back from the editor the article is as its file is now, at the same place."""
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/Dredging/Digging/" "$2"\n')
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.setattr(HeadlessDriver, "can_suspend", True)  # there is no screen to leave, so it can be left
    async with at_desk(library) as desk:
        await desk.see("Dredging cost")
        await desk.press("e")
        await desk.see("Digging cost")


async def test_files_that_came_and_went_are_seen_at_the_next_start(library: Library) -> None:
    """The index is brought up to date behind the screen."""
    folder = library.roots[0]
    (folder / "ferry.md").write_text("---\ntitle: The ferry sails again\n---\nThe ferry carries 80 cars.\n")
    (folder / "orchards.md").unlink()
    async with at_desk(library, has_changed=True) as desk:
        await desk.see("The ferry sails again")
        assert "Orchards" not in desk.text
        await desk.search("ferry")


async def test_an_article_that_was_deleted_a_moment_ago_is_gone(library: Library) -> None:
    """One is told so, and it stands on the shelf no longer."""
    async with at_desk(library) as desk:
        await desk.see("Harbour traffic keeps rising ·", "Turbine makers hire again")
        (library.roots[0] / "turbines.md").unlink()
        Library(library.roots).bring_up_to_date()
        await desk.press("G")
        await desk.hear("turbines is gone: it was deleted, moved or renamed")
        await desk.see_no("Turbine makers hire again")


async def test_an_empty_folder_says_what_could_be_in_it(tmp_path: Path) -> None:
    """With no article at all every key is harmless, and the shelf says what Reader reads."""
    library = make_library(tmp_path / "library", {})
    app = ReaderApp(library)
    async with app.run_test(size=(100, 24)) as pilot:
        desk = Desk(app, pilot)
        await desk.see("No articles here.", ".md", "Nothing is open yet")
        for key in ("j", "enter", "a", "v", "y", "e", "u", "ctrl+r", "n", "ctrl+o", "z", "tab", "d", "p", "enter", "o"):
            await desk.press(key)
        await desk.see("No headings in this")
        await desk.press("i")
        await desk.see("Open an article to ask about its numbers")
