"""The hits: snippets, grouping and going through them."""

import pytest

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.hit import Hit, SearchResult, Sort
from reader.ui.widgets.hit_list import HitList
from tests.ui.widgets.host import HOSTILE, Host, hit

OF_A = {"date": "2025-11-14", "publisher": "Harbour Post"}
HITS = (
    hit("a", 3, "Makers of robots raised output by a tenth.", Span(24, 30), **OF_A),
    hit("a", 9, "Output of welding arms fell.", Span(0, 6), kind=PassageKind.CAPTION, **OF_A),
    hit("b", 0, "The output of the mills", Span(4, 10), kind=PassageKind.TITLE),
)


def found(*hits: Hit, query: str = "output", total: int = 17, articles: int = 5) -> SearchResult:
    return SearchResult(query, query, total, 1.0, hits, articles=articles)


def seen(host: Host) -> list[str]:
    """What stands in the list, line by line, without frame and cursor."""
    return [line.strip("│┃▌ ") for line in host.screen_lines[1:-1]]


async def test_hits_of_one_article_stand_under_one_title() -> None:
    """Title, date and publisher are said once; each passage has its number, and its kind where it is no paragraph."""
    host = Host(HitList())
    async with host.run_test(size=(60, 20)) as pilot:
        host.query_one(HitList).show_result(found(*HITS), Sort.RANK)
        await pilot.pause()
        assert seen(host)[:10] == [
            "About a",
            "14 Nov 2025 · Harbour Post",
            "¶3 · Makers of robots raised output by a tenth.",
            "",
            "",
            "Caption 9 · Output of welding arms fell.",
            "",
            "",
            "About b",
            "Title · The output of the mills",
        ]


async def test_articles_stand_in_the_order_of_their_best_hits() -> None:
    """A weaker hit of an article stands with its best one, before those of the article whose best is second."""
    host = Host(HitList())
    async with host.run_test(size=(60, 30)):
        hits = host.query_one(HitList)
        hits.show_result(found(HITS[1], HITS[2], HITS[0]), Sort.RANK)
        assert [*hits.rows] == [HITS[1], HITS[0], HITS[2]]


async def test_how_many_passages_of_an_article_were_found_is_said() -> None:
    """The number stands beside the title where there are several, also of hits that are yet to come."""
    host = Host(HitList())
    async with host.run_test(size=(60, 20)) as pilot:
        several = (hit("a", 1, in_article=12), hit("a", 3, in_article=12), hit("b", 1))
        host.query_one(HitList).show_result(found(*several, total=17), Sort.RANK)
        await pilot.pause()
        assert seen(host)[0].split() == ["About", "a", "12"]
        assert "About b" in seen(host)


async def test_a_hit_found_by_a_note_shows_it() -> None:
    """What the user wrote has a line of its own below the snippet, cut and harmless; the next hit stands below it."""
    host = Host(HitList())
    noted = (hit("a", 1, notes=("n1",), written="ask\nthe [b]mill\x1b " + "again " * 40), hit("a", 2, "Rye fell."))
    async with host.run_test(size=(40, 20)) as pilot:
        host.query_one(HitList).show_result(found(*noted), Sort.RANK)
        await pilot.pause()
        text = seen(host)
        assert text[3].startswith("✎ ask the [b]mill␛ again")
        assert text[3].endswith("…")
        assert text[4:6] == ["", "¶2 · Rye fell."]


async def test_a_title_stays_in_sight_as_long_as_hits_of_its_article_do() -> None:
    """It stands above a hit whose article began higher up, and not above the gap where another article begins."""
    host = Host(HitList())
    async with host.run_test(size=(60, 8)) as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS, hit("b", 3), hit("b", 4)), Sort.RANK)
        await pilot.pause()
        tops = []
        for line in range(3, 9):
            hits.scroll_to(y=line, animate=False, immediate=True)
            await pilot.pause()
            tops.append(seen(host)[0])
        assert tops == ["About a", "About a", "About a", "About a", "", "About b"]


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_found_words_are_told_apart_without_colour(theme: str) -> None:
    """A found word is bold and underlined in every theme, on the cursor's row and elsewhere."""
    host = Host(HitList())
    async with host.run_test(size=(60, 20)) as pilot:
        host.theme = theme
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS), Sort.RANK)
        hits.focus()
        await pilot.pause()
        for word in ("output", "Output"):
            style = host.style_at(word)
            assert style.bold
            assert style.underline
        assert not host.style_at("Makers").underline


async def test_go_steps_through_the_hits_and_stops_at_the_ends() -> None:
    """Going on ends at the last hit and back at the first; the place is said as "3/17"."""
    host = Host(HitList())
    async with host.run_test() as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS), Sort.RANK)
        assert hits.position == "1/17"
        assert hits.go(-1) is None
        assert hits.go(1) == HITS[1]
        assert hits.go(1) == HITS[2]
        assert hits.go(1) is None
        await pilot.pause()
        assert hits.position == "3/17"
        assert "3/17 in 5 articles" in host.screen_lines[-1]


