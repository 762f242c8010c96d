"""Export: what a note looks like elsewhere, and that no text can break it."""

import json
import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.annotations.anchor import annotate, place
from reader.annotations.annotation import Annotation, PlacedAnnotation, State
from reader.annotations.exchange import FORMATS, Annotated
from reader.annotations.record import from_record
from reader.articles.article import Article, Metadata
from reader.articles.span import Span
from reader.printable import printable
from tests.annotations.articles import article_of, span_of

METADATA = Metadata(
    title="A port counts",
    authors=("Ana Berg", "Li Wen"),
    publisher="The Quay",
    date="2025-11-14",
    url="https://example.org/port",
)
TEXT = "Opening words.\n# Boxes\nTraffic rose 9.4 percent.\n# Fees\nFees fell to $5 a box.\nTugs wait."


def annotated() -> Annotated:
    article = article_of(TEXT, metadata=METADATA)
    tags = ["growth", "rare earths"]
    fee = {"text": "$5", "value": 5, "unit": "USD per box", "subject": "Fees", "verdict": "disputed", "x": 1}
    notes = [
        replace(note_on(article, "Fees fell to $5 a box.", note=""), figure=fee),
        note_on(article, "9.4 percent", note="Check *this*.\n\nTwice.", tags=tags),
        note_on(article, "Opening", note="# no heading"),
    ]
    placed = [place(note, article) for note in notes]
    return Annotated(article, (*placed, PlacedAnnotation(replace(notes[0], quote="Gone."), State.ORPHAN, None)))


def note_on(article: Article, words: str, note: str, tags: list[str] | None = None) -> Annotation:
    made = annotate(article, span_of(article, words), note=note, tags=tags or [])
    return replace(made, id=f"urn:uuid:{words[0]}", created="2026-01-05T09:12:44Z", modified="2026-01-06T00:00:00Z")


MARKDOWN = """# A port counts

Ana Berg, Li Wen · The Quay · 2025-11-14 · <https://example.org/port>

> Opening

\\# no heading

2026-01-05 · `port.txt:0`

## \\# Boxes

> 9.4 percent

Check *this*.

Twice.

#growth #rare-earths

2026-01-05 · `port.txt:2`

## \\# Fees

> Fees fell to $5 a box.

| Figure | Value | Unit | Subject | Period | Verdict |
| --- | --- | --- | --- | --- | --- |
| $5 | 5 | USD per box | Fees |  | disputed |

2026-01-05 · `port.txt:4`

## Notes whose place in the text is gone

> Gone.

| Figure | Value | Unit | Subject | Period | Verdict |
| --- | --- | --- | --- | --- | --- |
| $5 | 5 | USD per box | Fees |  | disputed |

2026-01-05 · `port.txt:4`
"""


def test_markdown_lists_the_notes_under_the_headings_of_the_article() -> None:
    """Title, byline, headings, and per note quote, figure, comment, tags, date and place, in reading order."""
    assert FORMATS["markdown"]([annotated()]) == MARKDOWN


def test_articles_follow_each_other() -> None:
    """Several articles make one document."""
    assert FORMATS["markdown"]([annotated(), annotated()]) == MARKDOWN + "\n" + MARKDOWN


@pytest.mark.parametrize("name", FORMATS)
def test_exporting_twice_gives_the_same_text(name: str) -> None:
    """A second export can replace the first one."""
    assert FORMATS[name]([annotated()]) == FORMATS[name]([annotated()])


@pytest.mark.parametrize("name", FORMATS)
def test_no_notes_make_a_document_without_notes(name: str) -> None:
    """An empty export is valid, too."""
    assert FORMATS[name]([]).endswith("\n")


def test_json_is_the_annotations_as_stored() -> None:
    """Every exported item is read back as the annotation it was, and its article is described."""
    one = annotated()
    document = json.loads(FORMATS["json"]([one]))
    assert document["type"] == "AnnotationPage"
    assert [from_record(item, "port.txt") for item in document["items"]] == [
        placed.annotation for placed in one.annotations
    ]
    assert document["reader:articles"]["port.txt"] == {
        "title": "A port counts",
        "authors": ["Ana Berg", "Li Wen"],
        "publisher": "The Quay",
        "date": "2025-11-14",
        "url": "https://example.org/port",
    }


