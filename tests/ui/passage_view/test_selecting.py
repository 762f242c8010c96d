import pytest
from textual import events

from reader.articles.span import Span
from reader.ui.rendering.marks import CURRENT, Layer, Mark
from reader.ui.widgets.passage_view import PassageView
from reader.ui.widgets.passage_view.painter import GUTTER
from tests.ui.passage_view.hosting import Host, drag, hosting, wait_until
from tests.ui.passage_view.texts import NEWS, article, long_article, span_of

LEFT = max((79 - 72) // 2, GUTTER)
"""The column where text begins on a screen of 80."""


def selected(view: PassageView) -> str | None:
    return view.selected_span.of(NEWS.text) if view.selected_span else None


def asked(app: Host) -> list[str]:
    asking = (PassageView.AnnotateRequested, PassageView.CopyRequested)
    return [message.span.of(NEWS.text) for message in app.told if isinstance(message, asking)]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("v", "Turbine"),
        ("v w", "Turbine orders"),
        ("v l l", "Turbine o"),
        ("v h h", "Turbi"),
        ("v w w b", "Turbine orders"),
        ("v $", "Turbine orders climb 12 percent"),
        ("v $ 0", None),
        ("v right ctrl+right ctrl+right", "Turbine orders climb"),
        ("v $ j", "Turbine orders climb 12 percent\n\nBy Ada Stone"),
        ("v } }", "Turbine orders climb 12 percent\n\nBy Ada Stone"),
        ("v } } { k", None),
        ("} v {", None),
        ("} v { {", "Turbine orders climb 12 percent"),
        ("v w escape", None),
        ("v w v", None),
        ("v w escape v", "Turbine"),
        ("v e e", "Turbine orders climb"),
        ("v w w o w w", "climb"),
        ("v w w o w w o e", "climb 12"),
        ("V", "Turbine orders climb 12 percent"),
        ("} V }", "By Ada Stone\n\n" + NEWS.passages[2].span.of(NEWS.text)),
        ("v } } o V", "Turbine orders climb 12 percent\n\nBy Ada Stone"),
        ("shift+right", "T"),
        ("shift+right shift+right shift+left", "T"),
        ("ctrl+shift+right shift+end", "Turbine orders climb 12 percent"),
        ("shift+end shift+down", "Turbine orders climb 12 percent\n\nBy Ada Stone"),
        ("shift+down j k escape", None),
        ("ctrl+shift+right v w", "Turbine orders"),
    ],
)
async def test_keys_select(keys: str, words: str | None) -> None:
    """`v` takes the first word; then movement takes in more, or less, across passages; Esc or `v` lets go."""
    async with hosting(NEWS) as (_, view, pilot):
        await pilot.press(*keys.split())
        assert selected(view) == words


async def test_selecting_keys_do_nothing_else_while_reading() -> None:
    """`h`, `l`, `w` and Esc are free for the screen until something is selected."""
    async with hosting(NEWS) as (app, _, pilot):
        assert not {"h", "l", "w", "escape"} & set(app.active_bindings)
        await pilot.press("v")
        assert {"h", "l", "w", "escape"} <= set(app.active_bindings)
        assert app.active_bindings["j"].binding.id == "select.down"
        await pilot.press("escape")
        assert app.active_bindings["j"].binding.id == "reader.down"


async def test_selecting_begins_with_the_figure_or_the_hit_one_has_come_to() -> None:
    """What `]` or `n` led to is what one wants to select."""
    async with hosting(NEWS) as (_, view, pilot):
        hit = span_of(NEWS, "ministry")
        view.set_marks(Layer.HIT, [Mark(hit, Layer.HIT, CURRENT)])
        view.reveal(hit)
        await pilot.press("v")
        assert selected(view) == "ministry"
        await pilot.press("escape")
        view.set_marks(Layer.FIGURE, [Mark(span_of(NEWS, "4.5 percent"), Layer.FIGURE, "down")])
        await pilot.press("]", "v")
        assert selected(view) == "4.5 percent"


