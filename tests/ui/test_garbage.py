"""The garbage collector while Reader runs."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from rich.segment import Segment
from textual.strip import Strip

from reader.library import Library
from reader.ui.garbage import collect_nothing_yet, collect_seldom
from tests.ui.desk import at_desk


class HoldsItself:
    """Goes only by being collected."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the collector as it was."""
    thresholds = gc.get_threshold()
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


def test_garbage_does_not_grow_with_a_library_that_changes() -> None:
    """What has grown old before it became garbage is collected when the shelf is read anew, if not each time."""
    held = HoldsItself()
    seen = ref(held)
    gc.collect()
    del held
    collect_seldom()
    assert seen() is not None
    for _ in range(10):
        gc.collect(1)
    collect_seldom()
    assert seen() is None


async def test_collecting_begins_once_the_shelf_is_there_and_passes_over_it(library: Library) -> None:
    """Whatever the first screen is made of is never looked through; what comes later is, in time."""
    frozen = gc.get_freeze_count()
    collect_nothing_yet()
    async with at_desk(library) as desk:
        await desk.see("Articles")
        assert gc.isenabled()
        assert gc.get_freeze_count() > frozen + 10_000
        assert gc.get_threshold()[0] > 700
