"""Selecting in any text: whole graphemes always, and what is highlighted is what is selected."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article
from reader.ui.widgets.passage_view.layout import Layout
from reader.ui.widgets.passage_view.moves import MOVES, word_at
from reader.ui.widgets.passage_view.selection import Selection
from tests.ui.passage_view.hosting import hosting
from tests.ui.passage_view.texts import SCRIPTS, article, mixed_texts

KEYS = ("h", "l", "w", "b", "e", "j", "k", "0", "$", "{", "}", "o")
KINDS = ("paragraph", "bullet", "quote", "heading", "note")


def made_of(texts: list[str]) -> Article:
    return article(*((KINDS[number % len(KINDS)], text) for number, text in enumerate(texts)))


@given(
    st.lists(mixed_texts.filter(str.strip), min_size=1, max_size=4),
    st.integers(4, 30),
    st.floats(0, 1),
    st.lists(st.sampled_from([*MOVES, "up", "down"]), max_size=30),
)
def test_no_move_cuts_a_grapheme(texts: list[str], columns: int, begin: float, moves: list[str]) -> None:
    """Wherever one begins and however one goes, both ends stand between graphemes."""
    shown = made_of(texts)
    layout = Layout(shown.text, shown.passages, columns)
    lines = [line for row in range(layout.height) if (line := layout.line_at(row)) is not None]
    between = {stop for line in lines for stop in line.stops} | {passage.span.end for passage in shown.passages}
    places = [place for passage in shown.passages for place in range(passage.span.start, passage.span.end)]
    word = word_at(layout, places[int(begin * (len(places) - 1))])
    selection = Selection(word.start, word.end)
    for move in moves:
        assert {selection.anchor, selection.caret} <= between
        selection = selection.extended(layout, move)
    assert {selection.anchor, selection.caret} <= between


@pytest.mark.parametrize("seed", range(6))
async def test_what_is_highlighted_is_what_is_selected(seed: int) -> None:
    """After any keys the highlighted cells hold the selected words, all of them and no others."""
    random = Random(seed)
    texts = ["".join(random.choices([*SCRIPTS, "word ", "and "], k=40)).strip() or "x" for _ in range(5)]
    shown = made_of(texts)
    async with hosting(shown, size=(60, 80), theme="ansi-dark") as (_, view, pilot):
        await pilot.press("v")
        for _ in range(25):
            await pilot.press(random.choice(KEYS))
            chosen = view.selected_span
            selected = view.layout_shown.shown_text(chosen) if chosen else ""
            highlighted = "".join(
                segment.text
                for y in range(view.size.height)
                for segment in view.render_line(y)
                if segment.style and segment.style.italic
            )
            assert "".join(highlighted.split()) == "".join(selected.split())
