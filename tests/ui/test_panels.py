"""Panels: going from one to the next at every width, and what the side panel does."""

import pytest
from textual.widget import Widget

from reader.library import Library
from reader.ui.palette import KeyCommands
from reader.ui.widgets.note_editor.color_row import ColorRow
from reader.ui.widgets.shelf.shelf_list import ShelfList
from reader.ui.widgets.side_panel import AnnotationList, FigureList, Outline
from tests.ui.desk import Desk, at_desk


def is_in_sight(widget: Widget | None) -> bool:
    """Whether all of `widget` is on display and has room."""
    return widget is not None and all(node.display for node in widget.ancestors_with_self) and widget.size.width > 10


def panel(desk: Desk) -> str:
    """Return the name of what has the keyboard."""
    return type(desk.focused).__name__


@pytest.mark.parametrize("width", [60, 69, 70, 109, 110])
async def test_tab_goes_round_the_panels_at_every_width(library: Library, width: int) -> None:
    """Whatever is folded away comes into sight with the keyboard; Shift+Tab goes the other way round."""
    async with at_desk(library, (width, 30)) as desk:
        visited = [panel(desk)]
        for _ in range(3):
            await desk.press("tab")
            await desk.pilot.pause()
            visited.append(panel(desk))
            assert is_in_sight(desk.focused)
        assert visited == ["ShelfList", "PassageView", "AnnotationList", "ShelfList"]
        await desk.press("shift+tab")
        await desk.pilot.pause()
        assert panel(desk) == "AnnotationList"
        assert is_in_sight(desk.focused)


async def test_narrow_terminals_drop_panels_before_they_squeeze_the_text(library: Library) -> None:
    """The side panel folds away below 110 columns; below 70 there is one pane at a time."""
    async with at_desk(library, (120, 30)) as desk:
        await desk.see("Outline", "Articles", "4.2 million")
        await desk.pilot.resize_terminal(100, 30)
        await desk.see("Articles", "4.2 million")
        await desk.see_no("Outline │")
        await desk.pilot.resize_terminal(60, 30)
        await desk.see("Articles")
        await desk.see_no("4.2 million")
        await desk.press("enter")
        await desk.see("4.2 million")
        await desk.see_no("Articles")


async def test_the_shelf_follows_the_text(library: Library) -> None:
    """Its cursor is on the article on display, by whatever way one came there; on the shelf itself it is the hands'."""
    async with at_desk(library, (120, 30)) as desk:
        shelf = desk.app.screen.query_one(ShelfList)

        def is_on(article: str) -> bool:
            return shelf.row_at_cursor is not None and shelf.row_at_cursor.id == article

        await desk.press("enter")
        await desk.read("turbine")
        await desk.wait_until(lambda: is_on("turbines"), "the article of the hit")
        await desk.press("ctrl+o")
        await desk.wait_until(lambda: is_on("harbour"), "the article one was in before")
        await desk.press("slash", "escape", "j")
        await desk.wait_until(lambda: is_on("orchards"), "the next article")


@pytest.mark.parametrize(
    ("key", "kind"), [("number_sign", FigureList), ("p", AnnotationList), ("o", Outline)], ids=["#", "A", "o"]
)
async def test_a_key_for_each_tab(library: Library, key: str, kind: type[Widget]) -> None:
    """`#`, `A` and `o` go to their tab from the text, at a width at which the side panel is folded away."""
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("enter", key)
        await desk.pilot.pause()
        assert isinstance(desk.focused, kind)
        assert is_in_sight(desk.focused)
        await desk.press("escape")
        assert panel(desk) == "ShelfList"


async def test_left_and_right_turn_the_tabs_and_enter_goes_to_the_text(library: Library) -> None:
    """From the outline Enter reads on at the heading."""
    async with at_desk(library) as desk:
        await desk.press("p", "right", "right")
        await desk.see("Railway")
        assert panel(desk) == "Outline"
        await desk.press("j", "enter")
        assert panel(desk) == "PassageView"
        passage = desk.view.cursor_passage
        assert passage is not None
        assert desk.view.article is not None
        assert passage.span.of(desk.view.article.text) == "Railway"


async def test_the_shelf_is_sorted_and_filtered(library: Library) -> None:
    """`s` takes the next order, `f` narrows as one types, Esc shows all again."""
    async with at_desk(library) as desk:
        await desk.press("s")
        await desk.see("3, by date")
        await desk.press("f")
        await desk.type("notes")
        await desk.see("1 of 3, by date")
        await desk.press("escape")
        await desk.see("3, by date")


