"""Keeping the place in the article on display, and how much of it is read."""

from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock

from reader import places
from reader.library import Library
from reader.places import Left, Places
from reader.position import Position
from reader.ui.screens.reading import kept_place, opened_text
from reader.ui.screens.reading.kept_place import KeptPlace
from tests.ui.desk import at_desk

HERE, THERE = Position(0, 0, 0), Position(9, 1, 0)
ARTICLE = Path("/articles/a.txt")


@pytest.fixture
def in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on display is read at once."""
    monkeypatch.setattr(kept_place, "SECONDS_TO_READ", 0.0)


@pytest.fixture
def in_a_long_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is on display for long enough to be read."""
    monkeypatch.setattr(kept_place, "SECONDS_TO_READ", 3_600.0)


@pytest.mark.usefixtures("in_no_time")
async def test_nobody_waits_for_another_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another window writes the journal the place is kept back, and is written before the program ends."""
    monkeypatch.setattr(places, "_PATIENCE", 60.0)
    place = KeptPlace(Places(tmp_path))
    place.begin(ARTICLE, 0)
    place.note(HERE, 40)
    with FileLock(tmp_path / "places.lock"):
        assert place.keep() == 40
        assert Places(tmp_path).left(ARTICLE) == Left()
    await place.close()
    assert Places(tmp_path).left(ARTICLE) == Left(HERE, 40)


@pytest.mark.usefixtures("in_no_time")
async def test_what_was_kept_before_is_known_when_an_article_is_opened_again(tmp_path: Path) -> None:
    """How an article was left is told after all that was to be written of it; nothing is written twice."""
    place = KeptPlace(Places(tmp_path))
    place.begin(ARTICLE, 10)
    assert place.keep() is None
    for seen in (70, 30):
        place.note(THERE, seen)
    assert place.keep() == 70
    assert place.keep() is None
    assert await place.left(ARTICLE) == Left(THERE, 70)
    await place.close()


@pytest.mark.usefixtures("in_a_long_time")
async def test_what_was_hardly_seen_is_not_read(tmp_path: Path) -> None:
    """Whoever goes to the end and leaves has read no more than before; the place is kept all the same."""
    place = KeptPlace(Places(tmp_path))
    place.begin(ARTICLE, 10)
    for seen in (50, 100):
        place.note(THERE, seen)
    await place.close()
    assert Places(tmp_path).left(ARTICLE) == Left(THERE, 10)


@pytest.mark.usefixtures("in_no_time")
async def test_an_article_is_read_when_all_of_it_was_on_display(library: Library) -> None:
    """Its tick comes when one leaves it for another."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await desk.see("Harbour traffic keeps rising ·")
        await desk.press("G", "escape", "j", "enter")
        await desk.see("Orchards after the frost ·")
        await desk.wait_until(lambda: any("▌" not in line and "✓" in line for line in desk.lines), "the tick")


@pytest.mark.usefixtures("in_no_time")
async def test_an_article_that_is_to_count_as_unread_does(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also the one on display, of which all was seen; until it is looked at again."""
    monkeypatch.setattr(opened_text, "SECONDS_BETWEEN_PLACES", 3_600.0)

    def is_kept(progress: int) -> bool:
        return library.places.left(library.roots[0] / "harbour.md").progress == progress

    async with at_desk(library) as desk:
        await desk.press("enter", "G", "escape")
        for progress in (100, 0):
            await desk.press("r")
            await desk.wait_until(partial(is_kept, progress), f"{progress} percent to be kept")
    assert is_kept(0)


@pytest.mark.usefixtures("in_a_long_time")
async def test_an_article_opened_and_closed_at_once_is_not_read(library: Library) -> None:
    """Even where all of it was on the screen."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await desk.see("Harbour traffic keeps rising ·")
        await desk.press("G")
    path = library.roots[0] / "harbour.md"
    assert library.places.last_article == path
    assert library.places.left(path).progress == 0
