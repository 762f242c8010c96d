"""Texts made to break or to stall the recogniser: any characters, and one fragment a hundred thousand times."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.find import find_figures

_PIECES = """
1 2 5 12 3.5 1,200 ½ 2/3 -4 +7 % $ € US$ R Rs RM ¥ 亿 万 元 百分之 percent per cent points million bn crore
dozens one two half third hundred a an the of to from and or up down rose fell by
km km² km/h mg/dL sq ft °C 5G S&P 500
square cubic barrels pesos Chile May 2020 24 October ( ) “ ” , . ; : - – / '
"""
_FRAGMENTS = st.sampled_from([*_PIECES.split(), "\n", "\n\n"])
_FIGURE_LIKE = st.lists(_FRAGMENTS, max_size=40).map(" ".join) | st.lists(_FRAGMENTS, max_size=40).map("".join)


@given(st.text() | _FIGURE_LIKE)
def test_any_text(text: str) -> None:
    """Whatever the text, the mentions stand in it, in order and apart, each with its own words."""
    found = find_figures(text, published="2025-11-14")
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(mention.text == text[mention.span.start : mention.span.end] for mention in found)


REPEATED = [
    "7", ",", ".", "$", "(", "-", "“", "元", " ", "\t", "1,", "1.", "1-", "1/", "5x", "one ", "hundred ", "half ", "a ",
    "1 2 3 ", "5% of ", "$1 ", "km ", "5 km ", "square ", "5 square ", "5 stone ", "per ", "5 per ", "5 kg, ",
    "5 kg\n\n", "R1 ", "US$ ", "Rs 5 million pesos in Chile ", "rose 5% to ", "May 5, ", "in 2019 ",
    "according to Jones ", "百分之5达到3.5亿元",
    "the output of mills that grew and then fell by a tenth rose 5 percent year-on-year, ",
]  # fmt: skip
_CHARACTERS = 6_000
_TICK = 0.005
"""Seconds below which a clock says nothing."""


@pytest.mark.parametrize("fragment", REPEATED)
def test_time_grows_with_the_text(fragment: str) -> None:
    """Twice the text takes about twice the time, however dense its numbers are; once in three the machine is quiet."""
    assert any(_growth(fragment) <= 3 for _ in range(3))


def _growth(fragment: str) -> float:
    """Return how much longer twice the text takes."""
    once, twice = (_seconds(fragment * (length // len(fragment))) for length in (_CHARACTERS, 2 * _CHARACTERS))
    return max(twice, _TICK) / max(once, _TICK)


def _seconds(text: str) -> float:
    began = time.process_time()
    find_figures(text)
    return time.process_time() - began
