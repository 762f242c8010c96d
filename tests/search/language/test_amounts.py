"""Amounts as people type them in a condition."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.language.amounts import Amount, amount, is_begun


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", Amount(5, 5)),
        ("=4.8", Amount(4.8, 4.8)),
        (">5", Amount(low=5, without_low=True)),
        (">= 5", Amount(low=5)),
        ("≥5", Amount(low=5)),
        ("<5", Amount(high=5, without_high=True)),
        ("≤5", Amount(high=5)),
        ("5..10", Amount(5, 10)),
        ("5..", Amount(low=5)),
        ("..10", Amount(high=10)),
        ("10..5", Amount(5, 10)),
        ("-5..-1", Amount(-5, -1)),
        ("40%", Amount(40, 40)),
        ("1,000", Amount(1000, 1000)),
        ("3k", Amount(3000, 3000)),
        ("2.5m", Amount(2.5e6, 2.5e6)),
        ("1bn", Amount(1e9, 1e9)),
        ("1tn", Amount(1e12, 1e12)),
        ("1.5 million..2 billion", Amount(1.5e6, 2e9)),
        ("3万", Amount(30_000, 30_000)),
        ("1.2亿", Amount(1.2e8, 1.2e8)),
        (">1mil", Amount(low=1e6, without_low=True)),
        (">1,", Amount(low=1, without_low=True)),
        (">2.", Amount(low=2, without_low=True)),
    ],
)
def test_an_amount_means(typed: str, meant: Amount) -> None:
    """Signs, scales and ranges are read as they are typed, also while they are half typed."""
    assert amount(typed) == meant


@pytest.mark.parametrize("typed", ["x", ">x", "5kg", "$5", "5..x", "5 10", ">>5", "dozens", "1e5"])
def test_what_is_no_amount_is_none(typed: str) -> None:
    """Nothing is guessed: a unit or a currency has a condition of its own."""
    assert amount(typed) is None
    assert not is_begun(typed)


@pytest.mark.parametrize("typed", ["", ">", ">=", "<", "=", "≥", "..", "-"])
def test_the_beginning_of_an_amount_is_known_as_such(typed: str) -> None:
    """While one types, nothing is wrong yet."""
    assert is_begun(typed)


@given(st.text("0123456789.,<>=%-kmbtn万亿 ", max_size=30) | st.text(max_size=30))
def test_whatever_is_typed_has_its_ends_or_none(typed: str) -> None:
    """An amount, where there is one, has two ends that can be compared."""
    meant = amount(typed)
    assert meant is None or (-inf <= meant.low <= inf and -inf <= meant.high <= inf)
