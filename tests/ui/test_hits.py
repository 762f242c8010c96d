"""What one does with hits: narrow them, sort them, ask for more like one, go on to the end."""

from pathlib import Path

from reader.library import Library
from reader.search.hit import SearchQuestion, SearchResult
from reader.ui.messages import IndexFinished, SearchAnswered
from reader.ui.screens.reading.finding_pane import FindingPane
from reader.ui.widgets.facet_list import FacetList
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.shelf.shelf_list import ShelfList
from tests.ui.desk import Desk, at_desk, make_library

MANY = 70


def _quays(folder: Path, many: int) -> Library:
    """Return a library of so many articles, two passages of each about a quay."""
    return make_library(
        folder,
        {
            f"{n:02}.md": f"---\ntitle: Report {n:02}\n---\nThe quay was mended.\n\nThe quay of berth {n} is new.\n"
            for n in range(many)
        },
    )


def pane(desk: Desk) -> FindingPane:
    """The left of the screen."""
    return desk.app.screen.query_one(FindingPane)


def query(desk: Desk) -> str:
    """What stands in the query box."""
    return desk.app.screen.query_one(QueryBox).value


def titles(desk: Desk) -> list[str]:
    """The articles of the hits in their order."""
    return [*dict.fromkeys(hit.title for hit in pane(desk).hits.rows)]


async def test_a_facet_narrows_the_query_and_gives_it_back(library: Library) -> None:
    """`f` and Enter add a publisher to the query, seen in the box; the same once more takes it away."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        assert not pane(desk).facets.rows, "counted though nobody looks"
        await desk.press("enter", "f")
        assert isinstance(desk.focused, FacetList)
        await desk.see("Narrow by", "Publisher", "Weekly Engine", "Harbour Post")
        await desk.press("j", "enter")
        await desk.see("1/1 hits", "✓ Harbour Post")
        assert query(desk).startswith("turbine publisher:")
        await desk.press("enter")
        await desk.see("1/3 hits")
        assert query(desk) == "turbine"
        await desk.press("escape")
        await desk.see_no("Narrow by")
        await desk.wait_until(lambda: isinstance(desk.focused, HitList), "the hits to have the keyboard")


async def test_one_key_goes_back_to_the_query_before(library: Library) -> None:
    """Backspace undoes one narrowing after the other, in the panel and in the hits, and then does nothing more."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        await desk.press("enter", "f", "j", "enter")
        await desk.see("1/1 hits", "✓ Harbour Post")
        once = query(desk)
        await desk.press("right", "enter")
        await desk.see("✓ 2025")
        await desk.press("backspace")
        await desk.wait_until(lambda: query(desk) == once, "the narrowing before")
        await desk.press("escape", "backspace")
        await desk.see("1/3 hits")
        assert query(desk) == "turbine"
        await desk.press("backspace")
        assert query(desk) == "turbine"


