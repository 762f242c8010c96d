"""Finding in the article one reads: the bar, the places that light up, the way from one to the next."""

import pytest

from reader.library import Library
from reader.ui.widgets.find_bar import FindBox
from tests.ui.desk import Desk, at_desk, make_library


async def find(desk: Desk, words: str) -> None:
    await desk.press("f")
    await desk.wait_until(lambda: isinstance(desk.focused, FindBox), "the find box to have the keyboard")
    await desk.type(words)


def reversed_words(desk: Desk, words: str) -> int:
    return sum(bool(style.reverse) for style in desk.styles_of(words))


def at_words(desk: Desk) -> str:
    assert desk.view.article is not None
    return desk.view.article.text[desk.view.position :]


async def test_words_light_up_as_one_types(library: Library) -> None:
    """All places are marked, the first from where one is is come to, and told of how many; Enter gives the text."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await find(desk, "CONTAINERS")
        await desk.see("1/3", "find: 1/3")
        assert reversed_words(desk, "containers") == 3
        assert at_words(desk).startswith("containers in October")
        await desk.press("enter")
        assert desk.focused is desk.view
        await desk.press("n")
        await desk.see("find: 2/3")
        assert at_words(desk).startswith("containers an hour")
        await desk.press("n", "n")
        await desk.hear("Round to the beginning")
        await desk.see("find: 1/3")
        await desk.press("N")
        await desk.hear("Round to the end")
        await desk.see("find: 3/3")


async def test_down_and_up_walk_on_from_the_box(library: Library) -> None:
    """What one types next is still typed into the box, and found from where one began."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await find(desk, "con")
        await desk.press("down", "down")
        await desk.see("find: 3/")
        await desk.press("up")
        await desk.see("find: 2/")
        await desk.type("tainers")
        await desk.see("find: 1/3")


async def test_esc_in_the_box_leads_back_and_in_the_text_stays(library: Library) -> None:
    """In the box it gives up and the place is as it was; in the text it only ends finding, then leaves as ever."""
    async with at_desk(library, (100, 12)) as desk:
        await desk.press("enter", "}", "}")
        before = desk.view.place
        await find(desk, "railway carries")
        await desk.see("find: 1/1")
        assert desk.view.place != before
        await desk.press("escape")
        assert desk.focused is desk.view
        assert desk.view.place == before
        await find(desk, "railway carries")
        await desk.press("enter", "escape")
        await desk.see_no("find: 1/1")
        assert desk.focused is desk.view
        assert at_words(desk).startswith("railway carries")
        await desk.press("escape")
        assert desk.focused is not desk.view


async def test_what_is_not_there_is_told_and_leads_nowhere(library: Library) -> None:
    """The place is as it was, Enter stays in the box, and taking a letter back finds again."""
    async with at_desk(library) as desk:
        await desk.press("enter", "}")
        before = desk.view.position
        await find(desk, "cranex")
        await desk.see("not found")
        assert desk.view.position == before
        await desk.press("enter")
        assert isinstance(desk.focused, FindBox)
        await desk.press("backspace")
        await desk.see("find: 1/2")


async def test_n_belongs_to_finding_until_it_ends(library: Library) -> None:
    """While words are looked for their places stand where the hits stood; after Esc the hits are there again."""
    async with at_desk(library) as desk:
        await desk.read("turbine -quay")
        await desk.see("1/2 hits")
        hits = reversed_words(desk, "turbine")
        await find(desk, "order")
        await desk.press("enter")
        await desk.see("find: 2/2")
        assert reversed_words(desk, "order") == 2
        assert reversed_words(desk, "turbine") < hits
        await desk.press("n")
        await desk.see("find: 1/2")
        await desk.press("escape")
        await desk.see("1/2 hits")
        assert reversed_words(desk, "turbine") == hits
        await desk.press("n")
        await desk.see("2/2 hits")


async def test_another_article_ends_finding(library: Library) -> None:
    """The words were looked for in the article that was left."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await find(desk, "percent")
        await desk.press("enter")
        await desk.see("find: 1/")
        await desk.press("escape", "escape", "j", "enter")
        await desk.see("Orchards after the frost ·")
        assert "find:" not in desk.text
        assert "Find percent" not in desk.text


async def test_page_furniture_is_looked_through_only_while_it_is_shown(library: Library) -> None:
    """What is hidden is not found; with `z` it is."""
    page = "<html><body><nav>Quay menu</nav><article><h1>The quay</h1>" + "<p>The quay was mended.</p>" * 3
    library = make_library(library.roots[0].parent / "pages", {"page.html": page + "</article></body></html>"})
    async with at_desk(library) as desk:
        assert desk.view.article is not None
        shown = desk.view.article.text.casefold().count("quay")
        hidden = sum("quay" in p.span.of(desk.view.article.text).casefold() for p in desk.view.article.passages
                     if not p.kind.is_read)  # fmt: skip
        await desk.press("enter")
        await find(desk, "quay")
        await desk.press("enter")
        await desk.see(f"/{shown - hidden}")
        await desk.press("z")
        await desk.see(f"/{shown}")


@pytest.mark.parametrize("words", ["[/x] [b]", "12%", "\\", "调查"])
async def test_any_words_may_be_looked_for(library: Library, words: str) -> None:
    """Nothing typed is a pattern or markup."""
    async with at_desk(library) as desk:
        await desk.press("enter")
        await find(desk, words)
        await desk.see("not found", words)
