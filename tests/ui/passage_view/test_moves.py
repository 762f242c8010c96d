import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.span import Span
from reader.ui.widgets.passage_view.layout import Layout
from reader.ui.widgets.passage_view.moves import MOVES, word_at
from reader.ui.widgets.passage_view.selection import Selection, dragged
from tests.ui.passage_view.texts import article, mixed_texts

TEXT = article(("paragraph", "The mayor’s high-tech plan costs 1,234.5 units."), ("paragraph", "调查 ends."))
LAYOUT = Layout(TEXT.text, TEXT.passages, 24)


@pytest.mark.parametrize(
    ("move", "before", "after"),
    [
        ("right", "The|", "The |"),
        ("left", "The|", "Th|"),
        ("word_right", "|", "The|"),
        ("word_right", "The|", "The mayor’s|"),
        ("word_right", "The mayor’s|", "The mayor’s high-tech|"),
        ("word_right", "The mayor’s high-tech plan costs|", "The mayor’s high-tech plan costs 1,234.5|"),
        ("word_left", "The mayor’s high-tech|", "The mayor’s |"),
        ("word_left", "The|", "|"),
        ("line_start", "The mayor’s|", "|"),
        ("line_end", "The|", "The mayor’s high-tech|"),
        ("passage_right", "The|", TEXT.passages[0].span.of(TEXT.text) + "|"),
        ("passage_left", "The|", "|"),
        ("passage_right", TEXT.passages[0].span.of(TEXT.text) + "|", TEXT.text + "|"),
        ("right", TEXT.passages[0].span.of(TEXT.text) + "|", TEXT.text[: TEXT.passages[1].span.start] + "|"),
        (
            "word_right",
            TEXT.text[: TEXT.passages[1].span.start] + "|",
            TEXT.text[: TEXT.passages[1].span.start + 1] + "|",
        ),
        ("left", TEXT.text[: TEXT.passages[1].span.start] + "|", TEXT.passages[0].span.of(TEXT.text) + "|"),
        ("right", TEXT.text + "|", TEXT.text + "|"),
        ("left", "|", "|"),
        ("word_left", "|", "|"),
    ],
)
def test_a_caret_goes_where_its_name_says(move: str, before: str, after: str) -> None:
    """The bar shows where the caret stands before and after."""
    assert MOVES[move](LAYOUT, before.index("|")) == after.index("|")


@pytest.mark.parametrize(
    ("move", "before", "after"),
    [
        ("down", "The m|", "The mayor’s high-tech plan |"),
        ("up", "The mayor’s high-tech plan|", "The |"),
        ("up", "The|", "The|"),
        ("down", TEXT.text + "|", TEXT.text + "|"),
    ],
)
def test_up_and_down_keep_to_their_column(move: str, before: str, after: str) -> None:
    """Rows follow each other across blank ones; at either end the caret stays."""
    moved = Selection(0, before.index("|")).extended(LAYOUT, move)
    assert moved.anchor == 0
    assert LAYOUT.row_of(moved.caret) == LAYOUT.row_of(after.index("|"))


def test_a_short_line_does_not_change_the_column() -> None:
    """Past a short line the caret comes back to where it was headed."""
    shown = article(("paragraph", "a long first line"), ("paragraph", "short"), ("paragraph", "a long third line"))
    layout = Layout(shown.text, shown.passages, 40)
    selection = Selection(0, 12)
    for _ in range(2):
        selection = selection.extended(layout, "down")
    assert layout.column_of(selection.caret) == 12


@given(st.lists(mixed_texts.filter(str.strip), min_size=1, max_size=4), st.integers(4, 20), st.data())
@settings(max_examples=80)
def test_every_move_ends_on_a_grapheme_and_the_way_through_ends(
    texts: list[str], columns: int, data: st.DataObject
) -> None:
    """Whatever the script, no move stops inside a grapheme, and stepping on reaches either end of the text."""
    shown = article(*(("paragraph", text) for text in texts))
    layout = Layout(shown.text, shown.passages, columns)
    offset = layout.snapped(data.draw(st.integers(0, len(shown.text))), up=False)
    for move in MOVES.values():
        assert layout.snapped(move(layout, offset), up=True) == move(layout, offset)
    forward, back = offset, offset
    for _ in range(len(shown.text) + 1):
        forward, back = MOVES["right"](layout, forward), MOVES["left"](layout, back)
    assert (back, forward) == (0, len(shown.text))


@pytest.mark.parametrize(
    ("inside", "word"),
    [("ayor", "mayor’s"), ("igh", "high-tech"), ("234", "1,234.5"), ("查", "查"), ("s.", "units"), (". ", None)],
)
def test_a_word_keeps_its_joints(inside: str, word: str | None) -> None:
    """Apostrophes, hyphens and the points of a number belong to a word; an ideograph is one."""
    sentence = article(("paragraph", "The mayor’s high-tech plan: 1,234.5 units. 调查"))
    layout = Layout(sentence.text, sentence.passages, 80)
    found = word_at(layout, sentence.text.index(inside))
    assert found.of(sentence.text) == (word or ".")


@pytest.mark.parametrize(
    ("pressed", "pointed", "expected"),
    [((2, 3), (6, 7), (2, 7)), ((6, 7), (2, 3), (2, 7)), ((2, 3), (2, 3), (2, 3)), ((4, 6), (9, 9), (4, 9))],
)
def test_dragging_takes_both_ends_whichever_way(
    pressed: tuple[int, int], pointed: tuple[int, int], expected: tuple[int, int]
) -> None:
    """The graphemes under both ends are selected, from left to right and from right to left."""
    assert dragged(Span(*pressed), Span(*pointed)).span == Span(*expected)


def test_blanks_at_the_ends_are_not_annotated() -> None:
    """What is handed on begins and ends with something one sees."""
    assert Selection(3, 12).trimmed(TEXT.text) == Span(4, 11)
    assert Selection(3, 4).trimmed(TEXT.text) is None
