"""Starting: the shelf as it was is on the screen before anything else is loaded."""

import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from reader.articles.arrangement import Arrangement
from reader.articles.entry import ShelfEntry
from reader.library import Library
from reader.library import kept_shelf as kept_shelf_file
from reader.library.place import LibraryPlace
from reader.position import Position
from reader.ui.app import ReaderApp
from reader.ui.screens.opening import Opening
from reader.ui.screens.reading import Reading
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.widgets.shelf.shelf import Shelf
from tests.ui.desk import Desk, at_desk

NOT_YET = (
    "whoosh", "numpy", "lxml", "trafilatura", "markdown_it", "plotext", "textual_plotext", "watchfiles", "filelock",
    "sqlite3", "yaml", "charset_normalizer", "reader.library.library", "reader.search.catalog", "reader.figures",
    "reader.annotations", "reader.articles.article", "reader.articles.shelf", "reader.ui.screens.reading",
    "reader.ui.screens.help", "reader.ui.widgets.note_editor", "reader.ui.widgets.passage_view",
    "reader.ui.widgets.side_panel", "reader.ui.widgets.query_box", "reader.ui.widgets.shelf.shelf",
    "reader.ui.commands.places", "textual.widgets._text_area", "textual.widgets._markdown",
)  # fmt: skip
"""What the first screen does without: together it takes several times as long to import as that screen."""

NOT_FOR_READING = (
    "whoosh", "numpy", "lxml", "trafilatura", "markdown_it", "plotext", "watchfiles", "filelock", "charset_normalizer",
    "reader.figures.find", "reader.figures.context", "reader.annotations.finding_again", "reader.annotations.exchange",
    "reader.articles.formats.plain", "reader.articles.reading", "reader.search.indexing.update",
    "reader.ui.screens.note_box", "reader.ui.widgets.note_editor", "reader.ui.screens.why", "reader.ui.screens.help",
    "reader.ui.screens.reading.search_name", "textual.widgets._text_area", "textual.widgets._markdown",
)  # fmt: skip
"""What the screen on which one reads does without until somebody asks for it: keys wait for its imports."""

READING = f"""
import sys
import reader.library.library, reader.ui.app, reader.ui.screens.reading
print(sorted(name for name in {NOT_FOR_READING!r} if name in sys.modules))
"""

FIRST_SCREEN = f"""
import asyncio, sys
from pathlib import Path
from reader.cli import main  # as a shell starts it
import reader.cli.open
from reader.library.naming import place_named
from reader.ui.app import ReaderApp

def stop(app, event):
    assert [row.title for row in app.screen.query_one("ShelfList").rows][0] == "Harbour traffic keeps rising"
    app.exit(sorted(name for name in {NOT_YET!r} if name in sys.modules))

ReaderApp.on_opening_seen = stop
app = ReaderApp(place_named([Path(sys.argv[1])]), resume=True)
print(asyncio.run(app.run_async(headless=True)))
"""


@asynccontextmanager
async def starting(library: Library, *, resume: bool = False) -> AsyncIterator[Desk]:
    """Start Reader as from the shell, without what brings the index up to date."""
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(FindingPane, "bring_up_to_date", lambda _: None)
        app = ReaderApp(LibraryPlace(library.roots), resume=resume)
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            yield Desk(app, pilot)


async def read_titles(desk: Desk) -> Sequence[str]:
    await desk.wait_until(lambda: isinstance(desk.app.screen, Reading), "the screen on which one reads")
    return [row.title for row in desk.app.screen.query_one(Shelf).rows]


async def arrange(library: Library, *keys: str) -> None:
    """Press `keys` on the shelf and leave once its arrangement is kept."""
    async with at_desk(library) as desk:
        await desk.press(*keys)
        kept = library.cache / "shelf.jsonl"
        order = desk.app.screen.query_one(Shelf).order
        await desk.wait_until(lambda: kept.exists() and f'"{order}"'.encode() in kept.read_bytes(), "it to be kept")


def kept_shelf(library: Library) -> Arrangement:
    """Return the shelf of `library` by title, all of it shown."""
    entries = library.entries()
    return Arrangement(sorted(entries, key=lambda entry: entry.title), len(entries), "title")


