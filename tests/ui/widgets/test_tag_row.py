"""Tags completed from those in use: what fits is shown, and only what one asks for is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.note_editor.color_row import ColorRow
from reader.ui.widgets.note_editor.fitting_tags import TagLine, fitting_tags, writable
from reader.ui.widgets.note_editor.tag_row import TagBox
from reader.ui.widgets.note_editor.tags import parsed_tags
from tests.ui.widgets.host import HOSTILE, Host

IN_USE = ["chips", "export controls", "China", "chip makers", "robots", "Über uns"]


def line(marked: str) -> TagLine:
    """Return the line with its cursor where `marked` has a bar."""
    return TagLine(marked.replace("|", ""), marked.index("|"))


@pytest.mark.parametrize(
    ("marked", "fitting"),
    [
        ("ch|", ["chips", "China", "chip makers"]),
        ("CHI|", ["chips", "China", "chip makers"]),
        ("#ch|", ["chips", "China", "chip makers"]),
        ("chip|s", ["chip makers"]),
        ("robots ch|", ["chips", "China", "chip makers"]),
        ("chips ch|", ["China", "chip makers"]),
        ("CHIPS, ch|", ["China", "chip makers"]),
        ("ch|, robots", ["chips", "China", "chip makers"]),
        ("export controls, chip m|", ["chip makers"]),
        ("export c|", ["chips", "China", "chip makers"]),
        ("export c|,", ["export controls"]),
        ("芯片，ro|", ["robots"]),
        ("über|", ["Über uns"]),
        ("robots |", ["chips", "export controls", "China", "chip makers", "Über uns"]),
        ("x|", []),
    ],
)
def test_what_fits_begins_as_the_tag_at_the_cursor(marked: str, fitting: list[str]) -> None:
    """Upper and lower case are the same, and what the line has already is left out."""
    assert fitting_tags(line(marked), IN_USE) == fitting


@pytest.mark.parametrize(
    ("marked", "tag", "becomes"),
    [
        ("ch|", "chips", "chips|"),
        ("#CH|", "chips", "#chips|"),
        ("ch|, robots", "chips", "chips|, robots"),
        ("robots, ch|", "chips", "robots, chips|"),
        ("robots ch| ai", "chips", "robots chips| ai"),
        ("ex|", "export controls", "export controls,|"),
        ("robots ex|", "export controls", "robots, export controls,|"),
        ("ex| robots", "export controls", "export controls|, robots"),
        ("robots, ex|", "export controls", "robots, export controls|"),
    ],
)
def test_a_tag_takes_the_place_of_what_was_begun(marked: str, tag: str, becomes: str) -> None:
    """A tag of several words brings the commas that it needs."""
    assert line(marked).with_tag(tag) == line(becomes)


WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)
TAGS = st.lists(st.lists(WORDS, min_size=1, max_size=2).map(" ".join), unique=True, max_size=4)


@given(TAGS, st.lists(WORDS, max_size=3), st.data())
def test_a_tag_taken_is_a_tag_of_the_line(in_use: list[str], written: list[str], data: st.DataObject) -> None:
    """Whichever fits: the line then has it, and everything else that was in it before."""
    text = " ".join(written)
    before = TagLine(text, data.draw(st.integers(0, len(text))))
    kept = parsed_tags(text[: before.tag_at_cursor.start]) + parsed_tags(text[before.tag_at_cursor.end :])
    for tag in fitting_tags(before, in_use):
        assert {tag, *kept} == {*parsed_tags(before.with_tag(tag).text)}


def test_tags_that_no_line_can_hold_are_not_offered() -> None:
    """A tag from elsewhere may have commas or control characters in it."""
    assert writable(["a, b", "#c", " d", "\x1b[31m", "two words", "fine"]) == ("two words", "fine")


async def tags_of(pilot: Pilot[None], *keys: str) -> str:
    """Return what stands in the tags box after `keys`, the editor being open."""
    await pilot.press("tab", *keys)
    await pilot.pause()
    return pilot.app.query_one(Input).value


@pytest.mark.parametrize(
    ("keys", "tags"),
    [
        ([*"ro", "right"], "robots"),
        ([*"ro", "end"], "robots"),
        ([*"ro", "tab"], "robots"),
        ([*"ro", "enter"], "robots"),
        ([*"ro", "escape", "tab"], "ro"),
        ([*"ro", "escape", "enter"], "ro"),
        ([*"ro", "escape", "b", "tab"], "robots"),
        ([*"ro", "tab", "backspace", "tab"], "robots"),
        ([*"ch", "down", "tab"], "chips"),
        ([*"robots", "tab"], "robots"),
        ([*"chip", "tab", ",", *"chip", "tab"], "chips,chip makers"),
        ([*"ex", "right"], "export controls,"),
        ([*"robots, ex", "right"], "robots, export controls"),
        ([*"ch", "down"], "chips"),
        ([*"ch", "down", "down"], "China"),
        ([*"ch", "down", "up"], "ch"),
        ([*"ch", "up"], "chip makers,"),
        ([*"ch", *["down"] * 4], "ch"),
        ([*"ch", "down", *" ro", "down"], "chips robots"),
        (["down"], "chips"),
        ([*"x", "down", "right", "end"], "x"),
        ([*"ch, ai", "home", "right", "right", "down"], "chips, ai"),
        ([*"ro", "left", "right"], "ro"),
    ],
)
async def test_tags_are_completed_by_keys(keys: list[str], tags: str) -> None:
    """Tab, Enter, Right or End takes what is shown and Esc refuses it; Down and Up go through what fits."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        editor.take_tags(IN_USE)
        assert await tags_of(pilot, *keys) == tags


