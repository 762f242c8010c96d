"""What words are found by."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import WORD, analysed, may_begin, positions_in, shorter_terms
from tests.search.positions import term_positions


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("exporting exports exported", ["export"]),
        ("China’s China's", ["china"]),
        ("high-tech", ["high", "tech", "hightech"]),
        ("4.8% and 4.8", ["4.8", "and"]),
        ("1,000 1000", ["1000"]),
        ("1,234.5km", ["1234.5", "km"]),
        ("$1.5bn", ["1.5", "bn"]),
        ("5G 7-nm C919", ["5g", "7", "nm", "7nm", "c919"]),
        ("R&D at AT&T", ["r&d", "at", "at&t"]),
        ("the U.S. and the US", ["the", "us", "and"]),
        ("2025-11-14", ["2025", "11", "14"]),
        ("café cafe\u0301 Cafe", ["cafe"]),
        ("ＧＤＰ", ["gdp"]),
        ("end.Next a,b", ["end", "next", "a", "b"]),
        ("增长", ["增长", "增", "长"]),
        ("5G基站", ["5g", "基站", "基", "站"]),
        ("… -- *** 「」", []),
    ],
)
def test_a_word_is_found_by_its_terms(text: str, terms: list[str]) -> None:
    """Forms of a word share a term; numbers, names with signs and compounds keep theirs."""
    assert list(term_positions(text)) == terms


def test_words_that_follow_each_other_have_successive_positions() -> None:
    """What joins two words, or the end of a line, takes no position; a compound shares that of its first part."""
    assert term_positions("a high-tech\nplan, 高技术 now") == {
        "a": [0],
        "high": [1],
        "tech": [2],
        "hightech": [1],
        "plan": [3],
        "高技": [4],
        "技术": [5],
        "高": [4],
        "技": [5],
        "术": [5],
        "now": [6],
    }


@given(st.text(max_size=60))
def test_every_token_lies_inside_its_word(text: str) -> None:
    """Whatever is written, tokens have a term, stand inside their word, and fill each position once."""
    for match in WORD.finditer(text):
        word = analysed(match[0])
        assert [token.position for token in word.parts] == list(range(word.length))
        for token in word.tokens:
            assert token.term
            assert 0 <= token.start < token.end <= len(match[0])
            assert 0 <= token.position < word.length


@given(st.text(max_size=60) | st.text("abdegilnsty", max_size=20) | st.text("aZ9高术.-’é", max_size=20))
def test_what_is_told_at_a_glance_is_so(text: str) -> None:
    """Positions are counted, and words passed over, without being analysed only where that makes no difference."""
    for match in WORD.finditer(text):
        word = analysed(match[0])
        assert positions_in(match[0]) == word.length
        for token in word.tokens:
            assert may_begin(match[0], {token.term}, {token.term[0]})
            beginning = match[0][token.start : token.end].lower()
            assert may_begin(match[0], {beginning}, {beginning[0]})


@pytest.mark.parametrize("unit", ["a", "高", "a-", "1,", "1,000", "a.", "a&", "'", "a\u0301", "1.1", "-", " "])
def test_a_long_run_of_one_thing_takes_no_longer_than_words_do(unit: str) -> None:
    """Time grows with the text, not with its square, which for a text like this would be minutes."""
    text = unit * (200_000 // len(unit))
    started = time.process_time()
    term_positions(text)
    assert time.process_time() - started < 4


@pytest.mark.parametrize(
    ("start", "terms"),
    [("manufacturi", {"manufactur"}), ("banks", {"bank"}), ("export", set()), ("oi", set()), ("sai", set())],
)
def test_a_beginning_finds_words_with_shorter_stems_but_no_scraps(start: str, terms: set[str]) -> None:
    """`manufacturi*` finds manufacturing, whose stem is shorter; `oi*` does not find every `o`."""
    assert shorter_terms(start) == terms
