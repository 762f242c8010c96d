"""The notes beside the text: they follow where one reads, the text follows them, and lost ones get a place."""

import pytest

from reader.articles.span import Span
from reader.library import Library
from reader.ui.widgets.side_panel import AnnotationList
from tests.ui.desk import Desk, at_desk, make_library

LONG = "---\ntitle: A long walk\n---\n" + "\n\n".join(
    f"Milestone {n} stands on the road, and the walkers count {n} more trees before they rest in the shade."
    for n in range(1, 81)
)


@pytest.fixture
def walked(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One long article with a note on each of three milestones far apart."""
    library = make_library(tmp_path_factory.mktemp("walk"), {"walk.md": LONG})
    article = library.article("walk")
    for milestone in (2, 40, 78):
        words = f"Milestone {milestone} stands"
        start = article.text.index(words)
        library.notes.add(article, Span(start, start + len(words)), note=f"rest at {milestone}")
    return library


def beside(desk: Desk) -> AnnotationList:
    return desk.app.screen.query_one(AnnotationList)


def note_at_cursor(desk: Desk) -> str:
    row = beside(desk).row_at_cursor
    assert row is not None
    return row.annotation.note


async def test_the_panel_follows_where_one_reads(walked: Library) -> None:
    """The cursor is at the note nearest to where one is."""
    async with at_desk(walked) as desk:
        await desk.press("enter")
        assert note_at_cursor(desk) == "rest at 2"
        await desk.press("G")
        await desk.wait_until(lambda: note_at_cursor(desk) == "rest at 78", "the last note")
        await desk.press("g")
        await desk.wait_until(lambda: note_at_cursor(desk) == "rest at 2", "the first note")


async def test_the_text_follows_the_panel_without_taking_the_keyboard(walked: Library) -> None:
    """Each note's place is seen as the cursor comes to it; where one reads is still where one was."""
    async with at_desk(walked) as desk:
        await desk.press("enter", "p", "j")
        await desk.see("Milestone 40 stands")
        assert beside(desk).has_focus
        await desk.press("j")
        await desk.see("Milestone 78 stands")
        await desk.press("enter")
        assert desk.focused is desk.view
        await desk.press("ctrl+o")
        await desk.see("Milestone 1 stands")


async def test_lost_notes_stand_below_and_are_attached_or_kept(walked: Library) -> None:
    """Under their own heading with the words that come nearest; `a` attaches to these, `K` keeps, `u` takes back."""
    file = walked.roots[0] / "walk.md"
    file.write_text(LONG.replace("Milestone 40 stands on", "Milestone 41 stood on"))
    walked.bring_up_to_date()
    async with at_desk(walked) as desk:
        await desk.press("enter", "p", "G")
        await desk.see("Place lost", "“Milestone 40 stands”", "perhaps: ")
        await desk.press("K")
        await desk.hear("Kept without a place")
        await desk.see("kept without a p")
        await desk.see_no("perhaps")
        await desk.press("u")
        await desk.see("perhaps: ")
        await desk.press("a")
        await desk.hear("Attached here, u takes that back")
        await desk.see_no("Place lost")


async def test_a_lost_note_is_attached_to_what_is_selected(walked: Library) -> None:
    """Words selected in the text come before the words that come nearest."""
    file = walked.roots[0] / "walk.md"
    file.write_text(LONG.replace("Milestone 40 stands on", "Milestone 41 stood on"))
    walked.bring_up_to_date()
    async with at_desk(walked) as desk:
        await desk.press("enter", "g", "right_curly_bracket", "v", "w", "w")
        selected = desk.view.selected_span
        assert selected is not None
        await desk.press("p", "G", "a")
        await desk.hear("Attached here, u takes that back")
    article = walked.article("walk")
    attached = next(one for one in walked.notes.of(article) if one.annotation.note == "rest at 40")
    assert attached.span == selected


async def test_a_hit_found_by_a_note_shows_the_note(walked: Library) -> None:
    """Searching for the words of a note leads to its place, and the panel is at it."""
    async with at_desk(walked) as desk:
        await desk.search('note:"rest at 78"')
        await desk.press("enter", "enter")
        await desk.see("Milestone 78 stands")
        await desk.wait_until(lambda: note_at_cursor(desk) == "rest at 78", "the note in the panel")


async def test_a_click_in_the_text_and_the_panel_agree(walked: Library) -> None:
    """The note whose words are clicked is the one the panel is at, until one moves on."""
    async with at_desk(walked) as desk:
        await desk.press("enter", "G")
        await desk.see("Milestone 78 stands")
        row = next(y for y, line in enumerate(desk.lines) if "Milestone 78 stands on" in line)
        await desk.pilot.click(offset=(desk.lines[row].index("Milestone 78") + 2, row))
        await desk.wait_until(lambda: note_at_cursor(desk) == "rest at 78", "the note clicked")
