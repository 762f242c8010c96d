"""The notes of the whole library: grouped, filtered, changed in place, and the way to the text and back."""

import pytest
from textual.widgets import Static

from reader.annotations.annotation import Color
from reader.articles.span import Span
from reader.library import Library
from reader.ui.palette import KeyCommands
from reader.ui.screens.notes import Notes, notes
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.notes import AllNotes, NoteFilter, NoteList
from reader.ui.widgets.notes.note_page import NotePage
from reader.ui.widgets.side_panel import AnnotationList
from tests.ui.desk import Desk, at_desk
from tests.ui.test_typing_ahead import notes_of


@pytest.fixture
def noted(library: Library) -> Library:
    """The three articles with four notes on two of them."""
    for file, quote, note, tags, color in (
        ("harbour", "4.2 million containers", "Compare with the customs office.", ("trade", "check"), Color.GREEN),
        ("harbour", "Dredging cost 120 million euros", "Who paid?", ("money",), Color.YELLOW),
        ("turbines", "14 months from order", "Longer than last year.", ("trade",), Color.PINK),
        ("turbines", "half of the new contracts", "", (), Color.YELLOW),
    ):
        article = library.article(file)
        start = article.text.index(quote)
        library.notes.add(article, Span(start, start + len(quote)), note=note, tags=tags, color=color)
    return library


def panel(desk: Desk) -> AllNotes:
    return desk.app.screen.query_one(AllNotes)


def quote_at_cursor(desk: Desk) -> str:
    note = panel(desk).list.note
    assert note is not None
    return note.annotation.quote


async def open_notes(desk: Desk) -> None:
    """Open the notes with their key from the text of the first article, and wait for them."""
    await desk.press("enter", "A")
    await desk.see("Notes of the library", "by article")


def lose(library: Library, words: str, others: str) -> None:
    """Edit the article about the harbour so that `words` are gone from it."""
    file = library.roots[0] / "harbour.md"
    file.write_text(file.read_text().replace(words, others))
    library.bring_up_to_date()