async def test_a_new_query_begins_at_its_best_hit_and_the_same_one_stays() -> None:
    """Typing on shows the best hit; an index that has grown meanwhile does not move the cursor from its hit."""
    host = Host(HitList())
    async with host.run_test() as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS), Sort.RANK)
        hits.go(1)
        hits.show_result(found(hit("c", 1), *HITS), Sort.RANK)
        assert hits.row_at_cursor == HITS[1]
        hits.show_result(found(*HITS, query="outputs"), Sort.RANK)
        await pilot.pause()
        assert hits.cursor == 0
        assert hits.scroll_offset.y == 0


@pytest.mark.parametrize(
    ("sort", "title"), [(Sort.RANK, "best first"), (Sort.DATE, "newest first"), (Sort.TITLE, "by title")]
)
async def test_the_border_says_the_order(sort: Sort, title: str) -> None:
    """One sees what the hits are sorted by, also in the narrowest list there is; another order begins at its top."""
    host = Host(HitList())
    async with host.run_test(size=(26, 20)) as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS, query="mills"), Sort.RANK)
        hits.go(1)
        hits.show_result(found(*HITS), sort)
        await pilot.pause()
        assert f"Hits, {title}" in host.screen_lines[0]
        assert hits.cursor == 0
        assert "1/17" in host.screen_lines[-1]


async def test_more_hits_are_asked_for_once_near_the_end() -> None:
    """Further hits are asked for some rows before the end, once; when they come the cursor stays where it is."""
    host = Host(HitList())
    many = [hit(f"{n // 3}", n) for n in range(100)]
    async with host.run_test(size=(60, 20)) as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*many[:50], total=100), Sort.RANK)
        hits.go(20)
        await pilot.pause()
        assert not host.heard_of(HitList.MoreRequested)
        hits.go(20)
        hits.go(1)
        await pilot.pause()
        assert len(host.heard_of(HitList.MoreRequested)) == 1
        assert hits.awaits_more
        line = seen(host).index("¶41 · Output rose.")
        hits.show_result(found(*many, total=100), Sort.RANK)
        await pilot.pause()
        assert (hits.cursor, hits.row_at_cursor) == (41, many[41])
        assert seen(host).index("¶41 · Output rose.") == line
        hits.action_last()
        await pilot.pause()
        assert len(host.heard_of(HitList.MoreRequested)) == 1


async def test_scrolling_to_the_end_asks_for_more_too() -> None:
    """One who turns the wheel and leaves the cursor where it is meets no wall either."""
    host = Host(HitList())
    async with host.run_test(size=(60, 20)) as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*(hit(f"{n}", n) for n in range(50)), total=100), Sort.RANK)
        await pilot.pause()
        hits.scroll_end(animate=False, immediate=True)
        await pilot.pause()
        assert hits.cursor == 0
        assert len(host.heard_of(HitList.MoreRequested)) == 1


async def test_enter_chooses_the_hit() -> None:
    """Enter says which hit is wanted."""
    host = Host(HitList())
    async with host.run_test() as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS), Sort.RANK)
        hits.focus()
        await pilot.press("j", "enter")
        assert [message.hit for message in host.heard_of(HitList.HitChosen)] == [HITS[1]]


async def test_finding_nothing_is_explained() -> None:
    """The query is repeated, harmless, with the other spelling and the hint that came with it."""
    host = Host(HitList())
    async with host.run_test(size=(70, 10)) as pilot:
        answer = SearchResult("[/x]\x1b", "", 0, 1.0, (), corrected="chips", hint="Searched as plain words.")
        host.query_one(HitList).show_result(answer, Sort.RANK)
        await pilot.pause()
        said = " ".join(line.strip("│ ") for line in host.screen_lines[1:4])
        assert "Nothing found for “[/x]␛”. Did you mean “chips”? Searched as plain words." in said


@pytest.mark.parametrize("width", [4, 12, 30, 80])
async def test_hostile_snippets_keep_the_screen_in_shape(width: int) -> None:
    """Whatever a snippet holds and wherever its spans point, every line is exactly as wide as the screen."""
    host = Host(HitList())
    wild = (Span(0, 3), Span(2, 9), Span(5, 5), Span(900, 4_000), Span(20, 10))
    rows = [hit(f"{n}", n, text, *wild, title=text, date=text) for n, text in enumerate(HOSTILE)]
    async with host.run_test(size=(width, 4 * len(rows) + 2)) as pilot:
        host.query_one(HitList).show_result(found(*rows), Sort.RANK)
        await pilot.pause()
        assert not any("\x1b" in line or "\u202e" in line for line in host.screen_lines)
