"""Web pages."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Metadata
from reader.articles.reading import read_article
from reader.errors import BadInput
from tests.articles.samples import DATA, outline, parse, sample


def test_sample() -> None:
    """The article is found, with headings, quote, lists, table and the caption that stands in a figure."""
    article = sample("page.html")
    assert [(str(passage.kind), passage.level, passage.span.of(article.text)[:34]) for passage in article.passages] == [
        ("title", 1, "Harbour cranes go electric"),
        ("standfirst", 0, "Diesel is on its way out along the"),
        ("paragraph", 0, "The port of Velden has replaced tw"),
        ("caption", 0, "A crane at work on the northern qu"),
        ("heading", 2, "What it costs"),
        ("paragraph", 0, "Each crane costs $3.4 million, of "),
        ("quote", 0, "We had no idea how quiet it would "),
        ("bullet", 1, "Fourteen cranes run on electricity"),
        ("bullet", 1, "Six are still to come"),
        ("bullet", 2, "two of them in May"),
        ("paragraph", 0, "Year | Cranes"),
        ("paragraph", 0, "2022 | 4"),
        ("paragraph", 0, "Neighbouring ports are watching th"),
    ]


def test_sample_metadata() -> None:
    """Title, author, publisher, date, language and address are those the page gives."""
    assert sample("page.html").metadata == Metadata(
        title="Harbour cranes go electric",
        authors=("Mara Lindqvist",),
        publisher="The Tidewater Post",
        date="2024-03-08",
        language="en",
        url="https://tidewater.example/cranes",
    )


def test_date_is_not_guessed() -> None:
    """A date in the running text is not taken for the page's."""
    text = "The lock was closed on 3 May 2021 and opened again on 5 June 2021, to the relief of the mills. " * 5
    assert parse(f"<html><body><h1>The lock</h1><p>{text}</p></body></html>", "x.html").metadata.date is None


@pytest.mark.parametrize(
    "page",
    [
        "<p>The lock is closed",
        "<html><body><div><b>The lock is closed</div></p></body>",
        "The lock is closed",
        "<table><tr><td>The lock is closed",
        "<?xml version='1.0' encoding='gb2312'?><html><body><p>The lock is closed</p></body></html>",
        "<p>The lock is closed&#0;&#27;[2J</p>",
    ],
)
def test_broken_pages(page: str) -> None:
    """A page in which no article is found gives all its visible text."""
    assert parse(page, "x.html").text.startswith("The lock is closed")


def test_visible_text_keeps_kinds() -> None:
    """Text that is read because no article was found keeps its headings and lists; what is not shown is not read."""
    page = "<nav>Start</nav><h1>Locks</h1><style>x{}</style><ul><li>One<ul><li>Two</ul></ul><h2>Dams</h2>Three<br>Four"
    article = parse(page, "x.html")
    assert outline(article) == [
        ("boilerplate", "Start"),
        ("title", "Locks"),
        ("bullet", "One"),
        ("bullet", "Two"),
        ("heading", "Dams"),
        ("paragraph", "Three"),
        ("paragraph", "Four"),
    ]


@pytest.mark.parametrize(
    "opening",
    ["<script>", "<SCRIPT src=x>", "<style>", "<title>", "<!--", "<svg>", *(tag * 50_000 for tag in ("<div>", "<b>"))],
    ids=lambda opening: opening[:8],
)
def test_what_is_never_closed_does_not_hide_the_page(opening: str) -> None:
    """A script, a title or a comment without an end, or more tags than a parser bears, leave the text to be read."""
    hidden = "<script>var never = 1;</script><!-- seen --><style>p{}</style>"
    article = parse(f"<html><body>{hidden}{opening}<p>The lock &amp; the <b>dam</b> are closed.<p>It rained.", "x.html")
    assert [words for _, words in outline(article)] == ["The lock & the dam are closed.", "It rained."]
    assert article.metadata.title is None


@pytest.mark.parametrize(
    "page",
    [
        "<p>x" * 60_000,
        "<p>" + "<a href=x>word</a> " * 40_000,
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">word",
        "<p " + " ".join(f"a{number}='<'" for number in range(100_000)) + ">word",
        "<p title='" + "x" * 5_000_000 + "'>word",
        "word" + "<a" * 500_000,
        "word" + "<script>" * 100_000,
        "word" + "<!--" * 250_000,
        "word" + "<script>" * 100_000 + "</script>",
    ],
    ids=lambda page: page[:20],
)
def test_huge_pages_are_read_in_seconds(page: str) -> None:
    """Neither many tags, nor many attributes, nor huge ones take longer than anybody waits."""
    started = process_time()
    assert parse(page, "x.html").words
    assert process_time() - started < 8


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<title>T</title><script>x</script>", "<!-- nothing -->", "<SVG>x</SVG>"]
)
def test_nothing_to_read(page: str) -> None:
    """A page without visible text is refused in a sentence that names it."""
    with pytest.raises(BadInput, match=r"x\.html has no text to read"):
        parse(page, "x.html")


def test_declared_encoding(tmp_path: Path) -> None:
    """A page of another encoding is read in the one it declares."""
    path = tmp_path / "x.html"
    path.write_bytes('<meta charset="gb2312"><p>港口起重机改用电力</p>'.encode("gb18030"))
    assert read_article(path).text == "港口起重机改用电力"


SOURCE = (DATA / "page.html").read_text(encoding="utf-8")


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, len(SOURCE)),
    st.integers(0, 400),
    st.sampled_from(
        ["", "<", "</div>", "<table>", "<figure>", "<li>", "&#27;", "\x1b", "<h1>", "<h9>", "]]>", "\0", "<p"]
    ),
)
def test_any_damage(start: int, length: int, inserted: str) -> None:
    """Wherever a page is cut or damaged, what is left of it is read and could not control a terminal."""
    article = parse(SOURCE[:start] + inserted + SOURCE[start + length :], "x.html")
    assert "\x1b" not in article.text
    end = 0
    for passage in article.passages:
        assert passage.span.of(article.text).strip()
        assert not article.text[end : passage.span.start].strip()
        end = passage.span.end