async def test_the_caret_stays_in_view() -> None:
    """Extending beyond the screen scrolls, and back again."""
    shown = long_article()
    async with hosting(shown) as (_, view, pilot):
        await pilot.press("v", *"}}}}}}}")
        assert view.scroll_offset.y > 0
        assert view.selected_span == Span(0, shown.passages[6].span.end)
        await pilot.press(*"{{{{{{{")
        assert view.scroll_offset.y <= 1


async def test_annotating_asks_for_the_selection_or_the_passage() -> None:
    """`a` and `y` mean what is selected, else the cursor's passage; copying lets go."""
    async with hosting(NEWS) as (app, view, pilot):
        await pilot.press("}", "a", "v", "w", "a", "y", "y")
        assert asked(app) == ["By Ada Stone", "By Ada", "By Ada", "By Ada Stone"]
        assert not view.is_selecting


async def test_dragging_selects_to_the_grapheme_both_ways() -> None:
    """The graphemes under both ends belong to the selection, across passages and from below as well."""
    async with hosting(NEWS) as (_, view, pilot):
        await drag(pilot, view, (LEFT + 8, 1), (LEFT + 10, 1), (LEFT + 13, 1))
        assert selected(view) == "orders"
        await drag(pilot, view, (LEFT + 5, 2), (LEFT + 21, 1))
        assert selected(view) == "12 percent\n\nBy Ada"
        await drag(pilot, view, (0, 1), (79, 3))
        assert selected(view) == "Turbine orders climb 12 percent\n\nBy Ada Stone"


async def test_either_half_of_a_wide_character_takes_it() -> None:
    """Dragging over ideographs selects exactly those touched."""
    wide = article(("paragraph", "调查结果"))
    async with hosting(wide) as (_, view, pilot):
        await drag(pilot, view, (LEFT + 1, 1), (LEFT + 3, 1))
        assert view.selected_span == Span(0, 2)


async def test_dragging_at_the_edge_scrolls_and_selects_on() -> None:
    """While the pointer rests on the last row the text comes to it, and the selection with it; letting go stops."""
    async with hosting(long_article()) as (_, view, pilot):
        await drag(pilot, view, (LEFT, 5), (LEFT + 4, 23), let_go=False)
        rows, before = view.scroll_offset.y, view.selected_span
        await wait_until(pilot, lambda: view.scroll_offset.y >= rows + 2)
        assert before is not None
        assert view.selected_span is not None
        assert view.selected_span.end > before.end
        await pilot._post_mouse_events([events.MouseUp], view, (LEFT + 4, 23), button=1)  # noqa: SLF001
        rested = view.scroll_offset.y
        await pilot.pause(0.1)
        assert view.scroll_offset.y == rested


async def test_a_button_let_go_outside_the_terminal_ends_the_drag() -> None:
    """When the pointer comes back without a button, nothing more is selected and the mouse is free."""
    async with hosting(NEWS) as (app, view, pilot):
        await drag(pilot, view, (LEFT, 1), (LEFT + 6, 1), let_go=False)
        await pilot.hover(view, (LEFT + 20, 1))
        assert selected(view) == "Turbine"
        assert app.mouse_captured is None


async def test_clicks_select_more_each_time() -> None:
    """One click moves the cursor, two take a word, or the figure there, three the passage; one lets go again."""
    async with hosting(NEWS) as (_, view, pilot):
        view.set_marks(Layer.FIGURE, [Mark(span_of(NEWS, "12 percent"), Layer.FIGURE, "up")])
        await pilot.click(view, (LEFT + 4, 2))
        assert view.cursor_passage == NEWS.passages[1]
        await pilot.click(view, (LEFT + 4, 2), times=2)
        assert selected(view) == "Ada"
        await pilot.click(view, (LEFT + 25, 1), times=2)
        assert selected(view) == "12 percent"
        await pilot.click(view, (LEFT + 4, 2), times=3)
        assert selected(view) == "By Ada Stone"
        await pilot.click(view, (LEFT + 4, 4))
        await pilot.pause()
        assert selected(view) is None


