"""Terms that are spelt about like another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.answering.vocabulary import Vocabulary
from reader.search.segments.committing import open_segments
from tests.search.answering.judge import levenshtein, terms_of
from tests.search.segments.made import committed, made_article

WORDS = st.text("abcé高1", min_size=1, max_size=7)


@given(first=st.lists(WORDS, max_size=12), second=st.lists(WORDS, max_size=12), term=WORDS, distance=st.integers(1, 2))
def test_terms_spelt_alike_are_those_few_letters_away(
    first: list[str], second: list[str], term: str, distance: int
) -> None:
    """Of the terms of all segments just those at most so many letters away, their first letter being right."""
    texts = [" ".join(words) for words in (first, second)]
    terms = {each for text in texts for here in terms_of(text) for each in here}
    with committed(*([(number, made_article(text))] for number, text in enumerate(texts))) as (_, folder):
        found = Vocabulary(open_segments(folder)).spelt_alike("text", term, distance)
    assert list(found) == sorted(each for each in terms if each[0] == term[0] and levenshtein(each, term) <= distance)


@pytest.mark.parametrize("term", ["a" * 100_000, "高" * 50, "a" * 41])
def test_a_very_long_word_is_like_no_other(term: str) -> None:
    """What is longer than any word one misspells is not compared."""
    with committed([(1, made_article("a" * 45 + " b"))]) as (_, folder):
        assert list(Vocabulary(open_segments(folder)).spelt_alike("text", term, 2)) == []
