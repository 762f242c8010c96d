"""Marks: `m` and a letter, `'` and a letter, in one article and across the library."""

from reader.library import Library
from reader.state import State
from tests.ui.desk import at_desk, make_library


def long_library(library: Library) -> Library:
    """Return a library of two long articles."""
    texts = {name: "\n\n".join(f"Passage {number} of {name}." for number in range(80)) for name in ("one", "two")}
    return make_library(library.roots[0].parent / "long", {f"{name}.md": text for name, text in texts.items()})


async def test_a_mark_leads_back_to_the_same_rows(library: Library) -> None:
    """The place marked is on the row where it was, and `''` goes to and fro between it and where one came from."""
    async with at_desk(long_library(library), (100, 24)) as desk:
        await desk.press("enter", *["space"] * 2, "j", "}", "}")
        marked = desk.view.place
        await desk.press("m")
        await desk.see("Mark this place with a letter")
        await desk.press("a")
        await desk.hear("Marked: 'a leads back here")
        await desk.see_no("Mark this place with a letter")
        await desk.press("G")
        end = desk.view.place
        await desk.press("'", "a")
        assert desk.view.place == marked
        await desk.press("'", "'")
        assert desk.view.place == end
        await desk.press("'", "'")
        assert desk.view.place == marked
        await desk.press("ctrl+o")
        assert desk.view.place == end


async def test_a_capital_leads_to_another_article_also_in_a_later_session(library: Library) -> None:
    """Small letters are each article's own, a capital is the library's; both are there after a new start."""
    shelf = long_library(library)
    async with at_desk(shelf, (100, 24)) as desk:
        await desk.press("enter", "space", "m", "B", "m", "b")
        marked = desk.view.position
        first = desk.view.article
    async with at_desk(shelf, (100, 24)) as desk:
        await desk.press("j", "enter")
        await desk.wait_until(lambda: desk.view.article and first and desk.view.article.id != first.id, "the other one")
        await desk.press("'", "b")
        await desk.hear("There is no mark b in this article; there are B")
        await desk.press("'", "B")
        await desk.wait_until(lambda: desk.view.article and first and desk.view.article.id == first.id, "the first")
        assert desk.view.position == marked
        assert desk.focused is desk.view


async def test_any_other_key_gives_up(library: Library) -> None:
    """Esc, a digit or another panel: nothing is marked, and the key does nothing else."""
    async with at_desk(library) as desk:
        await desk.press("enter", "m", "escape")
        assert desk.focused is desk.view
        await desk.press("m", "1", "'", "?", "m", "tab")
        assert desk.focused is desk.view
        await desk.see_no("Mark this place with a letter")
        await desk.press("'", "x")
        await desk.hear("There is no mark x in this article; m and a letter sets one")
        article = desk.view.article
    assert article is not None
    assert State(library.locations.state).marks(article.path) == {}


async def test_going_back_before_going_anywhere_is_told(library: Library) -> None:
    """There is nothing to go back to in a session just begun."""
    async with at_desk(library) as desk:
        await desk.press("tab", "'", "'")
        await desk.hear("You have not gone anywhere yet")


async def test_the_palette_sets_marks_too(library: Library) -> None:
    """What a key does, the palette offers by its name."""
    async with at_desk(library) as desk:
        await desk.press("enter", "ctrl+p")
        await desk.type("Set a mark")
        await desk.see("Mark this place with a letter")
        await desk.press("enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard again")
        await desk.see("Mark this place with a letter, A–Z")
        await desk.press("c")
        await desk.hear("Marked: 'c leads back here")
