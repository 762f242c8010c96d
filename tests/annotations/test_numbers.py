"""What of a text is sacred, and which words are the same but for a slip."""

import time

import pytest

from reader.annotations.numbers import cuts_a_number, number_tokens
from reader.annotations.words import same_word


@pytest.mark.parametrize(
    ("text", "words", "tokens"),
    [
        ("It rose 9.4 percent.", "9.4 percent", "↑ 9.4 %"),
        ("It rose 9.4 per cent.", "rose 9.4 per cent", "↑ 9.4 %"),
        ("It stood at 9.4%.", "9", "9.4 %"),
        ("It stood at 9.4%.", "%", "9.4 %"),
        ("It stood at 9.4%.", "stood at", ""),
        ("It was −2.5%.", "2.5", "- 2.5 %"),
        ("It was –2.5 pct.", "2.5", "- 2.5 %"),
        ("It was minus 2.5%.", "2.5", "- 2.5 %"),
        ("It cost US$1,200.50 then.", "200", "us$ 1,200.50"),
        ("It cost HK$1,200.50 then.", "200", "hk$ 1,200.50"),
        ("It cost €5bn.", "€5bn", "€ 5 bn"),
        ("It cost CNY 5 million.", "5", "cny 5 million"),
        ("It cost 5 pounds or one dollar", "It cost 5 pounds or one dollar", "5 pound one dollar"),
        ("1 250 000 boxes", "000 boxes", "1250000"),
        ("Between 1 May and 250 days later", "May", ""),
        ("Five to seven million boxes", "Five to seven million boxes", "five seven million"),
        ("Five to seven million boxes", "million boxes", "five seven million"),
        ("twenty-five percent", "five", "twenty five %"),
        ("two hundred and five boxes", "five", "two hundred five"),
        ("in the second quarter of one year", "the second quarter", "second quarter"),
        ("a well-known 5-10 range", "a well-known 5-10 range", "5 10"),
        ("2½ boxes", "2", "2 1⁄2"),
        ("It took more than 5 percent.", "5 percent", "> 5 %"),
        ("At least US$5 was paid.", "US$5", "≥ us$ 5"),
        ("No more than 40 came over.", "40 came over", "≤ 40"),
        ("They sailed 5 km.", "5", "5 kilometre"),
        ("They sailed 5 kilometres.", "5 kilometres", "5 kilometre"),
        ("They sailed 5 miles.", "5 miles", "5 mile"),
        ("over many a mile, more than once a foot", "over many a mile", ""),
        ("World War II ended", "World War II", "ii"),
        ("Chapter V and I", "Chapter V and I", "v"),
        ("DC motors mix", "motors mix", ""),
        ("٩٫٤٪ then", "٩٫٤٪", "9٫4 %"),
        ("增长了9.4%，三倍", "增长了9.4%，三倍", "↑ 9.4 % 三 倍"),
        ("下降9.4%", "9.4%", "↓ 9.4 %"),
        ("增长-9.4%", "9.4%", "↑ - 9.4 %"),
        ("增长+9.4%", "增长+9.4%", "↑ + 9.4 %"),
        ("5+10 boxes", "5+10 boxes", "5 + 10"),
        ("达到二千三百万元", "三百万元", "二千三百万"),
        ("第三季度", "三季度", "第 三"),
        ("约百分之五点六", "五", "百分之 五点六"),
        ("3.5亿元", "3.5", "3.5 亿"),
        ("No figures here, anyone.", "No figures here, anyone.", ""),
        ("Exports rose and then fell.", "Exports rose and then fell.", ""),
        ("They don't, I'm told", "They don't, I'm told", ""),
    ],
)
def test_digits_signs_currencies_and_number_words_are_sacred(text: str, words: str, tokens: str) -> None:
    """A number counts whole, with its sign, its direction and what it counts, also when only a part was selected."""
    start = text.index(words)
    assert list(number_tokens(text, start, start + len(words))) == tokens.split()


def test_a_row_of_numbers_is_not_one_number() -> None:
    """Each cell of a table is a number of its own."""
    row = "2023 2024 5.4 6.7 8.9"
    assert number_tokens(row, 10, 13) == ("5.4",)


@pytest.mark.parametrize(
    "text",
    ["9" * 200_000, "9 " * 100_000, "one " * 50_000, "$" * 200_000, "第" * 200_000],
    ids=["one number", "numbers", "words", "currencies", "ordinals"],
)
def test_reading_the_numbers_of_a_hostile_text_takes_time_like_its_length(text: str) -> None:
    """Twice the text takes about twice the time."""
    times = []
    for size in (len(text) // 2, len(text)):
        started = time.process_time()
        number_tokens(text[:size], 0, size)
        times.append(time.process_time() - started)
    assert times[1] < 0.1 + 5 * times[0]


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
        ("thirteenth", "thirteenths", False),
        ("xiv", "xvi", False),
        ("viii", "xiii", False),
        ("increased", "increase", True),
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
