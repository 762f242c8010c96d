"""Annotating: from a passage or a selection to a note on disk, and back."""

import pytest
from textual import events

from reader.annotations.noted_figure import noted_figure
from reader.annotations.store import AnnotationStore
from reader.library import Library
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.side_panel import AnnotationList
from tests.ui.desk import Desk, at_desk
from tests.ui.test_typing_ahead import notes_of


async def annotate(desk: Desk, words: str) -> None:
    """Annotate what is selected, or the passage."""
    await desk.press("a")
    await desk.type(words)
    await desk.press("ctrl+s")
    await desk.hear("Note saved")
    await desk.see(words)


async def test_a_note_on_a_passage_is_listed_and_found_after_a_restart(library: Library) -> None:
    """`a`, words, Ctrl+S: the note stands in the side panel, in the status line, on the shelf, and the next time."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "check this")
        await desk.see("“The port handled", "1 note", "1 ✎")
        assert desk.style_of("4.2 million").underline
        assert desk.focused is desk.view
    async with at_desk(library) as desk:
        await desk.see("check this", "1 ✎")


async def test_a_selection_is_annotated_and_let_go(library: Library) -> None:
    """What is selected with `v` and moves is the quote; once saved nothing is selected any more."""
    async with at_desk(library) as desk:
        await desk.press("enter", "right_square_bracket", "v", "w", "w")
        selected = desk.view.selected_span
        assert selected is not None
        await annotate(desk, "containers")
        assert desk.view.selected_span is None
        assert desk.view.article is not None
        await desk.see(f"“{selected.of(desk.view.article.text)}”"[:20])


async def test_a_stretch_dragged_with_the_mouse_is_annotated(library: Library) -> None:
    """Press, drag and let go select to the grapheme; `a` annotates just that."""
    async with at_desk(library) as desk:
        row = next(y for y, line in enumerate(desk.lines) if "The port handled" in line)
        column = desk.lines[row].index("port") - desk.view.region.x
        line = row - desk.view.region.y
        for kind, x in ((events.MouseDown, 0), (events.MouseMove, 5), (events.MouseMove, 11), (events.MouseUp, 11)):
            await desk.pilot._post_mouse_events([kind], desk.view, (column + x, line), button=1)  # noqa: SLF001 - no public way to drag
        await annotate(desk, "dragged")
        await desk.see("“port handled”")


def figures_noted(library: Library) -> list[tuple[str, str | None]]:
    """Return words and verdict of each figure that a note on disk is about."""
    notes = AnnotationStore(library.roots[0] / ".reader" / "annotations").all()
    noted = filter(None, map(noted_figure, notes))
    return [(figure.text, figure.verdict) for figure in noted]


async def test_a_figure_is_annotated_with_a_verdict(library: Library) -> None:
    """`]`, `a`: the note is on the figure and keeps it with the verdict; list and gutter show it; `u` takes it back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "]", "]", "a")
        await desk.see("“9.3 percent”", "Figure   9.3 percent · containers · October", "Verdict")
        await desk.type("see the railway")
        await desk.press("alt+d", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("✗ disputed")
        assert any("✗" in line for line in desk.lines if "an increase of" in line or "increase of" in line)
        assert figures_noted(library) == [("9.3 percent", "disputed")]
        await desk.press("u")
        await desk.see_no("disputed")
        assert figures_noted(library) == []


async def test_the_note_box_does_not_hide_what_it_is_about(library: Library) -> None:
    """In a small terminal the text moves up, so that the figure is seen above the box."""
    async with at_desk(library, size=(80, 24)) as desk:
        await desk.press("enter", "]", "]", "]", "a")
        await desk.see("“35 containers an hour”")
        await desk.wait_until(
            lambda: any("35" in line and "“" not in line and "Figure" not in line for line in desk.lines), "the figure"
        )


async def test_editing_a_note_edits_its_verdict(library: Library) -> None:
    """The note box opens with the verdict the note has; Ctrl+G takes the next one; undo brings the old one back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "]", "a", "alt+c", "ctrl+s")
        await desk.see("✓ confirmed")
        await desk.press("p", "e", "ctrl+g", "ctrl+s")
        await desk.see("✗ disputed")
        await desk.press("u")
        await desk.hear("Undone: changed note")
        await desk.see("✓ confirmed")
        assert figures_noted(library) == [("4.2 million containers", "confirmed")]


async def test_a_figure_is_noted_where_it_is_meant(library: Library) -> None:
    """A selection with one figure carries it; one with two, or the passage gone on to, carries none."""
    async with at_desk(library) as desk:
        await desk.press("enter", "]", "v", "w", "w", "a", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("1 note")
        await desk.press("v", "}", "a")
        await desk.see("“4.2 million containers in October, an increase of")
        await desk.press("ctrl+s")
        await desk.see("2 notes")
        await desk.press("]", "}", "{", "a", "ctrl+s")
        await desk.see("3 notes")
    assert figures_noted(library) == [("4.2 million containers", None)]


async def test_a_figure_is_annotated_after_a_click_on_it(library: Library) -> None:
    """Pointing at a figure comes to it, pointing beside it lets it go."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        row = next(y for y, line in enumerate(desk.lines) if "120 million euros" in line)
        column = desk.lines[row].index("million")
        await desk.pilot.click(offset=(column, row))
        await desk.press("a", "alt+u", "ctrl+s")
        await desk.see("? unclear")
        assert figures_noted(library) == [("120 million euros", "unclear")]
        await desk.pilot.click(offset=(column - 12, row))
        await desk.press("a")
        await desk.see("“Dredging cost 120 million euros. The")


async def test_a_corrected_figure_is_told_and_stale_offered(library: Library) -> None:
    """When the text has another number by now the note keeps its own, says which there is, and may be called stale."""
    async with at_desk(library) as desk:
        await desk.press("enter", "]", "]", "a", "ctrl+s")
        await desk.hear("Note saved")
    file = library.roots[0] / "harbour.md"
    file.write_text(file.read_text().replace("9.3 percent", "9.4 percent"))
    library.bring_up_to_date()
    async with at_desk(library) as desk:
        await desk.press("enter")
        await desk.see("now 9.4 percent", "place lost · stale?")
        await desk.press("p", "e")
        await desk.see("“9.3 percent”", "9.3 percent, now 9.4 percent: stale?")
        await desk.press("alt+s", "ctrl+s")
        await desk.see("place lost · ↺ stale")
        await desk.see_no("stale?")
    assert figures_noted(library) == [("9.3 percent", "stale")]


async def test_undo_and_redo_from_anywhere(library: Library) -> None:
    """`u` takes the last change to the notes back, Ctrl+R does it again, also from the shelf; the end is told."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "first")
        await desk.press("escape", "u")
        await desk.hear("Undone: added note")
        await desk.see_no("first")
        assert notes_of(library) == []
        await desk.press("u")
        await desk.hear("There is no change to your notes to undo")
        await desk.press("ctrl+r")
        await desk.hear("Done again: added note")
        await desk.see("▎ first")
        assert notes_of(library) == ["first"]


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_a_note_is_edited_and_deleted_from_the_side_panel(library: Library, size: tuple[int, int]) -> None:
    """`e` opens the note box on it and leads back, saved or not; `d` there deletes it and says how to get it back."""
    async with at_desk(library, size) as desk:
        await desk.press("enter")
        await desk.press("a", *"old", "ctrl+s")
        await desk.hear("Note saved")
        await desk.press("p")
        await desk.press("e")
        await desk.press("e", "r")
        await desk.press("ctrl+s")
        await desk.hear("Note saved")
        await desk.see("▎ older")
        await desk.press("e")
        await desk.wait_until(lambda: not isinstance(desk.focused, AnnotationList), "the note box")
        await desk.press("escape")
        assert isinstance(desk.focused, AnnotationList)
        await desk.press("d")
        await desk.hear("Note deleted, u brings it back")
        await desk.see("No annotations yet")
        await desk.press("u")
        await desk.see("▎ older")


async def test_the_panel_has_the_keyboard_however_fast_one_comes_back_to_it(library: Library) -> None:
    """Where one pane is shown at a time, keys typed ahead go into the note box and out of it, and then to the panel."""
    async with at_desk(library, (60, 20)) as desk:
        await desk.press("enter", "a", *"old", "ctrl+s")
        await desk.hear("Note saved")
        await desk.press("p", "e", "escape", "d")
        await desk.hear("Note deleted, u brings it back")


async def test_escape_asks_before_it_drops_what_was_typed(library: Library) -> None:
    """Esc, then `n`, goes on writing; other letters answer nothing; `y` drops the note."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "w", "escape")
        await desk.see("Discard this note?")
        await desk.press("q", "x")
        await desk.see("Discard this note?")
        await desk.press("n", "2")
        await desk.see("w2")
        await desk.press("escape", "y")
        assert not desk.app.screen.query_one(NoteEditor).is_open
        assert desk.focused is desk.view
    assert notes_of(library) == []


async def test_a_note_being_written_survives_looking_elsewhere(library: Library) -> None:
    """Searching and opening another article leaves the note box as it is; the note goes to where it was begun."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "m", "i", "d")
        await desk.press("ctrl+f")
        await desk.type("frost")
        await desk.see("1/1 hits")
        await desk.press("enter", "enter")
        await desk.see("Orchards after the frost ·", "mid")
        await desk.press("a")
        await desk.see("Discard this note?")
        await desk.press("n", "ctrl+s")
        await desk.wait_until(lambda: notes_of(library) == ["mid"], "the note to be on disk")
    assert [path.name for path in (library.roots[0] / ".reader" / "annotations").glob("*.json")] == ["harbour.md.json"]


async def test_a_click_on_a_marked_stretch_shows_its_note(library: Library) -> None:
    """In the side panel the note that was clicked is the one marked, whatever tab was on display."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "one")
        await desk.press("right_curly_bracket", "right_curly_bracket")
        await annotate(desk, "two")
        await desk.press("o", "escape")
        row = next(y for y, line in enumerate(desk.lines) if "Two automatic cranes" in line)
        column = desk.lines[row].index("automatic")
        await desk.pilot.click(offset=(column, row))
        await desk.see("▌▎ two")


async def test_what_cannot_be_saved_stays_in_the_note_box(library: Library) -> None:
    """When the disk refuses, a sentence says so and the words are still there."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a")
        await desk.type("precious")
        for folder in (library.roots[0] / ".reader", library.locations.notes_of(library.roots[0])):
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.write_text("in the way")
        await desk.press("ctrl+s")
        await desk.wait_until(lambda: desk.app._notifications, "a sentence that says so")  # noqa: SLF001 (the toasts)
        await desk.see("precious")
        assert desk.app.screen.query_one(NoteEditor).is_open
