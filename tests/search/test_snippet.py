"""A snippet shows a hit in few words."""

from hypothesis import given
from hypothesis import strategies as st

from reader.articles.span import Span
from reader.search.query import found_in
from reader.search.snippet import cut_snippet

LONG = "Nothing to see here. " * 30 + "Then the price of copper rose, and copper it was. " + "Nothing more came. " * 30


def test_a_short_passage_is_shown_whole() -> None:
    """Where all of it fits, nothing is cut, and line ends are spaces."""
    assert cut_snippet("Copper\nrose.", [Span(0, 6)]).text == "Copper rose."


def test_a_long_passage_is_cut_around_the_first_word_found() -> None:
    """The first word found is in sight, whole words around it, and dots say where something was left out."""
    snippet = cut_snippet(LONG, found_in("copper", LONG))
    assert [span.of(snippet.text) for span in snippet.spans] == ["copper", "copper"]
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert snippet.text[2:-2] in LONG
    assert LONG[LONG.index(snippet.text[2:-2]) - 1] == " "


@given(
    text=st.text("ab \n高", min_size=1, max_size=300),
    cuts=st.lists(st.integers(0, 299), max_size=8),
    longest=st.integers(1, 120),
)
def test_what_is_marked_in_a_snippet_is_what_was_found(text: str, cuts: list[int], longest: int) -> None:
    """Spans of a snippet show what the spans of the text show, the first of them at its beginning at least."""
    ends = sorted({min(cut, len(text)) for cut in cuts})
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    snippet = cut_snippet(text, spans, longest)
    shown = [span.of(snippet.text) for span in snippet.spans]
    assert len(snippet.text) <= longest + 4 or len(text) <= longest
    assert all(piece in span.of(text).replace("\n", " ") for piece, span in zip(shown[:1], spans, strict=False))
    assert bool(shown) == bool(spans)