async def test_what_was_typed_is_not_lost_by_going_back(library: Library) -> None:
    """Once one has typed on, there is no query before any more."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        await desk.press("enter", "f", "j", "enter")
        await desk.see("1/1 hits")
        await desk.press("slash", "end")
        await desk.type(" quay")
        typed = query(desk)
        await desk.wait_until(lambda: "quay" in pane(desk).searched_for, "hits for what was typed")
        await desk.press("enter")
        await desk.wait_until(lambda: isinstance(desk.focused, HitList), "the hits to have the keyboard")
        await desk.press("backspace")
        assert query(desk) == typed


async def test_keys_typed_ahead_of_a_narrowed_answer_are_kept(library: Library) -> None:
    """From the query through a facet to the text, all keys at once: each waits until what it is meant for is there."""
    async with at_desk(library) as desk:
        await desk.press("slash", *"turbine", "enter", "f", "j", "enter", "escape", "enter")
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")
        assert desk.view.article is not None
        assert desk.view.article.id == "harbour"
        await desk.see("1/1 hits")


async def test_facets_are_used_by_mouse_and_on_a_narrow_screen(library: Library) -> None:
    """On 60 columns the panel stands above the hits; a click on a value narrows, a click on the hits opens one."""
    async with at_desk(library, (60, 20)) as desk:
        await desk.search("turbine")
        await desk.press("enter", "f")
        await desk.see("Harbour Post", "Hits, best first")
        row = next(nth for nth, line in enumerate(desk.lines) if "Harbour Post" in line)
        await desk.pilot.click(offset=(10, row))
        await desk.see("1/1 hits", "✓ Harbour Post")
        row = next(nth for nth, line in enumerate(desk.lines) if "¶" in line)
        await desk.pilot.click(offset=(10, row))
        await desk.wait_until(lambda: desk.focused is desk.view, "the text to have the keyboard")


async def test_a_hostile_publisher_is_harmless_in_the_box(tmp_path: Path) -> None:
    """What a facet puts into the query cannot control the terminal, and still finds; once more takes it away."""
    text = '---\npublisher: "Bad \\e[31m \\u202e Press"\n---\nThe quay was mended.\n'
    async with at_desk(make_library(tmp_path / "hostile", {"bad.md": text, "good.md": "A quay.\n"})) as desk:
        await desk.search("quay")
        await desk.press("enter", "f", "enter")
        await desk.see("✓ Bad", "1/1 hits")
        assert not any(sign in query(desk) + desk.text for sign in "\x1b\u202e")
        await desk.press("enter")
        await desk.see("1/2 hits")
        assert query(desk) == "quay"


async def test_hits_without_facets_say_so(library: Library) -> None:
    """`f` offers nothing where nothing was found, and opens no empty panel."""
    async with at_desk(library) as desk:
        await desk.press("slash")
        await desk.type("zyzzyva")
        await desk.see("Nothing found for")
        assert not pane(desk).facets.display
        await desk.see_no("Narrow")


async def test_s_sorts_the_hits_and_later_ones_too(library: Library) -> None:
    """`s` goes from the best to the newest to titles and round, said in the border and in passing, and kept."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        await desk.see("Hits, best first")
        await desk.press("enter", "s")
        await desk.see("Hits, newest first")
        await desk.hear("Hits newest first")
        assert titles(desk) == ["Harbour traffic keeps rising", "Turbine makers hire again"]
        await desk.press("slash", "end")
        await desk.type(" OR frost")
        await desk.see("Hits, newest first", "1/4")
        assert titles(desk)[-1] == "Orchards after the frost"
        await desk.press("enter", "s")
        await desk.see("Hits, by title")
        assert titles(desk)[1] == "Orchards after the frost"
        await desk.press("s")
        await desk.see("Hits, best first")


