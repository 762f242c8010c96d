"""Finding the words that a user typed, and folding text for that."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchor import find_quote
from reader.annotations.folded import fold
from tests.annotations.articles import article_of


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Tugs wait. Tugs leave.", "Tugs", ["Tugs", "Tugs"]),
        ("The tugs\n  wait outside", "tugs wait", ["tugs\n  wait"]),
        ("The tugs wait", "  tugs \n wait ", ["tugs wait"]),
        ("“It’s late”", "\"It's late\"", ["“It’s late”"]),
        ('"It\'s late"', "“It’s late”", ['"It\'s late"']),
        ("ten\N{NO-BREAK SPACE}boxes", "ten boxes", ["ten\N{NO-BREAK SPACE}boxes"]),
        ("con\N{SOFT HYPHEN}tainer", "container", ["con\N{SOFT HYPHEN}tainer"]),
        ("cafe\u0301 on the quay", "café", ["cafe\u0301"]),
        ("café on the quay", "cafe\u0301", ["café"]),
        ("\u1112\u1161\u11ab port", "\ud55c", ["\u1112\u1161\u11ab"]),
        ("港口的吞吐量增长了", "吞吐量", ["吞吐量"]),
        ("增长９．４％，仍低", "增长9.4%,仍低", ["增长９．４％，仍低"]),
        ("It was −2.5%", "-2.5%", ["−2.5%"]),
        ("from 3–5 boxes", "3-5 boxes", ["3–5 boxes"]),
        ("It rose 9.5 percent, then 5 percent", "5 percent", ["5 percent"]),
        ("It rose 4.8% and 14.8%", "4.8", ["4.8"]),
        ("1,200 boxes, 200 boxes", "200 boxes", ["200 boxes"]),
        ("Tugs wait", "tugs", []),
        ("Tugs wait", "", []),
        ("Tugs wait", " \n", []),
        ("", "Tugs", []),
    ],
)  # fmt: skip
def test_a_quote_is_found_as_a_reader_sees_it(text: str, quote: str, found: list[str]) -> None:
    """White space, quotation marks and encoding do not matter; letters, and numbers as a whole, do."""
    assert [span.of(text) for span in find_quote(article_of(text), quote)] == found


@given(st.text(), st.text())
def test_what_is_found_reads_as_the_quote(text: str, quote: str) -> None:
    """Every span found folds to the folded quote, and they come in order without overlapping."""
    spans = find_quote(article_of(text), quote)
    for span in spans:
        assert fold(span.of(text)).text.strip() == fold(quote).text.strip()
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folded text has nothing left to fold."""
    assert fold(fold(text).text).text == fold(text).text


@given(st.text(alphabet=st.sampled_from("a \n\u0301\u0316é“\u00ad\u1112\u1161字")))
def test_each_folded_character_knows_its_origin(text: str) -> None:
    """The places that folded characters stand for cover the text in order."""
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
