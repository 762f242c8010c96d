"""The garbage collector while Reader runs."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from rich.segment import Segment
from textual.strip import Strip

from reader.articles.arrangement import Arrangement
from reader.articles.entry import ShelfEntry
from reader.library import Library
from reader.ui.garbage import collect_nothing_yet, collect_now
from reader.ui.widgets.shelf.shelf import Shelf
from tests.ui.desk import at_desk


class HoldsItself:
    """Goes only by being collected."""

    def __init__(self) -> None:
        self.itself = self


class Rows(list[ShelfEntry]):
    """Rows of a shelf, of which one can see that they are gone."""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Begin with the collector as Python has it, whichever test started Reader before, and leave it as it was."""
    thresholds = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.enable()
    gc.set_threshold(*thresholds)


async def test_what_was_painted_needs_no_collecting(library: Library) -> None:
    """A strip that was shown whole is gone once nobody shows it any more."""
    collect_nothing_yet()
    async with at_desk(library) as desk:
        await desk.see("Articles")
        gc.disable()
        for _ in range(10):
            strip = Strip([Segment("shown whole")])
            assert [*strip.divide([11])] == [*strip.divide([11, 80])] == [strip]
            assert [part.text for part in strip.divide([5, 11])] == ["shown", " whole"]
        del strip
        assert not [one for one in gc.get_objects() if isinstance(one, Strip) and one.text == "shown whole"]


def test_old_garbage_is_collected_while_nobody_types() -> None:
    """What has grown old before it became garbage goes then, if there may be much of it."""
    held = HoldsItself()
    seen = ref(held)
    gc.collect()
    del held
    collect_now()
    assert seen() is not None
    for _ in range(10):
        gc.collect(1)
    collect_now()
    assert seen() is None


async def test_a_shelf_goes_once_it_is_kept(library: Library) -> None:
    """None waits for the collector after another was read: with many articles, most of the garbage would be shelves."""
    async with at_desk(library) as desk:
        await desk.see("Articles")
        gc.disable()
        shelf = desk.app.screen.query_one(Shelf)
        rows = Rows(shelf.rows)
        seen = ref(rows)
        shelf.post_message(Shelf.Arranged(Arrangement(rows, len(rows), "title")))
        del rows
        await desk.wait_until(lambda: seen() is None, "the shelf to go")


async def test_collecting_begins_once_the_shelf_is_there_and_passes_over_it(library: Library) -> None:
    """Whatever the first screen is made of is never looked through; what comes later is, in time."""
    frozen = gc.get_freeze_count()
    collect_nothing_yet()
    async with at_desk(library) as desk:
        await desk.see("Articles")
        assert gc.isenabled()
        assert gc.get_freeze_count() > frozen + 10_000
        assert gc.get_threshold()[0] > 700
