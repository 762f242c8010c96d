"""Typing ahead: keys that come faster than the screen follows go where they were meant to."""

from collections.abc import Callable

import pytest
from textual.widget import Widget
from textual.widgets import TextArea

from reader.annotations.store import AnnotationStore
from reader.library import Library
from reader.ui.messages import HoldKeys
from tests.ui.desk import Desk, at_desk


def notes_of(library: Library) -> list[str]:
    """Return the texts of the notes that are on disk."""
    store = AnnotationStore(library.roots[0] / ".reader" / "annotations")
    return [note.note for note in store.all()]


async def test_a_note_typed_at_once_is_a_note(library: Library) -> None:
    """`a`, words with every letter that is a command elsewhere, and Ctrl+S: all of it is in the note."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await desk.type_at_once("a", *"quote? / nod and jot", "ctrl+s")
        await desk.hear("Note saved")
    assert notes_of(library) == ["quote? / nod and jot"]


async def test_the_whole_way_typed_at_once(library: Library) -> None:
    """From the shelf to a saved note in one burst, the note on the passage that the query found."""
    async with at_desk(library) as desk:
        await desk.type_at_once("/", *"dredging", "enter", "enter", "a", *"dear", "ctrl+s", "q")
        await desk.wait_until(lambda: notes_of(library) == ["dear"], "the note to be on disk")
        (note,) = AnnotationStore(library.roots[0] / ".reader" / "annotations").all()
        assert note.quote.startswith("Dredging cost")


def _annotations(desk: Desk) -> Widget:
    from reader.ui.widgets.side_panel import AnnotationList

    return desk.app.screen.query_one(AnnotationList)


@pytest.mark.parametrize(
    ("keys", "taker"),
    [
        (("p", "j"), _annotations),
        (("tab", "j"), lambda desk: desk.view),
        (("enter", "j"), lambda desk: desk.view),
        (("enter", "a", "escape", "j"), lambda desk: desk.view),
    ],
    ids=["panel", "next panel", "open", "leave the note box"],
)
async def test_the_key_after_one_that_moves_the_keyboard_follows_it(
    library: Library, keys: tuple[str, ...], taker: Callable[[Desk], Widget]
) -> None:
    """What is typed behind a key that gives the keyboard to another panel is taken there."""
    async with at_desk(library) as desk:
        taken: list[Widget | None] = []
        desk.app.screen.bindings_updated_signal.subscribe(desk.app, lambda screen: taken.append(screen.focused))
        await desk.type_at_once(*keys)
        await desk.wait_until(lambda: desk.focused is taker(desk), "the keyboard to be there")


@pytest.mark.parametrize("way", ["enter", "tab"])
async def test_a_key_waits_until_the_pane_it_is_meant_for_is_in_sight(library: Library, way: str) -> None:
    """On a narrow terminal `a` typed behind the key that brings the text into sight annotates, however late it does."""
    async with at_desk(library, size=(60, 24)) as desk:
        with desk.app.batch_update():
            await desk.type_at_once(way, "a")
            await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
            for _ in range(5):
                await desk.pilot.pause()
        await desk.wait_until(lambda: isinstance(desk.focused, TextArea), "the note box to have the keyboard")


async def test_keys_are_let_through_where_what_they_wait_for_never_comes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are taken after a while by themselves, not only with the next key."""
    monkeypatch.setattr("reader.ui.keys_in_turn._LONGEST_HOLD", 0.01)
    async with at_desk(library) as desk:
        desk.app.post_message(HoldKeys("what never comes"))
        await desk.type_at_once("enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")


async def test_a_key_let_in_by_nothing_at_all_stops_no_other(library: Library) -> None:
    """Keys that nobody takes, and a long row of them, do not hold up the next."""
    async with at_desk(library) as desk:
        await desk.type_at_once(*["f7", "x", "ctrl+n"] * 20, "j", "enter")
        await desk.see("Orchards after the frost ·")
        assert desk.focused is desk.view
