"""The grammar of numbers."""

import pytest

from reader.figures.figure import Value
from reader.figures.numerals import numerals_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 1234.5),
        ("12,345,678", 12_345_678),
        (".5", 0.5),
        ("0.001", 0.001),
        ("007", 7),
        ("3.327 billion", 3_327_000_000),
        ("1.1 trillion", 1_100_000_000_000),
        ("4 hundred million", 400_000_000),
        ("12 thousand", 12_000),
        ("980bn", 980_000_000_000),
        ("2.5tn", 2_500_000_000_000),
        ("15.4 mln", 15_400_000),
        ("1.2 bln", 1_200_000_000),
        ("3 crore", 30_000_000),
        ("64k", 64_000),
        ("4.3M", 4_300_000),
        ("$5.4m", 5_400_000),
        ("£2b", 2_000_000_000),
        ("-5.5", -5.5),
        ("−3", -3),
        ("minus 40", -40),
        ("minus-12", -12),
        ("+7.1", 7.1),
        ("１２．５", 12.5),
        ("1\u202f234\u202f567", 1_234_567),
        ("1'000'000", 1_000_000),
        ("12,34,567", 1_234_567),
        ("1 500 000 tons", 1_500_000),
        ("it sold 1 234 567 in all", 1_234_567),
        ("$1 500 000", 1_500_000),
        ("EUR 12 500", 12_500),
        ("12 500 people", 12_500),
        ("500 000 yuan", 500_000),
        ("1 500 000.5 tons", 1_500_000.5),
        ("1 500 million dollars", 1_500_000_000),
        ("3 and a half", 3.5),
        ("1.5m homes", 1_500_000),
        ("2m tonnes", 2_000_000),
        ("5m yuan", 5_000_000),
        ("37m long", 37),
        ("100m hurdles", 100),
        ("1/16", 0.0625),
        ("3⁄4", 0.75),
        ("½", 0.5),
        ("2½", 2.5),
        ("4-3/8", 4.375),
        ("4-3/8.", 4.375),
        ("8.14 billion", 8_140_000_000),
        ("16.81 billion", 16_810_000_000),
        ("10 1/2", 10.5),
        ("1.5×10−3", 0.0015),
        ("2 x 10^6", 2_000_000.0),
        ("3.4万", 34_000),
        ("2亿", 200_000_000),
        ("1.2万亿", 1_200_000_000_000),
        ("eight", 8),
        ("forty-two", 42),
        ("three hundred", 300),
        ("two hundred and fifty", 250),
        ("four hundred million", 400_000_000),
        ("six thousand five hundred", 6_500),
        ("one million two hundred thousand and twelve", 1_200_012),
        ("a million", 1_000_000),
        ("half a billion", 500_000_000),
        ("half-a-billion", 500_000_000),
        ("a half million", 500_000),
        ("two and a half million", 2_500_000),
        ("tenfold", 10),
        ("nine-tenths", 0.9),
        ("a dozen", 12),
        ("two-thirds", 2 / 3),
        ("a fifth of", 0.2),
        ("three quarters of", 0.75),
        ("half of", 0.5),
        ("dozens", (12, 120)),
        ("millions", (1_000_000, 10_000_000)),
        ("tens of thousands", (10_000, 100_000)),
        ("hundreds of millions", (100_000_000, 1_000_000_000)),
        ("several hundred", (200, 900)),
    ],
)
def test_one_number(text: str, value: Value) -> None:
    """What is written in any of these ways is one number, its scale resolved."""
    (numeral,) = numerals_in(text, 0, len(text))
    assert numeral.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two three", [2, 3]),
        ("2019 500 000 tons", [2019, 500_000]),
        ("in 2019 500 people", [2019, 500]),
        ("Tin 120 340 560", [120, 340, 560]),
        ("Tin 12 340 560 780 900 120 tons", [12, 340, 560, 780, 900, 120]),
        ("45 100 200 tons, 3", [45_100_200, 3]),
        ("4.5 100 200 tons", [4.5, 100, 200]),
        ("On May 12 500 people", [12, 500]),
        ("12 747 jets", [12, 747]),
        ("6 330 ml cans", [6, 330]),
        ("1, 500 people", [1, 500]),
        ("12 500", [12, 500]),
        ("12 5000 tons", [12, 5000]),
        ("007 500 tons", [7, 500]),
        ("two and three", [2, 3]),
        ("twenty thirty", [20, 30]),
        ("5, 6 and 7", [5, 6, 7]),
        ("12,34", [12]),
        ("one one", [1, 1]),
        ("3 million 4 million", [3_000_000, 4_000_000]),
        ("five hundred hundred", [500]),
    ],
)
def test_several_numbers(text: str, values: list[int]) -> None:
    """Words that do not go on as one number begin the next."""
    assert [numeral.value for numeral in numerals_in(text, 0, len(text))] == values


@pytest.mark.parametrize(
    "text", ["XC40", "a third party", "the first quarter", "the second half of", "often", "weight", "stone"]
)
def test_no_number(text: str) -> None:
    """Digits in a name, orders and words that merely contain a number word are none."""
    assert list(numerals_in(text, 0, len(text))) == []


def test_number_words_only_where_they_are_english() -> None:
    """`six` is a number in English only."""
    text = "six 6"
    assert [numeral.value for numeral in numerals_in(text, 0, len(text), words=False)] == [6]


def test_endless_digits_are_no_number() -> None:
    """A run of digits that no number has is skipped, not parsed."""
    assert list(numerals_in("7" * 5000, 0, 5000)) == []