async def test_all_notes_stand_under_their_articles(noted: Library) -> None:
    """`A` lists every note with quote, words, tags and day, the cursor at the article on display; `A` goes back."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.see("Harbour traffic keeps rising", "14 Nov 2025 · 2", "Turbine makers hire again")
        await desk.see("“4.2 million containers”", "Compare with the customs office.", "#trade #check", "4 notes")
        assert panel(desk).list.has_focus
        assert quote_at_cursor(desk) == "4.2 million containers"
        await desk.press("A")
        assert desk.focused is desk.view
        await desk.read("turbine takes")
        await desk.press("A")
        assert quote_at_cursor(desk) == "14 months from order"


async def test_keys_typed_behind_a_wait_for_the_notes(noted: Library) -> None:
    """Opening the notes and going to the third of them in one go opens the third."""
    async with at_desk(noted) as desk:
        await desk.press("enter", "A", "j", "j", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        await desk.see("Turbine makers hire again ·")


async def test_enter_leads_to_the_note_and_escape_back(noted: Library) -> None:
    """The article opens at the words, the panel is at the note; Esc brings the list back as it was, Ctrl+O the text."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("s", "f")
        await desk.type("contracts")
        await desk.see("1 of 4 notes")
        await desk.press("enter", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        await desk.see("Turbine makers hire again ·", "“half of the new con")
        beside = desk.app.screen.query_one(AnnotationList).row_at_cursor
        assert beside is not None
        assert beside.annotation.quote == "half of the new contracts"
        assert desk.view.article is not None
        assert desk.view.article.text[desk.view.position :].startswith("half of the new")
        await desk.press("ctrl+o")
        await desk.see("Harbour traffic keeps rising ·")
        await desk.press("escape")
        await desk.see("Notes of the library", "1 of 4 notes", "without a tag")
        assert panel(desk).box.value == "contracts"
        await desk.press("enter")
        await desk.see("Turbine makers hire again ·")
        await desk.press("tab", "escape")
        assert not isinstance(desk.app.screen, Notes)


async def test_what_the_filter_cannot_use_is_told(noted: Library) -> None:
    """The rest of the filter holds; a sentence beside the number of notes says what would do, as long as it stands."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("f")
        await desk.type("contracts color:red")
        await desk.see("1 of 4 notes · color: wants a colour, such as color:green")
        await desk.press("ctrl+u")
        await desk.see("4 notes · by article")


async def test_notes_are_put_together_by_tag_day_and_colour(noted: Library) -> None:
    """`s` steps through the groupings; a note with two tags stands under both; the cursor stays at its note."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("j", "s")
        await desk.see("by tag", "#trade", "#check", "#money", "without a tag")
        assert [row.group.name for row in panel(desk).list.rows] == [
            *("#trade", "#trade", "#check", "#money", "without a tag")
        ]
        assert quote_at_cursor(desk) == "Dredging cost 120 million euros"
        await desk.see("Harbour traffic keeps rising")
        await desk.press("s")
        await desk.see("by day")
        await desk.press("s")
        await desk.see("by colour", "● Yellow", "● Green", "● Pink")
        await desk.press("s")
        await desk.see("by article")


async def test_the_heading_of_the_first_row_seen_stays_in_sight(noted: Library) -> None:
    """On a low screen one still reads to which article the note at the top belongs, and the cursor is seen below."""
    async with at_desk(noted, (80, 12)) as desk:
        await open_notes(desk)
        await desk.press("j")
        assert desk.lines[2].strip("│ ").startswith("Harbour traffic keeps rising")
        await desk.see("“Dredging cost 120 million euros”", "Who paid?")


async def test_notes_are_filtered_as_one_types(noted: Library) -> None:
    """Words and conditions on notes narrow the list; Esc shows all again, then leaves."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("slash")
        assert isinstance(desk.focused, NoteFilter)
        await desk.type("tag:trade")
        await desk.see("2 of 4 notes", "Longer than last year")
        await desk.see_no("Who paid?")
        await desk.type(" customs")
        await desk.see("1 of 4 notes")
        await desk.press("enter", "escape")
        await desk.see("4 notes · by article", "Who paid?")
        await desk.press("f", *"nowhere")
        await desk.see("No note matches “nowhere”")
        await desk.press("escape", "escape")
        assert not isinstance(desk.app.screen, Notes)


async def test_a_note_is_edited_where_it_stands(noted: Library) -> None:
    """`e` opens the note box on it; saving keeps and shows it; `u` and Ctrl+R take it back and do it again."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("e", *" Soon.", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("Compare with the customs office. Soon.")
        assert isinstance(desk.focused, NoteList)
        await desk.press("u")
        await desk.hear("Undone: changed note")
        await desk.see_no("Soon.")
        await desk.press("ctrl+r")
        await desk.hear("Done again: changed note")
        await desk.see("Soon.")
        await desk.press("e", "x", "escape")
        await desk.see("Discard this note?")
        await desk.press("y")
        assert isinstance(desk.focused, NoteList)
    assert "Compare with the customs office. Soon." in notes_of(noted)


async def test_a_deleted_note_is_listed_and_brought_back(noted: Library) -> None:
    """`d` deletes, `D` shows what was deleted, Enter there brings it back, and the text knows of it."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("d")
        await desk.hear("Note deleted, u brings it back")
        await desk.see("3 notes")
        assert quote_at_cursor(desk) == "Dredging cost 120 million euros"
        await desk.press("D")
        await desk.see("Deleted notes", "#check · Harbour traffic", "1 deleted", "“4.2 million containers”")
        await desk.press("enter")
        await desk.hear("Note brought back")
        await desk.see("No note was deleted lately")
        await desk.press("escape")
        await desk.see("4 notes · by article")
        await desk.press("escape")
        await desk.see("2 notes", "“4.2 million contain")


async def test_what_is_changed_elsewhere_is_shown(noted: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note made by another window appears by itself; the cursor, the filter and the page beside stay."""
    monkeypatch.setattr(notes, "SECONDS_BETWEEN_LOOKS", 0.2)
    elsewhere = Library(noted.roots)
    article = elsewhere.article("harbour")
    long = elsewhere.notes.of(article)[1].annotation
    elsewhere.notes.revise(article, long, note="who paid? " * 400, tags=["money"], color=Color.YELLOW, verdict=None)
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("f", *"article:harbour", "enter")
        await desk.see("2 of 4 notes")
        await desk.press("j", "tab")
        page = desk.app.screen.query_one(NotePage)
        await desk.wait_until(lambda: page.max_scroll_y > 0, "more than fits")
        await desk.press("pagedown")
        await desk.wait_until(lambda: 0 < page.scroll_target_y == page.scroll_y, "the page to have scrolled")
        before = quote_at_cursor(desk), page.scroll_y
        elsewhere.notes.add(article, article.passages[0].span, note="from elsewhere")
        await desk.see("3 of 5 notes", "from elsewhere")
        assert (quote_at_cursor(desk), page.scroll_y) == before
        assert desk.focused is page


async def test_one_comes_back_to_the_notes_not_to_the_deleted_ones(noted: Library) -> None:
    """Deleted notes are looked at in passing: left from there, the notes are there the next time."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("D", "q")
        await desk.wait_until(lambda: not isinstance(desk.app.screen, Notes), "the text")
        await open_notes(desk)
        await desk.see("4 notes · by article")


async def test_a_lost_note_is_attached_or_kept(noted: Library) -> None:
    """It is said that its place is lost and where it may be; `a` puts it there, `K` keeps it without a place."""
    lose(noted, "120 million", "125 million")
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.see("perhaps: “Dredging cost 125 million euros”", "place lost · #money")
        await desk.press("j", "K")
        await desk.hear("Kept without a place")
        await desk.see("kept without a place · #money")
        await desk.see_no("perhaps")
        await desk.press("u")
        await desk.see("place lost · #money")
        await desk.press("a")
        await desk.hear("Attached there, u takes that back")
        await desk.see("“Dredging cost 125 million euros”")
        await desk.see_no("place lost")


async def test_enter_on_a_lost_note_says_so_and_shows_it_in_the_panel(noted: Library) -> None:
    """Its article opens, the panel is at the note under Place lost; nothing pretends to be its place."""
    lose(noted, "120 million", "125 million")
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("j", "enter")
        await desk.hear("The place of this note is lost")
        await desk.see("Place lost", "perhaps: ")
        beside = desk.app.screen.query_one(AnnotationList).row_at_cursor
        assert beside is not None
        assert beside.annotation.quote == "Dredging cost 120 million euros"


async def test_a_wide_screen_shows_the_whole_note_and_the_passage(noted: Library) -> None:
    """Beside the list stands what a row has no room for; Tab goes there; a narrow screen has the list alone."""
    async with at_desk(noted, (160, 40)) as desk:
        await open_notes(desk)
        await desk.see("In the text", "The port handled 4.2 million containers in October, an increase of")
        assert any(style.underline for style in desk.styles_of("4.2 million containers"))
        await desk.press("tab")
        page = desk.app.screen.query_one(NotePage)
        assert page.has_focus
        await desk.press("tab")
        assert panel(desk).list.has_focus
        await desk.pilot.resize_terminal(80, 24)
        await desk.see_no("In the text")
        await desk.press("tab")
        assert panel(desk).list.has_focus


async def test_a_note_is_copied_with_its_citation(noted: Library) -> None:
    """`y` puts quote, source, note and tags on the clipboard."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("y")
        await desk.wait_until(lambda: desk.app.clipboard, "the clipboard")
        for words in ("“4.2 million containers”", "Mei Lin, Harbour traffic", "customs office.", "#trade #check"):
            assert words in desk.app.clipboard


async def test_a_library_without_notes_says_how_to_make_one(library: Library) -> None:
    """An empty list says what to do, and no key does harm."""
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("A")
        await desk.see("There are no notes yet. In an article, a annotates")
        for key in ("j", "G", "enter", "e", "d", "a", "K", "y", "s", "u", "D", "enter", "r", "D"):
            await desk.press(key)
        await desk.press("escape")
        assert not isinstance(desk.app.screen, Notes)


async def test_a_note_whose_file_is_gone_is_listed(noted: Library) -> None:
    """It is there to be read; that it has no article to be seen in is said."""
    (noted.roots[0] / "turbines.md").unlink()
    noted.bring_up_to_date()
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("G")
        await desk.see("Longer than last year.")
        for key in ("enter", "a"):
            await desk.press(key)
            await desk.hear("The file of this note is not there any more")
        assert isinstance(desk.app.screen, Notes)


async def test_the_note_box_keeps_what_is_typed_when_one_quits(noted: Library) -> None:
    """Ctrl+Q asks while a note is being written on this screen."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("e", "w", "ctrl+q")
        await desk.see("Leave without saving this note?")
        await desk.press("n")
        assert panel(desk).query_one(NoteEditor).is_changed


async def test_writing_to_a_file_is_offered_once(noted: Library) -> None:
    """On this screen `x` and `X` are one command, in the palette and in the help, whose keys for moving come last."""
    async with at_desk(noted, (120, 70)) as desk:
        await open_notes(desk)
        offered = [help_text for _, help_text, _ in KeyCommands(desk.app.screen)._commands()]  # noqa: SLF001 (as above)
        assert sum("Write notes to a file" in help_text for help_text in offered) == 1
        await desk.press("question_mark")
        await desk.see("Write notes to a file")
        assert desk.text.count("Write notes to a file") == 1
        assert desk.text.index("Delete this note") < desk.text.index("Page down")


async def test_no_key_leads_away_from_an_open_note(noted: Library) -> None:
    """In the row of colours the keys of the list behind do nothing, and are not offered."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        await desk.press("e", "w", "tab", "tab")
        row = desk.focused
        await desk.wait_until(lambda: "^s Save" in desk.lines[-1], "the keys of the box")
        assert not [hint for hint in ("Export", "Filter", "Group", "Deleted") if hint in desk.lines[-1]]
        await desk.press("x", "f", "s", "D", "A", "q", "d")
        assert desk.focused is row


async def test_the_whole_note_keeps_off_its_scrollbar(noted: Library) -> None:
    """Where the page beside the list scrolls, a cell is free before the bar."""
    article = noted.article("orchards")
    noted.notes.add(article, article.passages[0].span, note="frost " * 400)
    async with at_desk(noted) as desk:
        await desk.press("A")
        await desk.see("frost frost")
        await desk.press("g", "/", *"frost", "enter")
        page = desk.app.screen.query_one(NotePage)
        await desk.wait_until(lambda: page.show_vertical_scrollbar, "a bar")
        assert page.query_one(Static).content_region.right < page.region.right - page.scrollbar_size_vertical


async def test_the_notes_are_in_the_palette_and_have_help(noted: Library) -> None:
    """All notes and the notes on this article are found by name; help tells the keys."""
    async with at_desk(noted, (120, 70)) as desk:
        commands = {name: run for name, _, run in KeyCommands(desk.app.screen)._commands()}  # noqa: SLF001 (as offered)
        assert {"Notes on this article", "Export notes"} <= commands.keys()
        await commands["All notes"]()
        await desk.see("Notes of the library", "4 notes")
        await desk.press("question_mark")
        await desk.see("Group by article, tag, day or colour", "Show the notes deleted lately")
        await desk.press("escape", "f", "f1")
        await desk.see("tag:")


@pytest.mark.parametrize("size", [(44, 12), (80, 24), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_size_has_its_rows(noted: Library, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """However small the screen, the note under the cursor is in sight; without colours the colour is in words."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_desk(noted, size) as desk:
        await open_notes(desk)
        await desk.press("G")
        await desk.see("“half of the new contracts”", "yellow")
        assert all(len(line) <= size[0] for line in desk.lines)


async def test_the_mouse_opens_a_note_and_no_heading(noted: Library) -> None:
    """A click on a note opens it, one on a heading does nothing."""
    async with at_desk(noted) as desk:
        await open_notes(desk)
        rows = {
            words: y for y, line in enumerate(desk.lines) for words in ("Turbine makers", "Longer") if words in line
        }
        await desk.pilot.click(offset=(10, rows["Turbine makers"]))
        assert isinstance(desk.app.screen, Notes)
        await desk.pilot.click(offset=(10, rows["Longer"]))
        await desk.see("Turbine makers hire again ·")
