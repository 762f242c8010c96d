"""What the query box offers: completions, queries used before, saved searches, another spelling, help."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.articles.entry import ShelfEntry
from reader.config import Settings
from reader.library import Library
from reader.library.field_values import field_values
from reader.library.past_queries import PastQueries
from reader.search.language.completion import FieldValues
from reader.ui.screens.reading import asking_bar
from reader.ui.screens.reading.search_name import SearchName
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.search_bar import SearchBox
from tests.ui.desk import Desk, at_desk


def box_of(desk: Desk) -> SearchBox:
    """Return the box one types in."""
    return desk.app.screen_stack[0].query_one(SearchBox)


async def begin(desk: Desk) -> SearchBox:
    """Go to the box and wait until it knows what the library has."""
    await desk.press("slash")
    await desk.wait_until(lambda: box_of(desk)._values, "the values of the library")  # noqa: SLF001 - no sign of it is seen
    return box_of(desk)


def past_of(library: Library) -> PastQueries:
    """Return the queries kept of `library`."""
    return PastQueries.of(library.roots, library.locations)


async def test_a_field_and_its_value_are_completed(library: Library) -> None:
    """Tab or Right at the end takes the first, Down and Tab another; a value of several words is put in quotes."""
    async with at_desk(library) as desk:
        box = await begin(desk)
        await desk.type("publ")
        await desk.see("publisher:", "words in the publisher's name")
        await desk.press("left", "right")
        assert box.value == "publ"
        await desk.press("right")
        assert box.value == "publisher:"
        await desk.see("Field Notes", "Harbour Post", "Weekly Engine")
        await desk.press("down", "down", "tab")
        assert box.value == 'publisher:"Harbour Post" '
        await desk.see("Hits", "1/")
        assert desk.focused is box


async def test_whoever_leaves_the_box_and_comes_back_is_offered_values(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where they were still being gathered when one left."""
    is_let_on = threading.Event()
    gathered: list[int] = []

    def gather(entries: Sequence[ShelfEntry], cache: Path) -> FieldValues:
        gathered.append(len(entries))
        is_let_on.wait()
        return field_values(entries, cache)

    monkeypatch.setattr(asking_bar, "field_values", gather)
    async with at_desk(library) as desk:
        try:
            await desk.press("slash")
            await desk.wait_until(lambda: gathered, "the values to be gathered")
            await desk.press("escape", "slash")
        finally:
            is_let_on.set()
        await desk.type("publisher:")
        await desk.see("Field Notes")


async def test_enter_is_the_query_s_own_unless_an_offer_is_marked(library: Library) -> None:
    """What is only offered is not taken: Enter goes to the hits of what was typed."""
    async with at_desk(library) as desk:
        box = await begin(desk)
        await desk.type("in")
        await desk.see("words in the heading above")
        await desk.press("enter")
        await desk.wait_until(lambda: isinstance(desk.focused, HitList), "the hits to have the keyboard")
        assert box.value == "in"
        await desk.see_no("words in the heading above")
        await desk.press("slash", "ctrl+u")
        await desk.type("publ")
        await desk.press("down", "enter")
        assert (box.value, desk.focused) == ("publisher:", box)


async def test_esc_closes_what_is_offered_first(library: Library) -> None:
    """The first Esc leaves the query as typed, the second brings the shelf back; Down then goes to the hits again."""
    async with at_desk(library) as desk:
        box = await begin(desk)
        await desk.type("cranes pub")
        await desk.see("publisher:")
        await desk.press("escape")
        await desk.see_no("publisher:")
        assert (box.value, desk.focused) == ("cranes pub", box)
        await desk.press("escape")
        assert box.value == ""
        await desk.search("cranes")
        await desk.press("down")
        assert isinstance(desk.focused, HitList)


async def test_a_narrow_screen_has_room_for_offers(library: Library) -> None:
    """At 60 columns they lie below the box, which is seen, and inside the screen; a click takes one."""
    async with at_desk(library, (60, 20)) as desk:
        box = await begin(desk)
        await desk.type("-publisher:")
        await desk.see("Weekly Engine  ")
        assert "-publisher:" in desk.lines[1]
        assert "Harbour Post  " in desk.lines[4]
        await desk.pilot.click(offset=(5, 4))
        await desk.wait_until(lambda: box.value == '-publisher:"Harbour Post" ', "the offer to be taken")


async def test_another_spelling_is_taken_with_the_key_that_is_told(library: Library) -> None:
    """The sentence that suggests it names the key, also one the user chose."""
    async with at_desk(library, settings=Settings(keys={"query.correct": "ctrl+b"})) as desk:
        box = await begin(desk)
        await desk.type("turbyne")
        hits = desk.app.screen.query_one(HitList)
        await desk.wait_until(lambda: "^b searches for that." in hits.empty_text, f"the key in {hits.empty_text}")
        await desk.press("ctrl+b")
        await desk.see("Hits", "1/")
        assert box.value == "turbine"
        await desk.press("ctrl+b")
        assert box.value == "turbine"


