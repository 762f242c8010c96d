"""Out and in again: an empty library with the same articles has the same notes, as far as the format can tell them."""

import tempfile
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reader.annotations.anchor import annotate, find_quote
from reader.annotations.annotation import Annotation, Color, PlacedAnnotation
from reader.annotations.exchange.reading import IMPORTED, read_notes
from reader.annotations.exchange.table import cell_text
from reader.articles.article import Article
from reader.articles.span import Span
from reader.errors import BadInput
from reader.library import Library
from tests.annotations.exchange.libraries import FILES, exported, imported, library_in

QUICKLY = settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
"""An example is two libraries on disk: making a failing one smaller would take minutes."""

MOMENTS = st.datetimes().map(lambda at: at.replace(microsecond=0).isoformat() + "Z")
OPENERS = st.sampled_from(
    ["=1+1", "+5%", "-3", "@x", "\t", "'", '"', ",", ";", "\n", "\r\n", ".tag", "Figure: ", "🚢", "\ud83d", "\0"]
)
SAID = st.lists(OPENERS, max_size=6).map("".join) | st.text(max_size=20)
TAGS = st.lists(SAID.map(str.strip).filter(bool), max_size=4, unique=True).map(tuple)
JSON = st.dictionaries(st.text(max_size=5).map("x:".__add__), st.integers() | st.text(max_size=5), max_size=2)
FIGURES = st.none() | st.fixed_dictionaries(
    {
        "text": st.just("9.4 percent"),
        "value": st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False) | st.just([9, 7.5]),
        "unit": st.sampled_from(["percent", "USD per box", None]),
        "subject": st.sampled_from(["traffic", "-tugs; value of", None]),
        "period": st.sampled_from(["third quarter", None]),
        "period_iso": st.sampled_from(["2025-Q3", None]),
        "verdict": st.sampled_from(["confirmed", "stale", None]),
    }
)


@st.composite
def notes(draw: st.DrawFn, article: Article) -> Annotation:
    start = draw(st.integers(0, len(article.text) - 1))
    span = Span(start, draw(st.integers(start + 1, min(start + 60, len(article.text)))))
    if not span.of(article.text).strip():
        span = Span(0, 5)
    made = annotate(article, span, note=draw(SAID), tags=draw(TAGS), color=draw(st.sampled_from(Color)))
    created, later = sorted([draw(MOMENTS), draw(MOMENTS)])
    return replace(
        made, id=draw(st.uuids()).urn, created=created, modified=later, figure=draw(FIGURES), unknown=draw(JSON)
    )


def lost(note: Annotation) -> Annotation:
    """Return a note whose words never stood in the article, kept so by the user."""
    return replace(
        note,
        id=f"{note.id}#lost",
        quote="Barges sank off the cape.",
        prefix="",
        suffix="",
        text_hash="sha256:0",
        kept=True,
    )


@contextmanager
def two_libraries() -> Iterator[tuple[Library, Library]]:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        yield library_in(Path(one)), library_in(Path(other))


def everything(placed: PlacedAnnotation) -> Hashable:
    note = placed.annotation
    return repr(replace(note, unknown={})), repr(note.unknown), placed.span, placed.state, placed.candidate


def in_a_table(placed: PlacedAnnotation) -> Hashable:
    note = placed.annotation
    tags = tuple(dict.fromkeys(filter(None, (cell_text(tag).strip() for tag in note.tags))))
    said = (note.id, note.file, note.quote, cell_text(note.note), tags, note.color, note.created, note.modified)
    return *said, repr(sorted((note.figure or {}).items())), placed.span


def in_hypothesis(placed: PlacedAnnotation) -> Hashable:
    note = placed.annotation
    return note.id, note.file, note.quote, note.note, note.tags, note.created, note.modified, placed.span


def in_readwise(placed: PlacedAnnotation) -> Hashable:
    note = placed.annotation
    words = ("-".join(cell_text(tag).split()).lstrip(".") for tag in note.tags)
    tags = tuple(dict.fromkeys(filter(None, words)))
    return note.file, note.quote, cell_text(note.note), tags, note.created


CARRIED: dict[str, Callable[[PlacedAnnotation], Hashable]] = {
    "json": everything,
    "w3c": everything,
    "csv": in_a_table,
    "hypothesis": in_hypothesis,
    "readwise": in_readwise,
}


def all_of(library: Library) -> list[PlacedAnnotation]:
    return [placed for one in library.annotated() for placed in one.annotations]


@pytest.mark.parametrize("form", CARRIED)
@given(data=st.data())
@QUICKLY
def test_notes_go_out_and_come_in_again(form: str, data: st.DataObject) -> None:
    """Everything in our own formats, in the others all that they carry; in once more brings nothing new."""
    with two_libraries() as (ours, theirs):
        for file in FILES:
            article = ours.article(file)
            made = data.draw(st.lists(notes(article), max_size=4, unique_by=lambda note: note.id))
            ours.notes.take_in(article, made + [lost(note) for note in made[:1] if form in ("json", "w3c")])
        before = all_of(ours)
        content = exported(ours, form)
        assert exported(ours, form) == content
        imported(theirs, content)
        after = all_of(theirs)
        carried = CARRIED[form]
        assert Counter(map(carried, after)) == Counter(map(carried, before))
        assert not imported(theirs, content).added
        if form != "readwise":  # it has neither ids nor every tag
            assert not imported(ours, content).added


@given(data=st.data())
@QUICKLY
def test_a_highlight_without_context_is_placed_where_its_words_stand_alone(data: st.DataObject) -> None:
    """Readwise tells no place: a quote that stands once has one, any other has the right one or none."""
    with two_libraries() as (ours, theirs):
        article = ours.article("harbour.md")
        made = data.draw(notes(article))
        ours.notes.take_in(article, [made])
        (placed,) = imported(theirs, exported(ours, "readwise")).added
        if len(find_quote(article, made.quote)) == 1:
            assert placed.span is not None
            assert placed.span.of(article.text).split() == made.quote.split()


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_notes_or_lead_to_a_sentence(content: bytes) -> None:
    """Whatever a file holds, it is read or refused."""
    for form in (None, *IMPORTED):
        with suppress(BadInput):
            read_notes(content, "notes", form)