async def test_the_key_line_names_only_keys_there_is_room_for(library: Library) -> None:
    """No name is cut off at any width, and help is always named."""
    async with at_desk(library, (120, 24)) as desk:
        await desk.press("enter")
        for width in (120, 100, 80, 60, 40):
            await desk.pilot.resize_terminal(width, 24)
            await desk.wait_until(lambda: desk.lines[-1].endswith("? Help"), "the key line to fit")
            assert desk.lines[-1].strip().startswith("a Annotate  v Select  y Copy")


async def test_every_command_of_the_palette_runs(library: Library) -> None:
    """Each entry offered while one reads does what its key would, and none fails."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        commands = [*KeyCommands(desk.app.screen)._commands()]  # noqa: SLF001 (the entries themselves)
        assert {"Search", "Theme", "Undo", "Help", "Annotate"} <= {name for name, _, _ in commands}
        for name, _, run in commands:
            if name not in ("Quit", "Suspend", "Source"):
                await run()
        screens = desk.app.screen_stack
        await desk.wait_until(lambda: all(screen.is_mounted for screen in screens), "every screen to be there")
        assert desk.app.is_running


async def test_help_tells_the_keys_of_where_one_is(library: Library) -> None:
    """Help shows what the panel is for, its own keys, then those that work everywhere; Esc closes it."""
    async with at_desk(library, (100, 90)) as desk:
        await desk.press("enter", "question_mark")
        await desk.see(
            "The text", "Annotate the selection, figure or passage", "Everywhere", "Search the whole library"
        )
        await desk.press("escape")
        await desk.see_no("Everywhere")
        await desk.press("slash", "f1")
        await desk.see("these words one after the other")


@pytest.mark.parametrize(("keys", "hint"), [(["question_mark"], "esc Close"), (["i"], "y It is a figure")])
async def test_a_dialog_has_a_key_line_of_its_own(library: Library, keys: list[str], hint: str) -> None:
    """The keys of the screen behind, which do nothing now, are not to be read."""
    async with at_desk(library) as desk:
        await desk.press("enter", "]")
        await desk.see("a Annotate")
        await desk.press(*keys)
        await desk.wait_until(lambda: hint in desk.lines[-1], "the keys of the dialog")
        assert not [hint for hint in ("a Annotate", "All figures") if hint in desk.lines[-1]]


async def test_no_key_is_offered_for_the_box_one_is_in(library: Library) -> None:
    """In the query box there is no hint at the way to it."""
    async with at_desk(library) as desk:
        await desk.see("/ Search")
        await desk.press("slash")
        await desk.wait_until(lambda: "To the hits" in desk.lines[-1], "the keys of the box")
        assert "^f" not in desk.lines[-1]


async def test_no_key_leads_away_from_an_open_note(library: Library) -> None:
    """In the row of colours, where letters are not typed, they do nothing; one may look something up, though."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"word", "tab", "tab")
        row = desk.focused
        assert isinstance(row, ColorRow)
        await desk.wait_until(lambda: "^s Save" in desk.lines[-1], "the keys of the box")
        assert not [hint for hint in ("All notes", "Compare", "Figures", "Outline") if hint in desk.lines[-1]]
        await desk.press("A", "equals_sign", "number_sign", "o", "p", "q", "e")
        assert desk.focused is row
        assert desk.app.is_running


async def test_the_theme_chosen_is_worn_the_next_time(library: Library) -> None:
    """`t` offers themes; the one chosen is remembered."""
    async with at_desk(library) as desk:
        await desk.press("t")
        await desk.type("reader-light")
        await desk.wait_until(lambda: desk.text.count("reader-light") == 2, "it to be offered below what was typed")
        await desk.press("enter")
        await desk.wait_until(lambda: desk.app.theme == "reader-light", "the light theme")
    async with at_desk(library) as desk:
        assert desk.app.theme == "reader-light"


async def test_the_key_line_says_how_to_highlight(library: Library) -> None:
    """While something is selected, the colours come before the ways to select more, which may be cut off."""
    async with at_desk(library, (100, 30)) as desk:
        await desk.press("enter", "v")
        await desk.see("1 2 3 4 5 Highlight")
