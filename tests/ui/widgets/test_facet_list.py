"""The facets: values with their numbers, the ticked ones, and going through them."""

import pytest

from reader.search.hit import Facet, FacetValue, SearchResult
from reader.ui.widgets.facet_list import FacetList
from tests.ui.widgets.host import HOSTILE, Host

PUBLISHERS = Facet("publisher", tuple(FacetValue(f"Paper {n}", 90 - n, f'publisher:"paper {n}"') for n in range(9)))
YEARS = Facet("date", (FacetValue("2025", 1_200, "date:2025"), FacetValue("2024", 3, "date:2024")))


def found(*facets: Facet, query: str = "output") -> SearchResult:
    return SearchResult(query, query, 1_203, 1.0, (), facets=facets)


class Open(FacetList):
    """The list, open from the start."""

    DEFAULT_CLASSES = "-open"


def seen(host: Host) -> list[list[str]]:
    """What stands in the list: the words of each line."""
    lines = [line.strip("│┃▌█▇▆▅▄▃▂▁ ").split() for line in host.screen_lines]
    return [words for words in lines if words and not words[0].startswith(("╭", "╰"))]


async def test_values_stand_under_the_name_of_their_facet() -> None:
    """Each value has its number at the right; one that the query has already is ticked."""
    host = Host(Open())
    async with host.run_test(size=(40, 30)) as pilot:
        host.query_one(FacetList).show_result(found(YEARS, query="output date:2025"))
        await pilot.pause()
        assert seen(host) == [["Year"], ["✓", "2025", "1,200"], ["2024", "3"]]


async def test_of_many_values_the_first_are_shown_until_all_are_wanted() -> None:
    """A last row says how many more there are, and shows them; the cursor stays where it was."""
    host = Host(Open())
    async with host.run_test(size=(40, 30)) as pilot:
        facets = host.query_one(FacetList)
        facets.show_result(found(PUBLISHERS, YEARS))
        facets.focus()
        await pilot.pause()
        assert [" ".join(words) for words in seen(host)][5:8] == ["Paper 4 86", "4 more …", "Year"]
        await pilot.press(*"jjjjj", "enter")
        await pilot.pause()
        assert [" ".join(words) for words in seen(host)][5:8] == ["Paper 4 86", "Paper 5 85", "Paper 6 84"]
        assert facets.cursor == 5
        assert not host.heard_of(FacetList.ValueChosen)


async def test_enter_and_a_click_choose_a_value() -> None:
    """Either says which term is to be added to the query, or taken away."""
    host = Host(Open())
    async with host.run_test(size=(40, 30)) as pilot:
        facets = host.query_one(FacetList)
        facets.show_result(found(PUBLISHERS, YEARS))
        facets.focus()
        await pilot.press("j", "enter")
        await pilot.click(FacetList, offset=(6, 9))
        narrowings = [message.narrowing for message in host.heard_of(FacetList.ValueChosen)]
        assert narrowings == ['publisher:"paper 1"', "date:2025"]


async def test_left_and_right_go_from_facet_to_facet() -> None:
    """Each begins at its first value, and behind the last comes the first."""
    host = Host(Open())
    async with host.run_test(size=(40, 30)) as pilot:
        facets = host.query_one(FacetList)
        facets.show_result(found(PUBLISHERS, YEARS))
        facets.focus()
        at = []
        for key in ("right", "right", "left"):
            await pilot.press("j", key)
            row = facets.row_at_cursor
            assert row is not None
            assert row.value is not None
            at.append(row.value.value)
        assert at == ["2025", "Paper 0", "2025"]


async def test_the_panel_is_no_higher_than_its_values() -> None:
    """Two values leave the rest of the screen to the hits."""
    host = Host(Open())
    async with host.run_test(size=(40, 30)) as pilot:
        facets = host.query_one(FacetList)
        facets.show_result(found(YEARS))
        await pilot.pause()
        assert facets.outer_size.height == len(["frame", "Year", "2025", "2024", "frame"])


@pytest.mark.parametrize("width", [4, 12, 30, 80])
async def test_hostile_values_keep_the_screen_in_shape(width: int) -> None:
    """Whatever a publisher or a tag is called, every line is as wide as the screen, and nothing controls it."""
    values = tuple(FacetValue(text, 10**nth, text) for nth, text in enumerate(HOSTILE))
    host = Host(Open())
    async with host.run_test(size=(width, 40)) as pilot:
        facets = host.query_one(FacetList)
        facets.show_result(found(Facet("publisher", values[:6]), Facet("tag", values[6:12]), query=HOSTILE[2]))
        await pilot.pause()
        assert not any(sign in line for line in host.screen_lines for sign in "\x1b\u202e\u2066")
        assert sum("✓" in line for line in host.screen_lines) == (width > 4)
