"""What of a text is sacred, and which words are the same but for a slip."""

import pytest

from reader.annotations.numbers import cuts_a_number, number_tokens
from reader.annotations.words import same_word


@pytest.mark.parametrize(
    ("text", "words", "tokens"),
    [
        ("It rose 9.4 percent.", "9.4 percent", ["9.4", "%"]),
        ("It rose 9.4 per cent.", "rose 9.4 per cent", ["9.4", "%"]),
        ("It rose 9.4%.", "9", ["9.4", "%"]),
        ("It rose 9.4%.", "%", ["9.4", "%"]),
        ("It lost -2.5%.", "2.5", ["-", "2.5", "%"]),
        ("It cost US$1,200.50 then.", "200", ["$", "1,200.50"]),
        ("It cost €5bn.", "€5bn", ["€", "5", "bn"]),
        ("Five to seven million boxes", "Five to seven million boxes", ["five", "seven", "million"]),
        ("a well-known 5-10 range", "a well-known 5-10 range", ["5", "10"]),
        ("增长了9.4%，三倍", "增长了9.4%，三倍", ["9.4", "%", "三"]),
        ("No figures here, anyone.", "No figures here, anyone.", []),
    ],
)
def test_digits_signs_currencies_and_number_words_are_sacred(text: str, words: str, tokens: list[str]) -> None:
    """A number counts as a whole, with its sign and mark, also when only a part of it was selected."""
    start = text.index(words)
    assert list(number_tokens(text, start, start + len(words))) == tokens


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("rose 9.5 percent", "5 percent", True),
        ("rose 9.5 percent", "rose 9", True),
        ("rose 9.5 percent", "9.5", False),
        ("rose 9.5%", "9.5", False),
        ("in 1,200 boxes", "200", True),
        ("the year 2025.", "2025", False),
        ("rose, 5 fell", "5", False),
    ],
)
def test_a_number_is_cut_when_a_digit_of_it_is_left_out(text: str, words: str, cut: bool) -> None:
    """The edge of a quote may touch a number, not split it."""
    start = text.index(words)
    assert cuts_a_number(text, start, start + len(words)) is cut


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("harbour", "harbor", True),
        ("brought", "brougt", True),
        ("exprots", "exports", True),
        ("opened", "openes", True),
        ("exports", "imports", False),
        ("increase", "decrease", False),
        ("million", "billion", False),
        ("2024", "2025", False),
        ("oil", "oils", True),
        ("oil", "gas", False),
        ("a", "b", False),
        ("the", "she", False),
    ],
)
def test_a_slip_is_one_letter_and_a_number_has_none(one: str, other: str, same: bool) -> None:
    """One letter added, dropped, changed or swapped with the next is a slip; short words and numbers are exact."""
    assert same_word(one, other) is same
    assert same_word(other, one) is same
