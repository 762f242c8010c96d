"""The file of the article one reads is deleted, or gets another name, while one reads."""

from reader.library import Library
from tests.ui.desk import Desk, at_desk, make_library

GONE = "long.md is gone: its text stays here, and A lists your notes on it"
TEXT = "# Ferries\n\n" + "\n\n".join(f"Ferry {number} left the quay." for number in range(80))


def long_library(library: Library) -> Library:
    """Return a library of a long article and a short one."""
    return make_library(library.roots[0].parent / "long", {"long.md": TEXT, "short.md": "# Gulls\n\nGulls stayed."})


async def begin_to_read(desk: Desk) -> None:
    """Read on in the long article, a page down, and mark the place with an a."""
    await desk.see("Ferry 0 left")
    await desk.press("enter", "space", "}", "m", "a")
    await desk.hear("Marked")


async def test_the_text_of_a_deleted_article_stays(library: Library) -> None:
    """One is told that its file has gone; the text stays where it is, and a note on it is kept and listed."""
    shelf = long_library(library)
    async with at_desk(shelf, has_changed=True) as desk:
        await begin_to_read(desk)
        place = desk.view.place
        (shelf.roots[0] / "long.md").unlink()
        await desk.hear(GONE)
        await desk.see("1, by title")
        assert desk.view.place == place
        await desk.press("a")
        await desk.see("Your note")
        await desk.type("still here")
        await desk.press("ctrl+s")
        await desk.hear("Note saved")
        await desk.hear(GONE)
        await desk.press("A")
        await desk.see("still here")
    (on_it,) = shelf.notes.all_notes().values()
    assert [one.note for one in on_it] == ["still here"]


async def test_the_text_follows_its_file_to_another_name(library: Library) -> None:
    """The article is open under its new name without moving, with its marks, and its row is the one on the shelf."""
    shelf = long_library(library)
    async with at_desk(shelf, has_changed=True) as desk:
        await begin_to_read(desk)
        place = desk.view.place
        (shelf.roots[0] / "long.md").rename(shelf.roots[0] / "newer.md")
        await desk.wait_until(lambda: desk.view.article and desk.view.article.id == "newer", "the new name")
        await desk.see("▌newer.md")
        await desk.see_no("long.md")
        assert desk.view.place == place
        assert desk.focused is desk.view
        await desk.press("G", "'", "a")
        assert desk.view.place == place
        assert not any("is gone" in news for news in desk.told)


async def test_a_note_being_written_follows_too(library: Library) -> None:
    """What was begun under the former name is saved, and stands in the article under its new one."""
    shelf = long_library(library)
    async with at_desk(shelf) as desk:
        await begin_to_read(desk)
        await desk.press("a")
        await desk.see("Your note")
        await desk.type("on its way")
        (shelf.roots[0] / "long.md").rename(shelf.roots[0] / "newer.md")
        Library(shelf.roots).bring_up_to_date()
        await desk.press("ctrl+s")
        await desk.hear("Note saved")
        await desk.wait_until(lambda: desk.view.article and desk.view.article.id == "newer", "the new name")
        await desk.see("on its way")
    assert [one.note for one in shelf.notes.all_notes()[shelf.roots[0] / "newer.md"]] == ["on its way"]
