"""The hits: snippets, grouping and going through them."""

import pytest

from reader.articles.article import PassageKind
from reader.articles.span import Span
from reader.search.hit import Hit, SearchResult
from reader.ui.widgets.hit_list import HitList
from tests.ui.widgets.host import HOSTILE, Host, hit

HITS = (
    hit("a", 3, "Makers of robots raised output by a tenth.", Span(24, 30), date="2025-11-14"),
    hit("a", 9, "Output of welding arms fell.", Span(0, 6), kind=PassageKind.CAPTION),
    hit("b", 2, "The output of the mills", Span(4, 10)),
)


def found(*hits: Hit, query: str = "output", total: int = 17) -> SearchResult:
    return SearchResult(query, query, total, 1.0, hits)


async def test_hits_of_one_article_stand_under_one_title() -> None:
    """The title is said once with its date; a passage that is no paragraph is named."""
    host = Host(HitList())
    async with host.run_test(size=(60, 20)) as pilot:
        host.query_one(HitList).show_result(found(*HITS))
        await pilot.pause()
        text = [line.strip("│▌ ") for line in host.screen_lines]
        assert text[1].split("  ")[0] == "About a"
        assert text[1].endswith("14 Nov 2025")
        assert text[2] == "Makers of robots raised output by a tenth."
        assert text[5] == "Caption · Output of welding arms fell."
        assert text.count("About b") == 1
        assert sum(line.startswith("About a") for line in text) == 1


async def test_a_hit_found_by_a_note_shows_it() -> None:
    """What the user wrote has a line of its own below the snippet, cut and harmless; the next hit stands below it."""
    host = Host(HitList())
    noted = (hit("a", 1, notes=("n1",), written="ask\nthe [b]mill\x1b " + "again " * 40), hit("a", 2, "Rye fell."))
    async with host.run_test(size=(40, 20)) as pilot:
        host.query_one(HitList).show_result(found(*noted))
        await pilot.pause()
        text = [line.strip("│▌ ") for line in host.screen_lines]
        assert text[4].startswith("✎ ask the [b]mill␛ again")
        assert text[4].endswith("…")
        assert text[5:7] == ["", "Rye fell."]


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_found_words_are_told_apart_without_colour(theme: str) -> None:
    """A found word is bold and underlined in every theme, on the cursor's row and elsewhere."""
    host = Host(HitList())
    async with host.run_test(size=(60, 20)) as pilot:
        host.theme = theme
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS))
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
        hits.show_result(found(*HITS))
        assert hits.position == "1/17"
        assert hits.go(-1) is None
        assert hits.go(1) == HITS[1]
        assert hits.go(1) == HITS[2]
        assert hits.go(1) is None
        await pilot.pause()
        assert hits.position == "3/17"
        assert "3/17" in host.screen_lines[-1]


async def test_a_new_query_begins_at_its_best_hit_and_the_same_one_stays() -> None:
    """Typing on shows the best hit; an index that has grown meanwhile does not move the cursor from its hit."""
    host = Host(HitList())
    async with host.run_test() as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS))
        hits.go(1)
        hits.show_result(found(hit("c", 1), *HITS))
        assert hits.row_at_cursor == HITS[1]
        hits.show_result(found(*HITS, query="outputs"))
        await pilot.pause()
        assert hits.cursor == 0
        assert hits.scroll_offset.y == 0


async def test_enter_chooses_the_hit() -> None:
    """Enter says which hit is wanted."""
    host = Host(HitList())
    async with host.run_test() as pilot:
        hits = host.query_one(HitList)
        hits.show_result(found(*HITS))
        hits.focus()
        await pilot.press("j", "enter")
        assert [message.hit for message in host.heard_of(HitList.HitChosen)] == [HITS[1]]


async def test_finding_nothing_is_explained() -> None:
    """The query is repeated, harmless, with the other spelling and the hint that came with it."""
    host = Host(HitList())
    async with host.run_test(size=(70, 10)) as pilot:
        answer = SearchResult("[/x]\x1b", "", 0, 1.0, (), corrected="chips", hint="Searched as plain words.")
        host.query_one(HitList).show_result(answer)
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
        host.query_one(HitList).show_result(found(*rows))
        await pilot.pause()
        assert not any("\x1b" in line or "\u202e" in line for line in host.screen_lines)
