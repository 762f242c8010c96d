"""The key line: hints for what the keys do, and the mouse on them."""

from textual import events

from reader.library import Library
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.query_box import QueryBox
from tests.ui.desk import at_desk


async def test_a_click_on_a_hint_presses_its_key(library: Library) -> None:
    """Whoever forgets a key finds it below and may as well click it."""
    async with at_desk(library) as desk:
        line = desk.app.screen.query_one(KeyLine)
        await desk.pilot.click(KeyLine, offset=(desk.lines[-1].index("Search"), 0))
        box = desk.app.screen.query_one(QueryBox)
        await desk.wait_until(lambda: box.has_focus_within, "the query box")
        await desk.pilot.click(KeyLine, offset=(line.size.width - 2, 0))
        await desk.see("Esc closes this")


async def test_a_click_acts_on_what_is_selected(library: Library) -> None:
    """Also one whose press and release come together, so that the key is acted on after both."""
    async with at_desk(library) as desk:
        await desk.press("enter", "v", "w", "w")
        assert desk.view.selected_span is not None
        x, y = desk.lines[-1].index("a Annotate"), len(desk.lines) - 1
        for kind in (events.MouseDown, events.MouseUp):
            desk.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await desk.see("Your note", "“The port handled”")


async def test_the_mouse_over_a_hint_tells_more(library: Library) -> None:
    """A hint's longer help is its tooltip; beside the hints there is none."""
    async with at_desk(library) as desk:
        line = desk.app.screen.query_one(KeyLine)
        await desk.pilot.hover(KeyLine, offset=(desk.lines[-1].index("Filter"), 0))
        assert line.tooltip == "Show only the articles that match"
        await desk.pilot.hover(KeyLine, offset=(desk.lines[-1].index("? Help") - 4, 0))
        assert line.tooltip is None