def test_the_first_screen_needs_little(library: Library) -> None:
    """Until the shelf is drawn nothing is imported that reads, searches, notes or draws anything else."""
    library.kept_shelf.write(kept_shelf(library))
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_SCREEN, str(library.roots[0])], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


async def test_the_shelf_is_there_as_it_was(library: Library) -> None:
    """Order and filter are those of the last time, on the first screen and on the one that takes its place."""
    await arrange(library, "s", "f", *"tur", "enter")
    async with starting(library) as desk:
        assert isinstance(desk.app.screen, Opening | Reading)
        await desk.see("Turbine makers hire again", "1 of 3, by date", "tur")
        assert await read_titles(desk) == ["Turbine makers hire again"]
        await desk.press("escape")
        assert await read_titles(desk) == [
            "Harbour traffic keeps rising",
            "Turbine makers hire again",
            "Orchards after the frost",
        ]


@pytest.mark.parametrize("is_kept", [True, False])
async def test_keys_pressed_before_it_is_loaded_are_not_lost(library: Library, is_kept: bool) -> None:
    """They wait, where no shelf was kept until it is read, and do what they would have done a moment later."""
    if is_kept:
        library.kept_shelf.write(kept_shelf(library))
    async with starting(library) as desk:
        await desk.type_at_once("j", "enter")
        await desk.wait_until(lambda: desk.app.has_taken_all_keys, "the keys to be taken")
        await desk.see("The frost of April")
        assert isinstance(desk.app.screen, Reading)
        assert desk.focused is desk.view


@pytest.mark.parametrize("resume", [False, True])
async def test_of_a_large_shelf_only_what_is_seen_is_read(
    library: Library, monkeypatch: pytest.MonkeyPatch, resume: bool
) -> None:
    """Until the first text is there some screens full of rows are read from what was kept, not all of them."""
    read = list[str]()

    def entry_read(**known: Any) -> ShelfEntry:
        read.append(known["id"])
        return ShelfEntry(**known)

    first, *last = kept_shelf(library).rows
    others = [replace(first, id=str(place), path=first.path / str(place)) for place in range(1_000)]
    rows = [first, *others, *last]
    library.kept_shelf.write(Arrangement(rows, len(rows), "title"))
    library.places.remember(rows[-1].path, Position(0, 0, None), 10)
    monkeypatch.setattr(kept_shelf_file, "ShelfEntry", entry_read)
    monkeypatch.setattr(FindingPane, "look_at_library", lambda _: None)
    async with starting(library, resume=resume) as desk:
        await desk.see("Makers of turbines took on" if resume else "The railway carries")
    assert 0 < len(read) < 100


async def test_a_shelf_that_is_out_of_date_is_mended(library: Library) -> None:
    """What changed since is seen soon, and the cursor stays at its article."""
    kept = kept_shelf(library)
    library.kept_shelf.write(kept)
    (library.roots[0] / "orchards.md").unlink()
    async with starting(library) as desk:
        await desk.see("2, by title")
        assert await read_titles(desk) == ["Harbour traffic keeps rising", "Turbine makers hire again"]


def test_one_reads_without_what_is_seldom_needed() -> None:
    """Nothing that writes notes, finds figures, reads files or searches is imported before keys are taken."""
    ran = subprocess.run([sys.executable, "-c", READING], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("damage", [b"", b"\xff\x00", None])
async def test_without_a_kept_shelf_it_is_read(library: Library, damage: bytes | None) -> None:
    """Damaged or missing, the shelf is there a moment later."""
    if damage is not None:
        (library.cache / "shelf.jsonl").write_bytes(damage)
    async with starting(library) as desk:
        await desk.see("3, by title", "Orchards after the frost")


async def test_one_goes_on_where_one_was(library: Library) -> None:
    """The article read last is under the cursor from the first screen on, and opened."""
    library.kept_shelf.write(kept_shelf(library))
    async with at_desk(library) as desk:
        await desk.press("j", "j", "enter")
        await desk.see("Makers of turbines took on")
    async with starting(library, resume=True) as desk:
        await desk.see("Makers of turbines took on")
        row = desk.app.screen.query_one(Shelf).list.row_at_cursor
        assert row is not None
        assert row.id == "turbines"