# No text can break the structure

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

OPENERS = st.sampled_from(
    ["#", "##### ", ">", "- ", "* ", "+ ", "1. ", "1) ", "```", "~~~", "---", "===", "***", "___", "*", "_", "`", "$",
     "<!--", "<div>", "<b", "| a | b |", "|---|", ":--", "[x]: /y", "![](", "](z)", "\\", "&#35;", "word",
     "\t", "    ", "\n", "\n\n", "\r", "\u2028"]
)  # fmt: skip
NASTY = st.lists(OPENERS, max_size=8).map("".join) | st.text(max_size=30)


def blocks(markdown: str) -> Counter[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    kinds = Counter(token.type for token in tokens if token.type not in ("inline", "paragraph_open", "paragraph_close"))
    kinds["quoted inline HTML"] = sum(
        child.type == "html_inline" for token in tokens for child in token.children or () if token.type == "inline"
    )
    return kinds


@given(NASTY, NASTY, st.lists(NASTY, max_size=3), NASTY)
@example(quote="", said="\\<div>", tags=[], title="")
@example(quote="", said="\\\\<div>", tags=[], title="")
def test_no_text_breaks_the_structure_of_markdown(quote: str, said: str, tags: list[str], title: str) -> None:
    """Whatever note, quote, tags and title hold, there is one heading, one quotation, and else only paragraphs."""
    metadata = Metadata(title=title or "x", authors=(title,), publisher=quote, url=said)
    article = article_of("Tugs wait.", metadata=metadata)
    made = replace(annotate(article, Span(0, 4), note=said), quote=quote, tags=tuple(tags))
    markdown = FORMATS["markdown"]([Annotated(article, (PlacedAnnotation(made, State.ANCHORED, Span(0, 4)),))])
    found = blocks(markdown)
    assert +found == Counter(heading_open=1, heading_close=1, blockquote_open=1, blockquote_close=1)


TABLE = Counter(
    table_open=1, table_close=1, thead_open=1, thead_close=1, tbody_open=1, tbody_close=1,
    tr_open=2, tr_close=2, th_open=6, th_close=6, td_open=6, td_close=6,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["text", "unit", "subject", "period", "verdict"]), NASTY))
def test_no_figure_breaks_the_structure_of_markdown(figure: dict[str, str]) -> None:
    """Whatever a figure's words are, they make one table of one row, each in its own column."""
    article = article_of("Tugs wait.")
    made = replace(annotate(article, Span(0, 4)), figure=figure)
    markdown = FORMATS["markdown"]([Annotated(article, (PlacedAnnotation(made, State.ANCHORED, Span(0, 4)),))])
    found = blocks(markdown)
    assert +found == TABLE + Counter(heading_open=1, heading_close=1, blockquote_open=1, blockquote_close=1)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1).map(printable))
def test_a_quote_reads_in_markdown_as_it_stands(quote: str) -> None:
    """Escaping is undone by whoever renders the Markdown: the words are the article's, letter by letter."""
    article = article_of("Tugs wait.")
    made = replace(annotate(article, Span(0, 4)), quote=quote)
    markdown = FORMATS["markdown"]([Annotated(article, (PlacedAnnotation(made, State.ANCHORED, Span(0, 4)),))])
    tokens = MarkdownIt("commonmark").parse(markdown)
    opened = next(index for index, token in enumerate(tokens) if token.type == "blockquote_open")
    children = tokens[opened + 2].children or []
    assert "".join(child.content for child in children) == quote


@given(st.text(alphabet=st.characters(codec=None)))
def test_no_control_reaches_the_terminal(text: str) -> None:
    """An exported note holds nothing that could control a terminal, and JSON still gives back what was written."""
    article = article_of("Tugs wait.")
    made = annotate(article, Span(0, 4), note="x" + text)
    one = Annotated(article, (place(made, article),))
    for name in FORMATS:
        exported = FORMATS[name]([one])
        exported.encode()
        assert CONTROLS.search(exported) is None
    said = json.loads(FORMATS["json"]([one]))["items"][0]["body"][0]["value"]
    assert said.encode("utf-16", "surrogatepass") == made.note.encode("utf-16", "surrogatepass")
