"""Where the words of a query stand in a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.query import found_in

TEXT = (
    "High-tech firms export chips. Exports of high\ntech goods, exported in 2025, grew 4.8% to 1,000 units. "
    "China’s semicondcutor R&D, 高技术制造业增长。"
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("export", ["export", "Exports", "exported"]),
        ("exports chips", ["export", "chips", "Exports", "exported"]),
        ("high-tech", ["High-tech", "high\ntech"]),
        ('"high tech"', ["High-tech", "high\ntech"]),
        ('"high tech goods"', ["high\ntech goods"]),
        ("hightech", ["High-tech"]),
        ('"tech high"', []),
        ("expor*", ["export", "Exports", "exported"]),
        ("semiconductor~", ["semicondcutor"]),
        ("4.8%", ["4.8"]),
        ("4", []),
        ("8", []),
        ("1000", ["1,000"]),
        ("R&D", ["R&D"]),
        ("china", ["China’s"]),
        ("技术", ["技术"]),
        ("高技术", ["高技术"]),
        ("术", ["术"]),
        ('"业增长"', ["业增长"]),
        ("chips -exports", ["chips"]),
        ("title:exports chips", ["chips"]),
        ("kind:paragraph", []),
        ("the chips of china", ["chips", "China’s"]),
        ('"open chips', ["chips"]),
        ("chips OR units", ["chips", "units"]),
        ("", []),
    ],
)
def test_the_words_of_a_query_are_found_as_they_stand(query: str, words: list[str]) -> None:
    """All forms of a word are found, a phrase where it stands whole; what is forbidden or of other fields is not."""
    assert [span.of(TEXT) for span in found_in(query, TEXT)] == words


@pytest.mark.parametrize(
    "query", ["exports chips", '"high tech goods"', "semiconductor~", "高技术", '"业增长"', "expor*"]
)
def test_in_a_long_article_the_same_words_are_found_each_time(query: str) -> None:
    """What is remembered of a long text, with another one looked at in between, finds what going through it finds."""
    long, other = TEXT + " filler" * 5_000, " filler" * 5_000 + TEXT
    first = found_in(query, long)
    assert first == found_in(query, TEXT) != ()
    assert [span.of(other) for span in found_in(query, other)] == [span.of(long) for span in first]
    assert found_in(query, long) == first


@given(query=st.text('ab -"()*~OR高术1.,:', max_size=30), text=st.text("abAB \n-高技术1.,'&", max_size=80))
def test_spans_are_in_order_apart_and_inside(query: str, text: str) -> None:
    """Whatever is asked of whatever text, the spans can be painted one after the other."""
    at = 0
    for span in found_in(query, text):
        assert at <= span.start < span.end <= len(text)
        at = span.end


@pytest.mark.parametrize(
    "text",
    ["growth of exports, " * 20_000, "a" * 400_000, "高" * 60_000, "a-" * 60_000],
    ids=["words", "letters", "Chinese", "hyphens"],
)
def test_a_long_article_is_gone_through_in_no_time(text: str) -> None:
    """The words of a query are found in a long text without a wait to speak of, whatever it is made of."""
    started = time.process_time()
    found_in('growth "of exports" ex* 高高', text)
    assert time.process_time() - started < 4
