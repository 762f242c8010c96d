"""Searching: hits as one types, from hit to hit, and back to the shelf."""

import pytest

from reader.library import Library
from reader.search.by_article import PAGE
from reader.search.hit import SearchQuestion
from reader.ui.messages import SearchAnswered
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.shelf.shelf_list import ShelfList
from tests.ui.desk import at_desk


async def test_hits_come_as_one_types(library: Library) -> None:
    """Without any Enter the hits replace the shelf, and the best one is shown in its article, its word marked."""
    async with at_desk(library) as desk:
        await desk.press("slash")
        assert isinstance(desk.focused, QueryBox)
        await desk.type("turb")
        await desk.type("ine")
        await desk.see("Hits", "1/3 hits", "Turbine makers hire again ·", "A turbine now takes")
        await desk.wait_until(
            lambda: any(style.reverse for style in desk.styles_of("turbine")), "the word to be marked"
        )


async def test_enter_and_enter_open_the_hit_at_its_passage(library: Library) -> None:
    """The first Enter goes to the hits, the second to the passage in the text."""
    async with at_desk(library) as desk:
        await desk.search("railway")
        await desk.press("enter")
        assert isinstance(desk.focused, HitList)
        await desk.press("enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        passage = desk.view.cursor_passage
        assert passage is not None
        assert desk.view.article is not None
        assert "ailway" in passage.span.of(desk.view.article.text)


async def test_words_found_by_their_beginning_are_marked_in_the_text_too(library: Library) -> None:
    """Where no passage has the last word as typed, what the hits have instead is what is marked where they lead."""
    async with at_desk(library) as desk:
        await desk.read("makers turb")
        await desk.see("1/1 hits", "words that begin with it")
        await desk.wait_until(lambda: any(style.reverse for style in desk.styles_of("turbines")), "the word marked")


async def test_n_leads_from_hit_to_hit_across_articles(library: Library) -> None:
    """`n` and `N` open the next and the previous hit wherever one is; both ends are said."""
    async with at_desk(library) as desk:
        await desk.read("turbine")
        await desk.see("1/3 hits", "Turbine makers hire again ·")
        await desk.press("n", "n")
        await desk.see("3/3 hits", "Harbour traffic keeps rising ·")
        await desk.press("n")
        await desk.see("This is the last hit")
        await desk.press("N", "N")
        await desk.see("1/3 hits", "Turbine makers hire again ·")
        await desk.press("N")
        await desk.see("This is the first hit")


async def test_n_without_a_query_says_how_to_search(library: Library) -> None:
    """A key that can do nothing says what would."""
    async with at_desk(library) as desk:
        await desk.press("n")
        await desk.see("Press / to search")


async def test_escape_brings_the_shelf_back(library: Library) -> None:
    """From the text to the hits, from the hits to the shelf; the marks of the words found go with the query."""
    async with at_desk(library) as desk:
        await desk.read("turbine")
        kinds = []
        for _ in range(2):
            await desk.press("escape")
            kinds.append(type(desk.focused))
        assert kinds == [HitList, ShelfList]
        await desk.see("Articles", "/ Search the library")
        await desk.see_no("hits")
        await desk.wait_until(lambda: not any(style.reverse for style in desk.styles_of("turbine")), "no marks")


async def test_an_answer_that_comes_after_escape_is_not_shown(library: Library) -> None:
    """Whoever leaves while the answer is on its way keeps the text that is there, and none of its words are marked."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        await desk.see("Turbine makers hire again ·")
        pane = desk.app.screen.query_one(FindingPane)
        late = SearchAnswered(SearchQuestion("turbine", PAGE), library.search("railway", limit=PAGE))
        pane.leave_search()
        pane.post_message(late)
        await desk.see("Articles", "/ Search the library")
        await desk.press("s")
        await desk.see("by date", "Turbine makers hire again ·")
        assert isinstance(desk.focused, ShelfList)


async def test_a_slash_is_typed_into_a_query_and_not_offered_as_a_key(library: Library) -> None:
    """While one types, the key line offers F1 for help: letters and signs only write."""
    async with at_desk(library) as desk:
        await desk.see("/ Search  q Quit", "? Help")
        await desk.press("/", "/")
        await desk.see("│ /  ", "f1 Help")
        assert "Search" not in desk.lines[-1]
        assert "q Quit" not in desk.lines[-1]


async def test_nothing_found_is_said_with_what_might_be_meant(library: Library) -> None:
    """A misspelt query says so in the list and offers another spelling."""
    async with at_desk(library) as desk:
        await desk.press("slash")
        await desk.type("turbyne")
        await desk.see("Nothing found for", "Did you mean")
        await desk.press("enter")
        assert isinstance(desk.focused, QueryBox)


async def test_the_index_answers_what_was_asked_before_it_was_ready(library: Library) -> None:
    """A query typed while a new file is still being indexed is answered again once it is."""
    (library.roots[0] / "zinc.md").write_text("---\ntitle: Zinc\n---\nThe smelter made 900 tonnes of zinc.\n")
    async with at_desk(library, has_changed=True) as desk:
        await desk.press("slash")
        await desk.type("smelter")
        await desk.see("1/1 hits")


async def test_what_of_a_query_was_not_taken_as_written_is_said_beside_hits_too(library: Library) -> None:
    """A condition left out, or brackets taken for words, are told though something was found."""
    async with at_desk(library, (80, 24)) as desk:
        await desk.press("slash")
        await desk.type("cranes kind:frog")
        await desk.see("1/", "kind: wants a kind, such as kind:count")
        await desk.type(" )")
        await desk.see("Searched as plain words")


async def test_a_remark_on_a_query_goes_with_it(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was said of half a word does not stand beside the hits of the whole one."""
    monkeypatch.setattr("reader.ui.widgets.passing_news._SECONDS_TOLD", 3600)  # not because its time is up
    async with at_desk(library) as desk:
        await desk.press("slash")
        await desk.type("railwa")
        await desk.see("these have words that begin with it")
        await desk.type("y")
        await desk.see_no("these have words that begin with it")


async def test_a_figure_that_was_asked_for_is_the_current_one(library: Library) -> None:
    """A hit that a condition on figures found opens at the figure, so that `=`, `i` and `a` are about it."""
    async with at_desk(library) as desk:
        await desk.read("percent:<15 change:none")
        article = desk.view.article
        assert article is not None
        await desk.wait_until(lambda: desk.view.figure is not None, "a current figure")
        assert desk.view.figure is not None
        assert desk.view.figure.of(article.text) == "11 percent"
        await desk.press("a")
        await desk.see("“11 percent”", "Verdict")