async def test_shift_and_a_click_take_all_up_to_there() -> None:
    """From what is selected, or from where one clicked last, to the grapheme under the pointer, and on by dragging."""
    async with hosting(NEWS) as (_, view, pilot):
        await pilot.click(view, (LEFT + 8, 1))
        await pilot.click(view, (LEFT + 20, 1), shift=True)
        assert selected(view) == "orders climb"
        await pilot.click(view, (LEFT + 5, 2), shift=True)
        assert selected(view) == "orders climb 12 percent\n\nBy Ada"
        await pilot.click(view, (LEFT, 1), shift=True)
        assert selected(view) == "Turbine"


async def test_selecting_begins_where_one_clicked() -> None:
    """The word under the pointer is the first that `v` takes."""
    async with hosting(NEWS) as (_, view, pilot):
        await pilot.click(view, (LEFT + 17, 1))
        await pilot.press("v", "w")
        assert selected(view) == "climb 12"


async def test_every_annotation_under_the_pointer_is_reached() -> None:
    """Clicks go from one to the next, the shortest first where words are shared; Enter does so for the passage."""
    async with hosting(NEWS) as (app, view, pilot):
        marks = [
            Mark(span_of(NEWS, "Orders for wind turbines"), Layer.ANNOTATION, "green", "long"),
            Mark(span_of(NEWS, "wind"), Layer.ANNOTATION, "blue", "short"),
            Mark(span_of(NEWS, "ministry"), Layer.ANNOTATION, "pink", "other"),
        ]
        view.set_marks(Layer.ANNOTATION, marks)
        for _ in range(3):
            await pilot.click(view, (LEFT + 12, 4))
        await pilot.press("enter", "enter", "enter")
        chosen = [message.key for message in app.told_of(PassageView.AnnotationChosen)]
        assert chosen == ["short", "long", "short", "other", "long", "short"]


async def test_enter_is_free_where_there_is_no_annotation() -> None:
    """It does nothing in the text then, and others may use it."""
    async with hosting(NEWS) as (app, _, pilot):
        await pilot.press("enter")
        assert "enter" not in app.active_bindings
        assert app.told_of(PassageView.AnnotationChosen) == []


async def test_a_mouse_selection_goes_on_with_the_keyboard() -> None:
    """`v` after a double click extends what is selected."""
    async with hosting(NEWS) as (_, view, pilot):
        await pilot.click(view, (LEFT + 4, 2), times=2)
        await pilot.press("v", "w")
        assert selected(view) == "Ada Stone"


async def test_textual_copies_what_is_selected() -> None:
    """ctrl+c copies it as any text on the screen; when the screen gives the selection up, so does the view."""
    async with hosting(NEWS) as (app, view, pilot):
        await pilot.press("}", "}", "v", *"}}", "ctrl+c")
        assert app.clipboard == NEWS.passages[2].span.of(NEWS.text) + "\n\nWhat comes next"
        app.screen.clear_selection()
        await pilot.pause()
        assert view.selected_span is None


@pytest.mark.parametrize(("column", "row"), [(LEFT - 2, 4), (LEFT + 12, 4)])
async def test_an_annotation_is_chosen_by_its_words_or_its_gutter_mark(column: int, row: int) -> None:
    """A click on either tells which annotation is meant; a drag over it tells nothing."""
    async with hosting(NEWS) as (app, view, pilot):
        marked = span_of(NEWS, "wind turbines")
        view.set_marks(Layer.ANNOTATION, [Mark(marked, Layer.ANNOTATION, "green", "note-7")])
        await pilot.click(view, (column, row))
        await pilot.click(view, (LEFT + 50, 4))
        await drag(pilot, view, (LEFT + 12, 4), (LEFT + 16, 4))
        assert [m.key for m in app.told if isinstance(m, PassageView.AnnotationChosen)] == ["note-7"]
