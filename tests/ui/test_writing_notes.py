"""Writing notes: nothing typed is lost, tags are completed, other windows are seen."""

import asyncio
from collections.abc import Hashable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual import events
from textual.widgets import TextArea

from reader.annotations.annotation import Annotation, Color, PlacedAnnotation
from reader.annotations.drafts import Drafts
from reader.annotations.notebook import Notebook
from reader.articles.article import Article
from reader.articles.span import Span
from reader.library import Library
from reader.ui.widgets.note_editor import NoteEditor
from tests.ui.desk import SECONDS, Desk, at_desk
from tests.ui.test_annotating import annotate
from tests.ui.test_typing_ahead import notes_of

HARBOUR = "harbour.md"


def on_harbour(library: Library) -> list[PlacedAnnotation]:
    """Return the notes on the first article, as another window sees them."""
    other = Library(library.roots)
    return other.notes.of(other.article(HARBOUR))


def drafts(library: Library) -> Drafts:
    """Return the drafts that a new window finds."""
    return Drafts(library.locations.state / "drafts")


def drafted(library: Library) -> list[str]:
    """Return the words left behind."""
    return [draft.written.text for draft in drafts(library).left_behind()]


async def wait_for_draft(desk: Desk, library: Library) -> None:
    """Wait until something is kept aside."""
    folder = library.locations.state / "drafts"
    await desk.wait_until(lambda: [*folder.glob("*.json")], "a draft")


# Tags


