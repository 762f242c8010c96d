"""Going about in the library: back to the very screen one left, and to the words of a note."""

from reader.articles.span import Span
from reader.library import Library
from reader.ui.screens.reading.goal import Goal
from reader.ui.screens.reading.text_pane import TextPane
from tests.ui.desk import Desk, at_desk, make_library


def two_long(library: Library) -> Library:
    """Return a library of two long articles."""
    texts = {name: "\n\n".join(f"Passage {number} of {name}." for number in range(80)) for name in ("one", "two")}
    return make_library(library.roots[0].parent / "long", {f"{name}.md": text for name, text in texts.items()})


def rows(desk: Desk) -> list[str]:
    return [desk.view.render_line(y).text.rstrip() for y in range(desk.view.size.height)]


async def test_back_and_forward_bring_back_the_same_rows(library: Library) -> None:
    """What stood on a row stands there again, in another article and in the same one."""
    async with at_desk(two_long(library), (100, 24)) as desk:
        await desk.press("enter", "space", "j", "}", "}", "j")
        first = rows(desk)
        await desk.search("two AND 70")
        await desk.press("enter", "enter")
        await desk.see("Passage 70 of two.")
        await desk.press("j", "j", "}")
        second = rows(desk)
        await desk.press("ctrl+o")
        await desk.see("of one.")
        assert rows(desk) == first
        await desk.press("alt+right")
        await desk.see("Passage 70 of two.")
        assert rows(desk) == second


async def test_an_article_opened_again_stands_as_it_was_left(library: Library) -> None:
    """The rows are the same in a later session."""
    shelf = two_long(library)
    async with at_desk(shelf, (100, 24)) as desk:
        await desk.press("enter", "space", "j", "}", "j")
        left = rows(desk)
    async with at_desk(shelf, (100, 24)) as desk:
        await desk.press("enter")
        await desk.wait_until(lambda: rows(desk) == left, "the rows it was left with")


async def test_an_article_read_again_stays_where_it_stands(library: Library) -> None:
    """The blank row on top and, once one has read on, the very rows, when something is written above or below them."""
    shelf = two_long(library)
    path = shelf.article("one").path
    async with at_desk(shelf, (100, 24)) as desk:
        first = rows(desk)
        assert first[0] == ""
        path.write_text(f"{path.read_text()}\n\nAt the end.\n")
        await read_again(desk)
        assert rows(desk) == first
        await desk.press("enter", "space", "j", "}", "j")
        here = rows(desk)
        path.write_text(f"At the beginning.\n\n{path.read_text()}\n\nAt the very end.\n")
        await read_again(desk)
        assert rows(desk) == here
        await desk.press("g")
        await desk.see("At the beginning.")


async def read_again(desk: Desk) -> None:
    """Show what became of the file of the article on display."""
    shown = desk.view.article
    desk.app.screen.query_one(TextPane).open_again()
    await desk.wait_until(lambda: desk.view.article is not shown, "the article as its file is now")
    await desk.pilot.pause()


async def test_a_goal_may_be_a_note(library: Library) -> None:
    """Opened at one of its notes, an article shows the note's words; a note without a place is told."""
    shelf = two_long(library)
    article = shelf.article("two")
    start = article.text.index("Passage 60")
    note = shelf.notes.add(article, Span(start, start + len("Passage 60")), note="Look here")
    async with at_desk(shelf, (100, 24)) as desk:
        pane = desk.app.screen.query_one(TextPane)
        pane.go(article.id, Goal(note=note.id))
        await desk.see("Passage 60 of two.")
        assert desk.view.position == start
        await desk.press("g")
        pane.go(article.id, Goal(note=note.id))
        await desk.see("Passage 60 of two.")
        pane.go(article.id, Goal(note="no such note"))
        await desk.hear("The place of this note is lost")
