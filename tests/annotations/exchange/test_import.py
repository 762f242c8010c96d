"""Import: notes of other programs, of any order and any damage, on the articles they mean."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.annotation import Color, PlacedAnnotation, State
from reader.annotations.exchange.reading import IMPORTED, read_notes
from reader.annotations.exchange.settling import settled
from reader.annotations.record import from_record, to_record
from reader.articles.span import Span
from reader.errors import BadInput
from reader.json_text import json_text
from reader.library import Library
from tests.annotations.articles import article_of
from tests.annotations.exchange.libraries import exported, imported, library_in


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path / "one")


def added(library: Library, document: Any, otherwise: str = "") -> tuple[PlacedAnnotation, ...]:
    content = document.encode() if isinstance(document, str) else json.dumps(document).encode()
    return imported(library, content, otherwise).added


def hypothesis_note(**changes: Any) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": "9.4 percent", "prefix": "Traffic rose ", "suffix": " 🚢 in"}
    target = {"source": "https://example.org/harbour", "selector": [{"type": "RangeSelector"}, quote]}
    return {
        "id": "AbC-1",
        "created": "2026-01-05T10:12:44.123+01:00",
        "updated": "2026-01-06T00:00:00+00:00",
        "uri": "https://www.example.org/harbour/#boxes",
        "text": "sure?",
        "tags": ["growth", 7],
        "document": {"title": ["The harbour counts"]},
        "target": [target],
    } | changes


def test_a_note_from_hypothesis_finds_its_words(library: Library) -> None:
    """Its address leads to the article, its quote and context to the place; what it said and when is kept."""
    (placed,) = added(library, {"annotations": [hypothesis_note()]})
    note = placed.annotation
    assert (placed.state, note.file, note.quote) == (State.ANCHORED, "harbour.md", "9.4 percent")
    assert (note.note, note.tags, note.created, note.modified) == (
        "sure?", ("growth",), "2026-01-05T09:12:44Z", "2026-01-06T00:00:00Z",
    )  # fmt: skip
    assert note.id.startswith("urn:uuid:")
    assert added(library, {"annotations": [hypothesis_note()]}) == ()


def test_a_page_note_stands_on_the_title_and_a_reply_stays_out(library: Library) -> None:
    """What is on a page as a whole is kept; a reply is passed over and said."""
    content = json.dumps(
        {"annotations": [hypothesis_note(target=[{"source": "x"}]), hypothesis_note(id="2", references=["AbC-1"]), 5]}
    ).encode()
    reading = read_notes(content, "notes")
    (placed,) = library.take_in(reading.notes).added
    assert (placed.annotation.quote, placed.annotation.note) == ("The harbour counts", "sure?")
    assert reading.skipped == ("a reply to somebody's note", "something that is no annotation")


def test_a_number_that_changed_has_no_place(library: Library) -> None:
    """A note on another number is kept as an orphan."""
    (placed,) = added(library, "Highlight,Title\n9.1 percent,The Harbour  counts\n")
    assert (placed.state, placed.span, placed.annotation.quote) == (State.ORPHAN, None, "9.1 percent")


def test_a_note_that_came_without_context_has_a_candidate_by_its_words_alone(library: Library) -> None:
    """Nothing is known of the words around it, so they are not held against the nearest place."""
    (placed,) = added(library, "Highlight,Title\nTraffic rose 9.1 percent,The Harbour counts\n")
    assert placed.state is State.ORPHAN
    assert placed.candidate is not None
    assert placed.candidate.of(library.article("harbour").text) == "Traffic rose 9.4 percent"


def test_words_that_stand_twice_and_nothing_that_tells_where_have_no_place(library: Library) -> None:
    """None of the two is guessed at; a passage that has it once, or where the words go on, decides."""
    (placed,) = added(library, "Highlight,Title\nrose,The harbour counts\n")
    assert placed.state is State.ORPHAN
    book = {"title": "The harbour counts", "entries": [{"text": "tugs", "page": 2}, {"text": "Tugs wait", "page": 9}]}
    assert [one.state for one in added(library, book | {"title": "芯片出口"})] == [State.ORPHAN, State.ANCHORED]


def test_words_with_little_around_them_are_placed_where_just_that_stands_once(library: Library) -> None:
    """However short what the file tells of the words around them; part of another number is no such place."""
    for quote, prefix, suffix, state in (
        ("rose", "", " 2", State.ANCHORED),
        ("2 percent", "rose ", "", State.ANCHORED),
        ("2 percent", "", " on", State.ORPHAN),
    ):
        selector = {"type": "TextQuoteSelector", "exact": quote, "prefix": prefix, "suffix": suffix}
        foreign = FOREIGN | {
            "id": "",
            "bodyValue": suffix or prefix,
            "target": {**FOREIGN["target"], "selector": selector},
        }
        (placed,) = added(library, foreign)
        assert placed.state is state, (quote, placed)


def test_readwise_into_its_own_library_brings_nothing(library: Library) -> None:
    """Also where a note has controls or tabs, which the table does not carry."""
    article = library.article("harbour")
    start = article.text.index("Traffic")
    library.notes.add(article, Span(start, start + 7), note="a\tb\x07c\r\nd", tags=["x\ty", "z\x01"])
    assert imported(library, exported(library, "readwise")).added == ()


def test_readwise_columns_may_stand_anywhere(library: Library) -> None:
    """A byte order mark, semicolons, another order and the columns of its own export are read."""
    rows = (
        "\ufeffDate;Note;Book Title;Tags;Color;Highlight\n2026-01-05 09:12:44+00:00;.a .b\nwhy?;;c,d;orange;tugs wait\n"
    )
    (placed,) = added(library, rows.replace(".a .b\nwhy?", '".a .b\nwhy?\n.e"'), "harbour")
    note = placed.annotation
    assert (note.note, note.tags, note.color) == ("why?", ("a", "b", "e", "c", "d"), Color.YELLOW)
    assert (note.created, note.quote) == ("2026-01-05T09:12:44Z", "tugs wait")


def test_koreader_gives_one_book_or_several(library: Library) -> None:
    """Time, colour and drawer are read as ours; entries without words are passed over."""
    entries = [
        {"text": "they say", "time": 1767604364, "drawer": "lighten", "color": "cyan", "page": 2, "note": "who?"},
        {"text": "tugs wait", "drawer": "strikeout", "time": "soon"},
        {"chapter": "x"},
        None,
    ]
    book = {"title": "The harbour counts", "author": "x", "entries": entries, "created_on": 1, "version": "1"}
    first, second = added(library, {"documents": [book]})
    assert (first.annotation.created, first.annotation.color) == ("2026-01-05T09:12:44Z", Color.BLUE)
    assert (first.annotation.note, second.annotation.color) == ("who?", Color.PINK)
    assert added(library, book) == ()


FOREIGN: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "bodyValue": "sure?",
    "target": {
        "source": "https://example.org/harbour",
        "selector": {"type": "TextQuoteSelector", "exact": "tugs wait"},
    },
}


@pytest.mark.parametrize(
    "document",
    [
        FOREIGN,
        [FOREIGN],
        {"type": "AnnotationPage", "items": [FOREIGN]},
        {"type": ["AnnotationPage"], "items": FOREIGN},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [FOREIGN]}},
        {"type": "AnnotationCollection", "first": {"items": [], "next": {"items": [FOREIGN], "next": "urn:x:3"}}},
        FOREIGN | {"target": [FOREIGN["target"]], "bodyValue": [], "body": {"type": "TextualBody", "value": "sure?"}},
    ],
)
def test_any_web_annotation_is_read(library: Library, document: Any) -> None:
    """One, a list, a page or a collection; a quote is enough, and the IRI stays."""
    (placed,) = added(library, document)
    note = placed.annotation
    assert (note.id, note.quote, note.note) == ("http://example.org/anno1", "tugs wait", "sure?")
    assert placed.state is State.ANCHORED


def test_an_article_is_known_by_its_text_where_it_was_renamed(tmp_path: Path, library: Library) -> None:
    """Its path leads nowhere, or to another text; the hash of the text says which it is."""
    added(library, "Highlight,Title,Note\ntugs wait,The harbour counts,why?\n")
    content = exported(library, "json")
    files = {"harbour.md": "Nothing\n\nNothing at all.\n", "b.md": library.article("harbour").path.read_text()}
    renamed = library_in(tmp_path / "other", files)
    (placed,) = imported(renamed, content).added
    assert (placed.annotation.file, placed.state) == ("b.md", State.ANCHORED)


def test_an_article_that_was_edited_is_known_by_its_path(tmp_path: Path, library: Library) -> None:
    """The note finds its words in the new text."""
    added(library, "Highlight,Title,Note\ntugs wait,The harbour counts,why?\n")
    edited = library.article("harbour").path.read_text().replace("Fees", "New fees, of course,")
    (placed,) = imported(library_in(tmp_path / "other", {"harbour.md": edited}), exported(library, "json")).added
    assert placed.state is State.MOVED


def test_a_title_that_two_articles_share_is_no_title(tmp_path: Path) -> None:
    """Notes on it are left out and counted, unless an article is named for them."""
    text = "Same title\n\nTugs wait in the bay.\n"
    library = library_in(tmp_path, {"a.txt": text, "b.txt": text + "And more.\n"})
    rows = b"Highlight,Title\nTugs wait,Same title\n"
    taken = imported(library, rows)
    assert (taken.added, [str(source) for source in taken.homeless]) == ((), ["Same title"])
    assert [*taken.homeless.values()] == [1]
    (placed,) = imported(library, rows, otherwise="b").added
    assert placed.annotation.file == "b.txt"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\0\0\0", b"PK\x03\x04" + bytes(100), b"{", b"[1", b'{"annotations": 5}', b"{}", b"[]x", b"null", b"5",
        b"[" * 100_000, b'{"annotations":' + b"[" * 101 + b"]" * 101 + b"}", b'{"annotations": [NaN]}',
        b'{"annotations": [1e999]}', b'{"annotations": [' + b"9" * 5000 + b"]}", b"a,b\n1,2\n", b"\xff\xfe{\0}\0",
        b'{"annotations": ["\xff"]}', b"Title\nx\n",
    ],
)  # fmt: skip
def test_a_file_that_is_no_file_of_notes_is_refused_in_a_sentence(content: bytes) -> None:
    """Damaged, hostile or something else: that is said, with its name, and nothing is imported."""
    with pytest.raises(BadInput, match=r"^notes\.x .*Nothing was imported\.$"):
        read_notes(content, "notes.x")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["annotations", "entries", "documents", "items", "first", "next", "type", "target", "selector", "document", "title",
     "link", "href", "source", "exact", "start", "end", "body", "bodyValue", "value", "id", "uri", "text", "time",
     "page", "tags", "created", "updated", "reader:articles", "reader:textHash", "@context"]
)  # fmt: skip
ODD = st.recursive(JSON, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5))
ARTICLE = article_of("Boats 🚢 wait.\nTugs wait.")
TYPES = st.sampled_from(["Annotation", "AnnotationPage", "AnnotationCollection"])


@given(
    st.dictionaries(KEYS, ODD, max_size=6),
    TYPES,
    st.sampled_from(["annotations", "entries", "documents", "items"]),
    ODD,
)
def test_any_types_anywhere_are_read_or_refused(document: dict[str, Any], kind: str, key: str, inside: Any) -> None:
    """No value of any key leads to anything but notes that can be stored, reasons, or a sentence."""
    content = json.dumps(document | {"type": kind, key: [inside]}).encode()
    for form in (None, *IMPORTED):
        try:
            reading = read_notes(content, "notes", form)
        except BadInput:
            continue
        for one in reading.notes:
            stored = json.loads(json_text(to_record(settled(one, ARTICLE))).encode())
            assert from_record(stored, ARTICLE.file).id == one.annotation.id


def test_a_long_note_is_read_whole(library: Library) -> None:
    """A cell may be longer than Python's own limit, and Python's limit is as it was afterwards."""
    before = csv.field_size_limit()
    (placed,) = added(library, f"Highlight,Note,Title\ntugs wait,{'x' * 300_000},The harbour counts\n")
    assert len(placed.annotation.note) == 300_000
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("path", ["\0", "\ud800", "x" * 5000, "../../etc/passwd", "/etc/passwd", "", "~", "."])
def test_no_path_leads_out_of_the_library(library: Library, path: str) -> None:
    """A strange path names no article; the notes on it go where the user says, and survive there."""
    book = {"file": path, "entries": [{"text": "tugs wait", "note": "\ud83d \0"}]}
    content = json.dumps(book).encode()
    assert [*imported(library, content).homeless.values()] == [1]
    assert len(imported(library, content, otherwise="harbour").added) == 1
    (one,) = library.annotated()
    assert one.annotations[0].annotation.note == "\ud83d \0"