@pytest.mark.parametrize("key", ["tab", "enter"])
async def test_the_key_that_took_a_tag_goes_on_when_pressed_again(key: str) -> None:
    """As in a shell: what was completed is not completed further unasked, and one is in the next box."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        editor.take_tags(["chip", "chips"])
        assert await tags_of(pilot, "c", key) == "chip"
        assert isinstance(host.focused, TagBox)
        await pilot.press(key)
        assert isinstance(host.focused, ColorRow)
        assert pilot.app.query_one(Input).value == "chip"


async def test_a_tag_is_saved_as_it_is_typed() -> None:
    """What is only suggested is not saved; Esc first refuses it, and only then leaves."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        editor.take_tags(IN_USE)
        await tags_of(pilot, *"ro", "escape")
        assert "robots" not in "".join(host.screen_lines)
        assert isinstance(host.focused, TagBox)
        await pilot.press("b", "ctrl+s")
        await pilot.pause()
        assert [event.tags for event in host.heard_of(NoteEditor.Saved)] == [("rob",)]


async def test_tags_are_added_to_those_there_are() -> None:
    """The cursor stands behind them; nothing is replaced by the first letter typed."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        host.query_one(NoteEditor).open("quote", tags=("chips", "ai"))
        assert await tags_of(pilot, *", robots") == "chips, ai, robots"


async def test_what_fits_is_shown() -> None:
    """The first at the cursor, all of them beside the box where several fit, and none elsewhere."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        editor.take_tags(IN_USE)
        await tags_of(pilot, *"robots ch")
        await pilot.pause()
        row = next(text for text in host.screen_lines if "Tags" in text)
        assert "robots chips" in row
        assert "chips · China · chip makers" in row
        await pilot.press("shift+tab")
        await pilot.pause()
        row = next(text for text in host.screen_lines if "Tags" in text)
        assert "China" not in row
        assert "robots ch " in row


async def test_hostile_tags_keep_to_their_line() -> None:
    """Whatever tags there are, the row is one harmless line."""
    host = Host(NoteEditor())
    async with host.run_test(size=(60, 24)) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        editor.take_tags([tag for words in HOSTILE for tag in (words, f"x{words}")])
        await tags_of(pilot, "x")
        assert not any("\x1b" in text or "\u202e" in text for text in host.screen_lines)
        assert "Tags" in host.screen_lines[-3]
