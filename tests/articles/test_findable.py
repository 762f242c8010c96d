"""Words found in an article as they are typed."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.findable import Findable
from reader.articles.span import Span
from tests.ui.passage_view.texts import mixed_texts


def found(text: str, words: str, *stretches: tuple[int, int]) -> list[str]:
    """Return what is found of `words` in `stretches` of `text`, all of it if there are none."""
    places = Findable(text, [Span(*one) for one in stretches or [(0, len(text))]]).find(words)
    return [places[number].of(text) for number in range(len(places))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Cranes and more cranes", "CRANE", ["Crane", "crane"]),
        ("The Café, the cafe\u0301s", "cafe", ["Café", "cafe\u0301"]),
        ("the cafe of Łódź", "łodz", ["Łódź"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("rose by\n  12 percent", "by 12", ["by\n  12"]),
        ("rose by\u00a012 percent", "by 12", ["by\u00a012"]),
        ("3,400 units, 3400 units", "3,400", ["3,400"]),
        ("“so be it,” they’d said", '"so be it," they\'d', ["“so be it,” they’d"]),
        ("the har\u00adbour wall", "harbour", ["har\u00adbour"]),
        ("调查结果，调查", "调查", ["调查", "调查"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.b*c", ".b*", [".b*"]),
        ("end. Begin", "end. ", ["end. "]),
        ("nothing here", "crane", []),
        ("a  b", "  ", []),
        ("a b", "", []),
    ],
)
def test_words_are_found_as_one_means_them(text: str, words: str, expected: list[str]) -> None:
    """Case, accents, quotes, soft hyphens, line ends and runs of blanks make no difference; numbers stand as typed."""
    assert found(text, words) == expected


def test_nothing_is_found_across_a_gap_or_outside() -> None:
    """Words stand in one passage, and in one that is shown."""
    text = "one two\n\ntwo three\n\ntwo four"
    assert found(text, "two two", (0, 7), (9, 18)) == []
    assert found(text, "two", (0, 7), (20, 28)) == ["two", "two"]


@given(mixed_texts, st.integers(0, 60), st.integers(0, 60))
def test_whatever_stands_in_a_text_is_found_there(text: str, start: int, length: int) -> None:
    """Each stretch of any text, looked for as it stands, is found where it is or around it."""
    words = text[start : start + length]
    places = Findable(text, [Span(0, len(text))]).find(words)
    spans = [places[number] for number in range(len(places))]
    assert all(a.end <= b.start or a == b for a, b in pairwise(spans))
    if words.strip() and words == words.strip() and not any(map(_is_dropped, text)):
        assert spans
        assert places.first_from(spans[-1].start) < len(spans)


def _is_dropped(character: str) -> bool:
    """Whether `character` is nothing by itself, so that what is left of words without it may be nothing."""
    return unicodedata.category(character) in ("Mn", "Cf")


@given(mixed_texts, st.sampled_from(["a", "b ", "调", "é", "c"]), st.integers(0, 90), st.integers(1, 30))
def test_places_are_asked_for_by_where_they_stand(text: str, words: str, start: int, length: int) -> None:
    """Those that share characters with a stretch are exactly those that one would find by trying all."""
    places = Findable(text, [Span(0, len(text))]).find(words)
    asked = Span(start, start + length)
    expected = [number for number in range(len(places)) if places[number].overlaps(asked)]
    assert [number for number in places.overlapping(asked) if places[number].overlaps(asked)] == expected
    assert len(places.overlapping(asked)) <= len(expected) + 1
