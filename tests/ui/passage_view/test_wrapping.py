import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rich._wrap import divide_line
from rich.cells import cell_len

from reader.ui.rendering.cells import measure
from reader.ui.rendering.wrapping import wrap, wrap_joined
from tests.ui.passage_view.texts import mixed_texts


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in pairwise([*wrap(text, width), len(text)])]


@given(mixed_texts, st.integers(2, 20))
def test_every_character_stands_in_one_line(text: str, width: int) -> None:
    """Nothing is lost, doubled or moved, and no line is empty."""
    broken = lines(text, width)
    assert "".join(broken) == text
    assert all(broken) or broken == [""]


@given(mixed_texts, st.integers(2, 20))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    """What is painted of a line fits; blanks at its end hang over."""
    assume(not re.search("(^|\\s)\u200d", text))  # rich gives a letter behind a joiner that joins nothing no cell
    assert max(cell_len(line.rstrip()) for line in lines(text, width)) <= width


@given(mixed_texts, st.integers(2, 20))
def test_no_grapheme_is_cut(text: str, width: int) -> None:
    """A line never begins in the middle of a grapheme."""
    for paragraph in text.split("\n"):
        assert set(wrap(paragraph, width)) <= set(measure(paragraph).starts)


@given(st.lists(st.text("ab-é“”’", min_size=1, max_size=12), max_size=30).map(" ".join), st.integers(12, 30))
def test_plain_prose_breaks_where_rich_breaks_it(prose: str, width: int) -> None:
    """The quick way gives the breaks one knows from every other panel."""
    assert wrap(prose, width) == [0, *divide_line(prose, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two ", "three"]),
        ("one    two", 3, ["one    ", "two"]),
        ("extraordinary", 5, ["extra", "ordin", "ary"]),
        ("a extraordinary", 5, ["a ", "extra", "ordin", "ary"]),
        ("first\nsecond line", 6, ["first\n", "second ", "line"]),
        ("ends here\n", 20, ["ends here\n"]),
        ("first\n    second", 8, ["first\n    ", "second"]),
        ("first\n  \n  ", 8, ["first\n  ", "\n  "]),
        ("首\n  先", 8, ["首\n  ", "先"]),
        ("first\n  \u0301x", 8, ["first\n ", " \u0301x"]),
        ("调查结果，公布", 8, ["调查结", "果，公布"]),
        ("产量（五吨）增", 6, ["产量", "（五", "吨）增"]),
        ("GDP 增长了4.8%。", 10, ["GDP 增长了", "4.8%。"]),
        ("   ", 2, ["   "]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, expected: list[str]) -> None:
    """After blanks; between ideographs but not before closing or behind opening punctuation; else inside a word."""
    assert lines(text, width) == expected


@pytest.mark.parametrize("unit", ["a", " ", "\n", "，", "调", "e\u0301", "\u200d", "a ", "\u3000"])
def test_hostile_text_is_wrapped_in_a_blink(unit: str) -> None:
    """A megabyte of one character takes linear time."""
    text = unit * (200_000 // len(unit))
    assert wrap(text, 72)[0] == wrap_joined(text, 72)[0] == 0
