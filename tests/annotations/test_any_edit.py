"""Whatever somebody does to an article: a note lands on its own numbers or nowhere."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchor import annotate, place
from reader.articles.span import Span
from tests.annotations.articles import article_of
from tests.annotations.test_edits import QUOTES, TEXT, note_on

NUMBERS = ["412", "6.5", "$3.2", "-1.5%", "6.5%", "41", "5", "€3.2", "1.5%", "412,000", "+6.5"]
WORDS = ["prices", "rose", "fell", "tons", "million", "of", "over the season", "the", "percent", "."]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "replace", "delete line", "swap lines", "drop"]),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.sampled_from(NUMBERS + WORDS),
    ),
    min_size=1,
    max_size=6,
)


def edited_by(edits: list[tuple[str, int, int, str]]) -> str:
    lines = TEXT.split("\n")
    for what, where, at, piece in edits:
        number = where % len(lines)
        words = lines[number].split(" ")
        at %= len(words)
        if what == "insert":
            words.insert(at, piece)
        elif what == "replace":
            words[at] = piece
        elif what == "drop":
            del words[at]
        lines[number] = " ".join(words)
        if what == "swap lines":
            lines[number], lines[0] = lines[0], lines[number]
        elif what == "delete line" and len(lines) > 1:
            del lines[number]
    return "\n".join(lines)


def sacred_in(text: str, span: Span) -> list[str]:
    """Return the numbers of a span with their signs and marks, by a rule simpler than the one under test."""
    start, end = span.start, span.end
    while start > 0 and re.match(r"[\d.,$€%+−-]", text[start - 1]):
        start -= 1
    while end < len(text) and re.match(r"[\d.,$€%]", text[end]):
        end += 1
    return re.findall(r"\d+(?:[.,]\d+)*|(?<!\w)[-+](?=[\d$€])|[%$€]", text[start:end])


@given(EDITS, st.sampled_from(sorted(QUOTES)))
def test_whatever_the_edit_a_note_lands_on_the_same_numbers(edits: list[tuple[str, int, int, str]], kind: str) -> None:
    """Every digit run, sign, percent and currency mark of the quote is at the place found, in the same order."""
    note = note_on(QUOTES[kind])
    edited = edited_by(edits)
    span = place(note, article_of(edited)).span
    assert span is None or sacred_in(edited, span) == sacred_in(TEXT, note.span)


@given(EDITS, st.integers(0, len(TEXT) - 1), st.integers(1, 120))
def test_wherever_the_quote_begins_and_ends_its_numbers_stay(
    edits: list[tuple[str, int, int, str]], start: int, length: int
) -> None:
    """That holds for any stretch of text, one that cuts a number as well."""
    span = Span(start, min(start + length, len(TEXT)))
    if not span.of(TEXT).strip():
        return
    edited = edited_by(edits)
    found = place(annotate(article_of(TEXT), span), article_of(edited)).span
    assert found is None or sacred_in(edited, trimmed(edited, found)) == sacred_in(TEXT, trimmed(TEXT, span))


def trimmed(text: str, span: Span) -> Span:
    """Return the span without the white space at its ends."""
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))
