"""What counts as the same words in the subjects of figures."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.subject_terms import places_among, subject_terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("exports of cars", "car exports"),
        ("high-tech output", "hightech output"),
        ("high-tech output", "output of the high tech"),
        ("growth in gross domestic product (GDP)", "GDP growth"),
        ("economic growth", "growth of the economy"),
        ("China’s economy", "the Chinese economy"),
        ("U.S. imports", "imports of the United States"),
        ("the total number of 5G stations", "5G station"),
        ("jobless rate", "unemployment rate"),
        ("South Korean exports", "exports from South Korea"),
        ("EXPORTS", "ｅｘｐｏｒｔｓ"),
    ],
)
def test_one_thing_in_other_words(one: str, other: str) -> None:
    """Order, endings, hyphens, little words and well-known other names make no difference."""
    assert subject_terms(one) == subject_terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5G stations", "4G stations"),
        ("exports", "imports"),
        ("high-tech manufacturing", "high-tech manufacturing investment"),
        ("exports to Japan", "exports to Spain"),
        ("South African output", "African output"),
        ("R&D spending", "spending"),
    ],
)
def test_other_things_in_like_words(one: str, other: str) -> None:
    """Numbers, places and every word of content keep things apart."""
    assert subject_terms(one) != subject_terms(other)


def test_chinese_words_share_pairs_of_characters() -> None:
    """A shorter Chinese name is found within a longer one, without knowing where words end."""
    assert set(subject_terms("增加值")) <= set(subject_terms("高技术制造业增加值"))


def test_places() -> None:
    """Countries are told from things, under any of their names."""
    assert places_among(subject_terms("German and South Korean car exports")) == {"germani", "south-korea"}


@given(st.text())
def test_any_text_has_terms(text: str) -> None:
    """Whatever the text, its terms are sorted, each once, and none is empty."""
    terms = subject_terms(text)
    assert list(terms) == sorted(set(terms))
    assert all(terms)


@pytest.mark.parametrize("piece", ["a", "a.", "&", "high tech ", "1,", "值", "'", "economic "])
def test_time_grows_with_the_text(piece: str) -> None:
    """A text ten times as long takes no more than some twenty times as long."""

    def seconds(text: str) -> float:
        start = time.process_time()
        subject_terms(text)
        return time.process_time() - start

    subject_terms(piece)
    short = min(seconds(piece * (20_000 // len(piece))) for _ in range(3))
    assert seconds(piece * (200_000 // len(piece))) <= max(short, 0.002) * 30
