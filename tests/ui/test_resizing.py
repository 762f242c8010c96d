"""Resizing: the place in the text and the words being typed survive any width."""

from reader.library import Library
from tests.ui.desk import at_desk
from tests.ui.test_typing_ahead import notes_of

WIDTHS = (60, 250, 69, 120, 60, 100)


async def test_the_place_is_kept_at_every_width(library: Library) -> None:
    """The words at the top of the screen are there again after a tour from 60 to 250 columns."""
    long = library.roots[0] / "long.md"
    long.write_text("\n\n".join(f"Passage {number} " + "tells of the harbour " * 30 for number in range(60)))
    library.bring_up_to_date()
    async with at_desk(library, (100, 30)) as desk:
        await desk.press("j", "enter")
        await desk.see("long ·")
        await desk.press(*["space"] * 5)
        await desk.pilot.pause()
        assert desk.view.article is not None
        top, cursor = desk.view.position, desk.view.cursor_passage
        for width in WIDTHS:
            await desk.pilot.resize_terminal(width, 30)
            await desk.pilot.pause()
            assert desk.view.cursor_passage == cursor
        assert desk.view.position == top


async def test_typed_words_are_kept_at_every_width(library: Library) -> None:
    """A note being written stays whole and in sight, with the keyboard, whatever the terminal becomes."""
    words = "these words are typed while the window changes its width again and again"
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("enter", "a")
        await desk.type(words)
        for width in WIDTHS:
            await desk.pilot.resize_terminal(width, 30)
            await desk.wait_until(
                lambda: all(any(word in line for line in desk.lines) for word in words.split()), "all words in sight"
            )
        await desk.press("exclamation_mark", "ctrl+s")
        await desk.hear("Note saved")
    assert notes_of(library) == [words + "!"]


async def test_a_query_being_typed_is_kept(library: Library) -> None:
    """Narrowed to one pane and widened again, the query box still holds the query and the keyboard."""
    async with at_desk(library) as desk:
        await desk.press("slash")
        await desk.type("turb")
        await desk.pilot.resize_terminal(60, 24)
        await desk.type("ine")
        await desk.pilot.resize_terminal(140, 40)
        await desk.see("turbine", "1/3 hits")