async def test_tags_in_use_are_completed(library: Library) -> None:
    """What other notes have is offered, whichever article they are on."""
    other = library.article("turbines.md")
    library.notes.add(other, Span(0, 6), tags=["wind power", "jobs"])
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "tab", "w")
        await desk.see("wind power,")
        await desk.press("right", *"jo", "down", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("#wind power #jobs")


# Highlights


@pytest.mark.parametrize("color", Color)
async def test_a_selection_is_highlighted_at_once(library: Library, color: Color) -> None:
    """A digit makes a highlight of what is selected; `u` takes it back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "v", "w", str([*Color].index(color) + 1))
        await desk.hear(f"Highlighted in {color}, u takes that back")
        await desk.see("1 note")
        (made,) = on_harbour(library)
        assert (made.annotation.color, made.annotation.note) == (color, "")
        assert desk.view.selected_span is None
        await desk.press("u")
        await desk.wait_until(lambda: not on_harbour(library), "the highlight to go")


async def test_a_digit_does_nothing_without_a_selection(library: Library) -> None:
    """Nor while one writes: it is a letter like others."""
    async with at_desk(library) as desk:
        await desk.press("enter", "1", "v", "w", "a", "1", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("1 note")
    assert notes_of(library) == ["1"]


async def test_a_highlighted_figure_is_a_note_on_it(library: Library) -> None:
    """As one with words would be."""
    async with at_desk(library) as desk:
        await desk.press("enter", "]", "v", "2")
        await desk.hear("Highlighted in green")
    (made,) = on_harbour(library)
    assert made.annotation.figure is not None
    assert made.annotation.figure["text"] == "4.2 million containers"


# Which note it is


async def test_a_passage_that_has_a_note_opens_it(library: Library) -> None:
    """`a` without a selection goes on with the note on the passage, or on the figure one has come to."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "first")
        await desk.press("a", *" more", "ctrl+s")
        await desk.see("first more", "1 note")
        await desk.press("]", "a", *"on it", "ctrl+s")
        await desk.see("2 notes")
        await desk.press("]", "[", "a", *" too", "ctrl+s")
        await desk.wait_until(lambda: sorted(notes_of(library)) == ["first more", "on it too"], "both notes")


async def test_a_fresh_selection_always_makes_a_new_note(library: Library) -> None:
    """Twice on the same words, and on words that overlap."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        for words, moves in (("one", "ww"), ("two", "ww"), ("three", "www")):
            await desk.press("v", *moves)
            await annotate(desk, words)
        await desk.see("3 notes")
    spans = [placed.span for placed in on_harbour(library)]
    assert spans[0] == spans[1]
    assert spans[2] is not None
    assert spans[0] is not None
    assert spans[2].covers(spans[0])


async def test_the_words_a_note_is_about_are_marked_while_it_is_written(library: Library) -> None:
    """In the colour it would have; a note that is discarded leaves no mark."""
    async with at_desk(library) as desk:
        await desk.press("enter", "v", "w", "w", "a", "n")
        assert desk.style_of("The port").underline
        yellow = desk.style_of("The port").bgcolor
        await desk.press("ctrl+t")
        await desk.wait_until(lambda: desk.style_of("The port").bgcolor != yellow, "another colour")
        await desk.press("escape", "y")
        await desk.wait_until(lambda: not desk.style_of("The port").underline, "no mark")


# Drafts


@pytest.mark.parametrize("ending", ["q", "a signal", "a crash"])
async def test_what_was_typed_comes_back_the_next_time(library: Library, ending: str) -> None:
    """However the window ended: the next one tells of it, and `a` opens the box with the words; saved, it is gone."""
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr("reader.ui.screens.note_box.SECONDS_BETWEEN_DRAFTS", 3600)
        await leave_a_note(library, ending)
    assert drafted(library) == ["half a thou"]
    async with at_desk(library) as desk:
        await desk.see("A note that you were writing here was kept.")
        await desk.press("enter", "}", "}", "a")
        await desk.hear("This is the note you were writing: save it or leave it")
        await desk.see("half a thou", "“The port handled")
        await desk.press(*"ght", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("half a thought", "1 note")
        await desk.press("a", "escape")
    assert drafted(library) == []
    (made,) = on_harbour(library)
    assert (made.annotation.note, made.annotation.tags, made.annotation.color) == (
        "half a thought",
        ("crane",),
        Color.GREEN,
    )


async def leave_a_note(library: Library, ending: str) -> None:
    """Write a note, and end without saving it."""

    def crash() -> None:
        raise ZeroDivisionError

    with suppress(ZeroDivisionError):
        async with at_desk(library) as desk:
            await desk.press("enter", "a", *"half a thou", "tab", *"crane", "ctrl+t")
            if ending == "q":
                await desk.press("ctrl+q")
                await desk.see("Its words are kept aside")
                await desk.press("y")
            elif ending == "a signal":
                desk.app.exit(return_code=143)
            else:
                desk.app.call_later(crash)
            await desk.wait_until(lambda: desk.app.is_ending or not desk.app.is_running, "the end")


async def test_a_killed_window_loses_a_second_at_most(library: Library) -> None:
    """What is typed is on disk about a second later; taken away again it is not kept."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"half")
        await wait_for_draft(desk, library)
        await desk.press(*["backspace"] * 4)
        folder = library.locations.state / "drafts"
        await desk.wait_until(lambda: not [*folder.glob("*.json")], "the draft to go")


@pytest.mark.parametrize("keys", [["ctrl+s"], ["escape", "y"]])
async def test_a_note_saved_or_discarded_leaves_no_draft(library: Library, keys: list[str]) -> None:
    """Only what nobody decided about comes back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"half")
        await wait_for_draft(desk, library)
        await desk.press(*keys)
        await desk.wait_until(lambda: not desk.app.screen.query_one(NoteEditor).is_open, "the box to close")
        assert [*(library.locations.state / "drafts").iterdir()] == []
    assert drafted(library) == []


async def test_a_draft_is_told_where_it_is_and_elsewhere_once(library: Library) -> None:
    """On another article one learns which to open, and `a` begins a note there as always."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"half", "ctrl+q", "y")
    async with at_desk(library) as desk:
        await desk.see("A note that you were writing here was kept.")
        desk.app.clear_notifications()
        await desk.press("down", "enter", "a")
        await desk.see("Orchards after the frost ·", "“The frost of April")
        await desk.see_no("half")
    assert drafted(library) == ["half"]


async def test_a_draft_of_a_revision_revises(library: Library) -> None:
    """The words of an old note that was being changed go to that note, not to a new one."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "old")
        await desk.press("a", *" and new", "ctrl+q", "y")
    async with at_desk(library) as desk:
        await desk.press("enter", "a")
        await desk.see("old and new")
        await desk.press("ctrl+s")
        await desk.hear("Note saved")
    assert notes_of(library) == ["old and new"]


async def test_a_draft_on_words_that_are_gone_is_kept_without_a_place(library: Library) -> None:
    """What was written of a passage that has left the article is still a note."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"half", "ctrl+q", "y")
    file = library.roots[0] / HARBOUR
    file.write_text(file.read_text().replace("The port handled 4.2 million containers in October", "Gone"))
    library.bring_up_to_date()
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "ctrl+s")
        await desk.hear("Note saved")
        await desk.see("half", "place lost")


