from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Article, PassageKind
from reader.articles.span import Span
from reader.ui.widgets.passage_view.layout import MARGIN, Layout
from tests.ui.passage_view.texts import NEWS, article, mixed_texts, span_of, wires

KINDS = [kind.value for kind in PassageKind]

articles = st.lists(st.tuples(st.sampled_from(KINDS), mixed_texts | wires), min_size=1, max_size=6).map(
    lambda passages: article(*passages)
)


def layout_of(shown: Article, columns: int = 72) -> Layout:
    return Layout(shown.text, shown.passages, columns)


def drawn(layout: Layout) -> list[str]:
    lines = [layout.line_at(row) for row in range(layout.height)]
    return [line.prefix + line.text if line else "" for line in lines]


def test_each_kind_has_its_look() -> None:
    """A byline keeps close to its title, bullets to each other and hang; a quote has a bar; headings have air."""
    read = [passage for passage in NEWS.passages if passage.kind.is_read]
    assert drawn(Layout(NEWS.text, read, 40)) == [
        "",
        "Turbine orders climb 12 percent",
        "By Ada Stone",
        "",
        "Orders for wind turbines rose 12 percent",
        "to 3,400 units, the ministry said on",
        "Monday.",
        "",
        "",
        "What comes next",
        "",
        "• Prices fell 4.5 percent",
        "• Exports held steady",
        "",
        "│ “We build as fast as we can,” said the",
        "│ mayor of a small town on the coast.",
        "",
        "□ A turbine hall at dusk",
        "",
    ]


@given(articles, st.integers(8, 40))
@settings(max_examples=60)
def test_every_character_is_on_one_row_and_rows_fit(shown: Article, columns: int) -> None:
    """Row by row one reads each passage once from end to end, never wider than the columns there are."""
    layout = layout_of(shown, columns)
    lines = [line for row in range(layout.height) if (line := layout.line_at(row))]
    for passage in shown.passages:
        own = [line.span for line in lines if line.passage == passage]
        assert own[0].start == passage.span.start
        assert own[-1].end == passage.span.end
        assert all(before.end == after.start for before, after in pairwise(own))
    assert all(len(line.prefix) + line.cells.width <= columns for line in lines)


@given(articles, st.integers(8, 40))
@settings(max_examples=60)
def test_offsets_and_places_lead_to_each_other(shown: Article, columns: int) -> None:
    """From a painted grapheme to its row and cell and back one comes to the same grapheme."""
    layout = layout_of(shown, columns)
    for row in range(layout.height):
        line = layout.line_at(row)
        if line is None:
            continue
        cells = line.cells
        for start, end, edge, following in zip(
            cells.starts, cells.starts[1:], cells.edges, cells.edges[1:], strict=False
        ):
            grapheme = Span(start, end).shifted(line.span.start)
            if edge == following:
                continue
            assert layout.row_of(grapheme.start) == row
            assert layout.column_of(grapheme.start) == len(line.prefix) + edge
            assert layout.grapheme_at(row, len(line.prefix) + edge) == grapheme
            assert layout.snapped(grapheme.start, up=True) == grapheme.start


@given(articles, st.integers(8, 40), st.data())
@settings(max_examples=60)
def test_any_place_on_the_screen_means_some_text(shown: Article, columns: int, data: st.DataObject) -> None:
    """Margins, blank rows and the emptiness beyond a line's end all lead to an offset of the text."""
    layout = layout_of(shown, columns)
    row, column = data.draw(st.integers(0, layout.height + 3)), data.draw(st.integers(-5, 60))
    grapheme = layout.grapheme_at(row, column)
    assert 0 <= grapheme.start <= grapheme.end <= len(shown.text)


def test_a_blank_row_stands_for_the_end_of_the_text_above_it() -> None:
    """Dragging over a blank row takes in the passage above and nothing of the one below."""
    layout = layout_of(NEWS)
    paragraph = NEWS.passages[2].span
    blank = layout.row_of(paragraph.start) + len(layout.rows_of(paragraph))
    assert layout.line_at(blank) is None
    assert layout.grapheme_at(blank, 10) == Span(paragraph.end, paragraph.end)


def test_hidden_text_stands_at_the_end_of_what_is_shown_before_it() -> None:
    """An offset in a hidden passage leads to the last shown row before it."""
    shown = [NEWS.passages[2], NEWS.passages[4]]
    layout = Layout(NEWS.text, shown, 30)
    hidden = NEWS.passages[3].span
    assert layout.row_of(hidden.start) == layout.row_of(NEWS.passages[2].span.end - 1)
    assert layout.row_of(0) == MARGIN


def test_copied_text_leaves_hidden_passages_out() -> None:
    """What is copied across passages is what one saw, a blank line between passages."""
    layout = Layout(NEWS.text, [passage for passage in NEWS.passages if passage.kind.is_read], 60)
    span = Span(span_of(NEWS, "on Monday").start, span_of(NEWS, "What comes").end)
    assert layout.shown_text(span) == "on Monday.\n\nWhat comes"


@pytest.mark.parametrize(("rows", "expected"), [(range(3), [0, 1]), (range(4, 6), [2]), (range(7, 9), [])])
def test_the_passages_in_view_are_those_with_text_there(rows: range, expected: list[int]) -> None:
    """A blank row shows no passage."""
    read = [passage for passage in NEWS.passages if passage.kind.is_read]
    assert list(Layout(NEWS.text, read, 40).visible(rows)) == expected


def test_a_layout_knows_what_it_shows() -> None:
    """It stands for the same passages of the same text in the same width, read anew or not, and for no others."""
    layout = Layout(NEWS.text, NEWS.passages, 40)
    again = [replace(passage) for passage in NEWS.passages]
    assert layout.shows(NEWS.text, again, 40)
    assert not layout.shows(NEWS.text, again, 41)
    assert not layout.shows(NEWS.text, again[1:], 40)
    assert not layout.shows(NEWS.text.lower(), again, 40)