async def test_queries_used_before_come_back(library: Library) -> None:
    """Up in the empty box lists them, the newest first; typing chooses among them, and what was typed is not lost.

    One that was typed and cleared again at once is not among them.
    """
    async with at_desk(library) as desk:
        await desk.search("railway")
        await desk.press("escape")
        for query in ("turbine", "cranes spring"):
            await desk.search(query)
            await desk.press("enter", "escape")
        box = await begin(desk)
        await desk.press("up")
        assert [offer.query for offer in box.offers.rows] == ["cranes spring", "turbine"]
        await desk.press("down", "enter")
        assert box.value == "turbine"
        await desk.press("ctrl+u")
        await desk.type("spr")
        await desk.press("ctrl+r")
        await desk.see("cranes spring")
        await desk.press("up")
        assert (box.offers.marked, box.value) == (None, "spr")
        await desk.press("escape")
        assert box.value == "spr"
        await desk.press("ctrl+r", "tab")
        assert box.value == "cranes spring"
        await desk.press("ctrl+r")
        await desk.see("turbine")
        await desk.press("escape", "ctrl+u", "ctrl+r")
        await desk.type("x")
        assert not box.offers.rows
        await desk.press("backspace")
        await desk.type("pub")
        await desk.see("words in the publisher's name")
    async with at_desk(library) as desk:
        await desk.press("slash")
        await desk.press("up")
        await desk.see("cranes spring", "turbine")


async def test_a_query_is_kept_when_a_hit_is_opened_with_the_mouse(library: Library) -> None:
    """Whoever clicks on a hit has used the query, without any Enter."""
    async with at_desk(library) as desk:
        await desk.search("turbine")
        row = next(number for number, line in enumerate(desk.lines) if "¶" in line)
        await desk.pilot.click(offset=(6, row))
        await desk.wait_until(lambda: past_of(library).read().used == ("turbine",), "the query to be kept")


async def test_a_search_is_saved_under_a_name_and_forgotten(library: Library) -> None:
    """The name is asked for, beside those there are; saved searches come first in the list, until Delete there."""
    past_of(library).save("Cranes", "cranes")
    async with at_desk(library) as desk:
        await desk.search("turbine")
        await desk.press("ctrl+s")
        await desk.wait_until(lambda: isinstance(desk.app.screen, SearchName), "the question")
        await desk.see("Save this search", "turbine", "Saved: Cranes")
        await desk.type("Cranes")
        await desk.see("Replaces cranes")
        await desk.press("ctrl+u")
        await desk.type("Wind")
        await desk.press("enter")
        await desk.hear("Saved as Wind")
        assert past_of(library).saved("Wind") == "turbine"
        await desk.press("ctrl+u", "up")
        await desk.see("Cranes  cranes", "Wind  turbine")
        await desk.press("down", "delete")
        await desk.wait_until(lambda: list(past_of(library).read().saved) == ["Cranes"], "Wind to be forgotten")
        await desk.see_no("Wind  turbine")


async def test_help_on_the_language_is_one_key_away(library: Library) -> None:
    """F1 tells the language with examples; so does `?` in the empty box, and is typed in any other."""
    async with at_desk(library) as desk:
        box = await begin(desk)
        await desk.press("?")
        await desk.see("Help", "cranes NEAR/5 quay", "title:trade")
        await desk.press("escape")
        await desk.type("cranes?")
        assert box.value == "cranes?"
        assert "f1 Help" in desk.lines[-1]


async def test_what_articles_are_made_of_cannot_control_the_offers(library: Library) -> None:
    """A publisher of control characters is offered as their symbols."""
    text = '---\ntitle: Quiet\npublisher: "\\e[31mRed [b]Press[/b] \\\\"\n---\nNothing happened at the quay.\n'
    (library.roots[0] / "quiet.md").write_text(text)
    library.bring_up_to_date()
    async with at_desk(library) as desk:
        box = await begin(desk)
        await desk.type("publisher:press")
        await desk.wait_until(lambda: "␛[31mRed [b]Press[/b]" in desk.lines[3], "the publisher to be offered")
        await desk.press("tab")
        await desk.see("Hits", "1/1")
        assert box.value.startswith('publisher:"␛[31mRed')


async def test_a_query_whose_hits_were_looked_at_is_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads the hits for a while without opening one has used the query; without hits it is not kept."""
    monkeypatch.setattr(asking_bar, "SECONDS_LOOKED_AT", 0.0)
    async with at_desk(library) as desk:
        await desk.press("slash")
        await desk.type("zyzzyva")
        await desk.see("Nothing found for")
        await desk.press("escape")
        await desk.search("turbine")
        await desk.press("escape")
        await desk.wait_until(lambda: past_of(library).read().used == ("turbine",), "only the second to be kept")