# Saving


async def test_saving_twice_makes_one_note(library: Library) -> None:
    """Ctrl+S held a moment too long."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", "w", "ctrl+s", "ctrl+s", "ctrl+s")
        await desk.hear("Note saved")
        desk.app.screen.query_one(NoteEditor).action_save()
        await desk.pilot.pause()
    assert notes_of(library) == ["w"]


@pytest.fixture
def unwritable(library: Library) -> Iterator[None]:
    """No file may grow: what a full disk is to a program."""
    import resource  # not everywhere
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


async def test_on_a_full_disk_the_words_stay(library: Library, unwritable: None) -> None:
    """The box stays open, a sentence says why, and once there is room the same key saves."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"precious")
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        await desk.press("ctrl+s")
        await desk.see("The change is not saved.", "precious")
        assert desk.app.screen.query_one(NoteEditor).is_open
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        await desk.press("ctrl+s")
        await desk.wait_until(lambda: notes_of(library) == ["precious"], "the note to be on disk")


# Other windows


async def test_what_other_windows_do_is_seen(library: Library) -> None:
    """A note made, changed or deleted elsewhere shows in text, panel, status line and shelf; nothing else moves."""
    other = Library(library.roots)
    article = other.article(HARBOUR)
    async with at_desk(library) as desk:
        await desk.press("enter", "}", "}")
        place, focused = desk.view.position, desk.focused
        made = other.notes.add(article, Span(0, 8), note="from afar")
        await desk.hear("Notes were changed in another window")
        await desk.see("from afar", "1 note", "1 ✎")
        other.notes.revise(article, made, note="from nearby", tags=(), color=Color.PINK, verdict=None)
        await desk.see("from nearby")
        (now,) = on_harbour(library)
        other.notes.remove(article, now.annotation)
        await desk.see_no("from nearby")
        await desk.see_no("1 ✎")
        assert (desk.view.position, desk.focused) == (place, focused)


async def test_ones_own_notes_are_no_news(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look at the disk that comes upon a note before the screen knows that it is saved takes it for no one else's."""
    looks: list[Article] = []
    may_go_on = Event()
    add, state = Notebook.add, Notebook.state

    def look(notebook: Notebook, article: Article) -> Hashable:
        looks.append(article)
        return state(notebook, article)

    def add_and_return_late(*arguments: Any, **words: Any) -> Annotation:
        made = add(*arguments, **words)
        may_go_on.wait(SECONDS)
        return made

    async def looked_again() -> None:
        before = len(looks)
        async with asyncio.timeout(SECONDS):
            while len(looks) < before + 5:
                await asyncio.sleep(0.01)

    monkeypatch.setattr(Notebook, "state", look)
    monkeypatch.setattr(Notebook, "add", add_and_return_late)
    monkeypatch.setattr("reader.ui.screens.reading.noted_text.SECONDS_BETWEEN_LOOKS", 0.02)
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"mine")
        desk.app.post_message(events.Key("ctrl+s", None))
        async with asyncio.timeout(SECONDS):
            while notes_of(library) != ["mine"]:
                await asyncio.sleep(0.01)
        await looked_again()
        may_go_on.set()
        await desk.hear("Note saved")
        await looked_again()
        assert not [news for news in desk.told if "another window" in news]