async def test_more_like_a_hit_and_back(library: Library) -> None:
    """`~` asks for what is most like the hit; Backspace brings query, hits, their order and the hit one was on back."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        await desk.press("enter", "s")
        await desk.see("Hits, newest first")
        await desk.press("j")
        left = pane(desk).hits.row_at_cursor
        await desk.press("~")
        await desk.wait_until(lambda: query(desk).startswith("like:turbines.md:"), "a query for more of the same")
        await desk.see("1/", "Hits, best first")
        assert isinstance(desk.focused, HitList)
        await desk.press("backspace")
        await desk.see("2/3 hits", "Hits, newest first")
        assert query(desk) == "turbine"
        assert pane(desk).hits.row_at_cursor == left


async def test_more_like_the_passage_one_reads(library: Library) -> None:
    """`~` in the text asks for more like the passage one is at, and goes there; Backspace leads back to the shelf."""
    async with at_desk(library) as desk:
        await desk.read("railway")
        await desk.press("escape", "escape", "tab")
        assert desk.focused is desk.view
        passage = desk.view.cursor_passage
        assert passage is not None
        await desk.press("~")
        await desk.wait_until(lambda: isinstance(desk.focused, HitList), "the hits to have the keyboard")
        assert query(desk) == f"like:harbour.md:{passage.id}"
        await desk.press("backspace")
        await desk.wait_until(lambda: isinstance(desk.focused, ShelfList), "the shelf")
        assert query(desk) == ""


async def test_further_hits_come_as_one_nears_the_end(tmp_path: Path) -> None:
    """Fifty hits are there at first; going on, one passes over all of them, and none twice."""
    async with at_desk(_quays(tmp_path / "many", MANY)) as desk:
        await desk.search("quay")
        await desk.press("enter")
        hits = pane(desk).hits
        assert len(hits.rows) == 50
        here = hits.rows[40]
        await desk.press(*"j" * 40)
        await desk.wait_until(lambda: len(hits.rows) == 100, "more hits")
        assert (hits.cursor, hits.row_at_cursor) == (40, here)
        await desk.press("G")
        await desk.wait_until(lambda: len(hits.rows) == 2 * MANY, "all hits")
        assert hits.row_at_cursor == hits.rows[99]
        assert len({(hit.article, hit.passage) for hit in hits.rows}) == 2 * MANY
        await desk.press("G", "n")
        await desk.see(f"{2 * MANY}/{2 * MANY} hits", "This is the last hit")


async def test_an_answer_to_an_older_query_never_shows(library: Library) -> None:
    """What arrives when the query is another, or is gone, is let go."""
    async with at_desk(library) as desk:
        late = SearchAnswered(SearchQuestion("old", 50), SearchResult("old", "old", 0, 1.0, ()))
        pane(desk).post_message(late)
        await desk.pilot.pause()
        assert not pane(desk).is_searching
        await desk.search("turbine")
        pane(desk).post_message(late)
        await desk.pilot.pause()
        await desk.see("1/3 hits")


async def test_hits_that_come_meanwhile_move_nothing(tmp_path: Path) -> None:
    """When the index has grown the cursor stays at its hit and the hit on its line; the total is the new one."""
    library = _quays(tmp_path / "growing", 12)
    async with at_desk(library, (80, 24)) as desk:
        await desk.search("quay")
        await desk.press("enter", *"j" * 15)
        here, line = pane(desk).hits.row_at_cursor, _line_of_cursor(desk)
        (library.roots[0] / "new.md").write_text("---\ntitle: Quay\n---\nA quay is a quay.\n")
        library.bring_up_to_date()
        pane(desk).post_message(IndexFinished(articles=13, changed=1, troubles=[]))
        await desk.see("/25 hits")
        hit = pane(desk).hits.row_at_cursor
        assert here is not None
        assert hit is not None
        assert (hit.article, hit.passage) == (here.article, here.passage)
        assert _line_of_cursor(desk) == line


async def test_a_hit_that_goes_meanwhile_takes_no_text_away(tmp_path: Path) -> None:
    """Who reads an article whose hit is edited away goes on reading it, and the cursor is at another article's hit."""
    library = _quays(tmp_path / "shrinking", 3)
    async with at_desk(library) as desk:
        await desk.search("berth")
        await desk.press("enter", "j", "enter")
        await desk.see("Report 01 · passage 1/1")
        (library.roots[0] / "01.md").write_text("---\ntitle: Report 01\n---\nThe quay was mended.\n\nIt is new.\n")
        library.bring_up_to_date()
        desk.app.screen.post_message(IndexFinished(articles=3, changed=1, troubles=[], ids=frozenset({"01"})))
        pane(desk).post_message(IndexFinished(articles=3, changed=1, troubles=[]))
        await desk.see("2/2 hits", "Report 01 · passage 1/1", "It is new.")
        await desk.press("N")
        await desk.see("1/2 hits", "berth 0 is new.")


async def test_a_better_hit_that_comes_while_one_types_is_the_first(tmp_path: Path) -> None:
    """Who has not gone to the hits yet sees the best of them, and its article, also when it was indexed just now."""
    library = _quays(tmp_path / "growing", 12)
    async with at_desk(library, (120, 40)) as desk:
        await desk.search("berth")
        (library.roots[0] / "new.md").write_text("---\ntitle: Berth of berths\n---\nThis berth is a berth of berths.\n")
        library.bring_up_to_date()
        pane(desk).post_message(IndexFinished(articles=13, changed=1, troubles=[]))
        await desk.see("1/13 hits", "This berth is a berth of berths.")
        assert titles(desk)[0] == "Berth of berths"


def _line_of_cursor(desk: Desk) -> int:
    """Return the line of the screen on which the hit under the cursor begins."""
    return next(nth for nth, line in enumerate(desk.lines) if line.startswith(("│▌", "┃▌")))
