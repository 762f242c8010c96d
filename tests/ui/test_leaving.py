"""Leaving: at once, or with a question when something would be lost."""

import pytest

from reader.library import Library
from tests.ui.desk import Desk, at_desk


def has_ended(desk: Desk) -> bool:
    """Whether the program is on its way out."""
    return desk.app.is_ending


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_one_leaves_at_once_when_nothing_would_be_lost(library: Library, key: str) -> None:
    """No question without a reason: not even for an open note box in which nothing was typed."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "escape", key)
        await desk.wait_until(lambda: has_ended(desk), "the end")


async def test_a_note_being_written_is_asked_about(library: Library) -> None:
    """Ctrl+Q in the note box asks; `n` goes back to the note, `y` leaves without it."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "w", "ctrl+q")
        await desk.see("Leave without saving this note?")
        assert not has_ended(desk)
        await desk.press("n")
        await desk.see_no("Leave without saving this note?")
        await desk.press("2", "ctrl+q")
        await desk.see("w2", "Leave without saving this note?")
        await desk.press("y")
        await desk.wait_until(lambda: has_ended(desk), "the end")


async def test_the_keys_of_a_question_stand_together(library: Library) -> None:
    """They have a line of their own, however long the question is for the terminal."""
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("enter", "a", "w", "ctrl+q")
        await desk.see("y yes · n no")


async def test_asking_twice_to_leave_is_asked_once(library: Library) -> None:
    """Ctrl+Q at the question itself changes nothing: one answer is enough."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "w", "ctrl+q", "ctrl+q", "ctrl+q")
        await desk.see("Leave without saving this note?")
        await desk.press("n")
        await desk.see_no("Leave without saving this note?")
        await desk.press("2")
        await desk.see("w2")


async def test_ctrl_q_leaves_from_help_and_palette(library: Library) -> None:
    """It works whatever stands above the text."""
    async with at_desk(library) as desk:
        await desk.press("question_mark")
        await desk.see("Esc closes this")
        await desk.press("ctrl+q")
        await desk.wait_until(lambda: has_ended(desk), "the end")


async def test_escape_never_leaves_the_program(library: Library) -> None:
    """However often it is pressed, one ends on the shelf."""
    async with at_desk(library) as desk:
        await desk.read("turbine")
        await desk.press("v", "w", *["escape"] * 8)
        await desk.see("Articles")
        assert not has_ended(desk)