async def test_other_windows_do_not_disturb_what_is_being_written(library: Library) -> None:
    """The box keeps its words and the keyboard; saving joins both."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "old")
        await desk.press("a", *" and new")
        other = Library(library.roots)
        (now,) = on_harbour(library)
        revised = {"note": now.annotation.note, "color": Color.YELLOW, "verdict": None}
        other.notes.revise(other.article(HARBOUR), now.annotation, tags=("afar",), **revised)  # type: ignore[arg-type] # as given
        await desk.see("#afar")
        await desk.press("!", "ctrl+s")
        await desk.hear("Note saved, with what was changed in it elsewhere")
        await desk.see("old and new!", "#afar")


async def test_a_note_deleted_elsewhere_while_it_is_written_comes_back(library: Library) -> None:
    """The words count for more than the deletion, and that is told."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await annotate(desk, "old")
        await desk.press("a", *" but dear")
        other = Library(library.roots)
        other.notes.remove(other.article(HARBOUR), on_harbour(library)[0].annotation)
        await desk.see_no("1 note")
        await desk.press("ctrl+s")
        await desk.hear("Note saved: it had been deleted elsewhere, and is back")
        await desk.see("old but dear", "1 note")


# The box


async def test_resizing_while_typing_loses_nothing(library: Library) -> None:
    """Words, cursor and keyboard stay, down to sixty columns and back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"one two", "left", "left", "left")
        box = desk.app.screen.query_one(TextArea)
        for width, height in ((60, 20), (60, 12), (140, 50)):
            await desk.pilot.resize_terminal(width, height)
            await desk.pilot.pause()
            assert (box.text, box.cursor_location, box.has_focus) == ("one two", (0, 4), True)
            await desk.see("one two")
        await desk.press("X", "ctrl+s")
        await desk.hear("Note saved")
    assert notes_of(library) == ["one Xtwo"]


async def test_long_notes_scroll(library: Library, tmp_path: Path) -> None:
    """The line one writes is always in sight, also of two thousand lines, and of Chinese."""
    async with at_desk(library, size=(60, 24)) as desk:
        await desk.press("enter", "a")
        await desk.wait_until(lambda: isinstance(desk.focused, TextArea), "the box to have the keyboard")
        desk.app.post_message(events.Paste("\r\n".join(f"line {n}" for n in range(2000)) + "\x1b[31m\x07"))
        await desk.see("line 1999␛[31m␇")
        await desk.press("enter", *"国产芯片产量")
        await desk.see("国产芯片产量")
        await desk.press("ctrl+s")
        await desk.hear("Note saved")
    (note,) = notes_of(library)
    assert note.startswith("line 0\nline 1\n")
    assert note.endswith("line 1999␛[31m␇\n国产芯片产量")


@pytest.mark.parametrize("ending", [["ctrl+s"], ["escape", "y"]])
async def test_what_is_typed_while_a_slow_disk_saves_stays_in_the_box(
    library: Library, monkeypatch: pytest.MonkeyPatch, ending: list[str]
) -> None:
    """The note is saved as it was; the box stays open with the words typed since, to be saved onto it or not."""
    may_go_on = Event()
    add = Notebook.add

    def add_slowly(*arguments: Any, **words: Any) -> Annotation:
        may_go_on.wait(SECONDS)
        return add(*arguments, **words)

    monkeypatch.setattr(Notebook, "add", add_slowly)
    async with at_desk(library) as desk:
        await desk.press("enter", "a", *"half")
        monkeypatch.setattr("reader.ui.keys_in_turn._LONGEST_TURN", 0.01)
        box = desk.app.screen.query_one(NoteEditor)
        for key in ("ctrl+s", *"!!!"):  # what waits for the screen would wait for the disk
            desk.app.post_message(events.Key("exclamation_mark" if key == "!" else key, key if key == "!" else None))
            await asyncio.sleep(0.05)
        async with asyncio.timeout(SECONDS):
            while box.written.text != "half!!!":
                await asyncio.sleep(0.01)
        may_go_on.set()
        await desk.hear("Note saved")
        assert (box.is_changed, box.written.text, box.has_focus_within) == (True, "half!!!", True)
        assert notes_of(library) == ["half"]
        await desk.press(*ending)
        await desk.wait_until(lambda: not box.is_open, "the box to close")
    assert notes_of(library) == ["half!!!" if ending == ["ctrl+s"] else "half"]
    assert drafted(library) == []
