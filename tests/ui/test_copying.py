"""Copying: what leaves, in which form, by which way, and what is told of it."""

from pathlib import Path

import pytest

from reader.articles.span import Span
from reader.library import Library
from reader.ui import clipboard
from tests.ui.desk import at_desk, make_library

CITED = "“Two automatic cranes arrived in spring. Each lifts 35 containers an hour, said the port's director.”\n"
SOURCE = "Mei Lin, Harbour traffic keeps rising, Harbour Post, 2025-11-14"


def put_program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o700)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs of the desktop in it, and a display for them."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}")
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return folder


@pytest.mark.usefixtures("programs")
async def test_a_passage_is_copied_with_its_citation(library: Library) -> None:
    """`y` copies quote and source; where only the terminal was asked, that is what is told."""
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("enter", *"}}", "y")
        await desk.see("Sent to the terminal (OSC 52); if it refuses, Shift+drag")
        assert desk.app.clipboard == f"{CITED}— {SOURCE}, harbour.md:2"


@pytest.mark.usefixtures("programs")
async def test_passages_are_copied_as_markdown(library: Library) -> None:
    """`Y` copies a quotation in which nothing is markup, blank lines between passages, the source at its end."""
    library = make_library(library.roots[0].parent / "odd", {"a_b.txt": "One *star* here.\n\n1) not a list.\n"})
    async with at_desk(library) as desk:
        await desk.press("enter", "v", *"}}}}", "Y")
        await desk.hear("Sent to the terminal (OSC 52)")
        assert desk.app.clipboard.startswith("> One \\*star\\* here.\n>\n> 1\\) not a list.\n>\n> — ")
        assert desk.app.clipboard.endswith("`a_b.txt:0`\n")


async def test_a_program_of_the_desktop_takes_it_too(library: Library, programs: Path) -> None:
    """Where xclip is there it gets the words, and is named."""
    put_program(programs, "xclip", f'/bin/cat > {programs}/taken; echo "$@" > {programs}/arguments')
    async with at_desk(library, (160, 40)) as desk:
        await desk.press("enter", *"}}}}", "y")
        await desk.hear("Copied with its citation, by xclip")
        assert (programs / "taken").read_text(encoding="utf-8") == desk.app.clipboard
        assert (programs / "arguments").read_text() == "-selection clipboard\n"


@pytest.mark.parametrize("keys", [["enter", "v", "w"], ["a", *"two words", "shift+home"], ["/", *"two", "shift+home"]])
async def test_what_ctrl_c_copies_goes_the_same_ways(library: Library, programs: Path, keys: list[str]) -> None:
    """From the text without its citation, and from any box."""
    put_program(programs, "xclip", f"/bin/cat > {programs}/taken")
    async with at_desk(library) as desk:
        await desk.press("enter", *keys, "ctrl+c")
        taken = programs / "taken"
        await desk.wait_until(lambda: taken.exists() and taken.read_text(), "xclip to be asked")
        assert taken.read_text() == desk.app.clipboard
        assert desk.app.clipboard in ("Harbour traffic", "The port", "two words", "two")


async def test_a_program_that_fails_or_hangs_is_passed_over(
    library: Library, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys go on meanwhile; the next program is asked, and what hangs is ended with all it began."""
    monkeypatch.setattr(clipboard, "SECONDS_GIVEN", 0.3)
    put_program(programs, "xclip", f"/bin/sleep 600 & echo $! > {programs}/child; wait")
    put_program(programs, "xsel", f"/bin/cat > {programs}/taken")
    async with at_desk(library, (160, 40)) as desk:
        await desk.press("enter", "y", "}", "}")
        await desk.hear("Copied with its citation, by xsel")
        assert (programs / "taken").read_text(encoding="utf-8") == desk.app.clipboard
        child = int((programs / "child").read_text())
        await desk.wait_until(lambda: _has_ended(child), "what xclip began to end")


async def test_no_program_is_asked_without_a_display(
    library: Library, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over SSH xclip would only wait for a display that is not there."""
    monkeypatch.delenv("DISPLAY")
    put_program(programs, "xclip", f"/bin/touch {programs}/asked")
    async with at_desk(library, (160, 40)) as desk:
        await desk.press("enter", "y")
        await desk.hear("Sent to the terminal (OSC 52)")
        assert not (programs / "asked").exists()


def _has_ended(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().split(")")[1].split()[0] == "Z"


@pytest.mark.usefixtures("programs")
async def test_what_is_copied_controls_no_terminal_it_is_pasted_into(library: Library) -> None:
    """Neither a note, which may come from others, nor a file's name that is no UTF-8 has its controls copied."""
    library = make_library(library.roots[0].parent / "odd", {"a\x1b[2J\udcff.txt": "Kites over the harbour.\n"})
    (article,) = [library.article(entry.id) for entry in library.entries()]
    library.notes.add(article, Span(0, 5), note="wind\x1b]0;mine\x07 \u202ehere\ud800")
    async with at_desk(library) as desk:
        await desk.press("enter", "y")
        await desk.hear("Sent to the terminal (OSC 52)")
        assert desk.app.clipboard.endswith("a␛[2J\ufffd.txt:0")
        await desk.press("A", "y")
        await desk.wait_until(lambda: "wind␛]0;mine␇ \ufffdhere\ufffd" in desk.app.clipboard, "the note to be copied")
