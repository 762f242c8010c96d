"""Where a page was fetched from, kept in its file."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.reading import parse_article
from reader.articles.source import split_source, with_source

URL = "https://tarn.example/ice?a=1--2&b=%20"


@given(
    st.binary(max_size=200),
    st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters=">"), min_size=1),
)
def test_what_is_put_in_is_got_out(content: bytes, url: str) -> None:
    """The content before the line is the page to the byte, and the address is the one put there."""
    for suffix in (".html", ".pdf"):
        assert split_source(with_source(content, url, suffix)) == (content, url)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a",
        b"\n<!-- saved from url=(0004)http -->\nx",
        b"\n<!-- saved from url=(0009)http -->\n",
        b"\n<!-- saved from url=(0000) -->\n",
        b"\n<!-- saved from url=(0003)a b -->\n",
        b"x" * 20000,
    ],
    ids=["empty", "short", "not at the end", "another length", "nowhere", "no address", "long"],
)
def test_what_is_no_source(content: bytes) -> None:
    """What only looks like such a line stays where it is."""
    assert split_source(content) == (content, None)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_text_is_the_same_with_it(suffix: str, encoding: str) -> None:
    """A reader sees nothing of it, whatever the format and its encoding; the article tells where it is from."""
    content = "# The ports\n\nThey are closed, all 12 of them, for the winter.\n".encode(encoding)
    path = Path("a" + suffix)
    bare = parse_article(content, path, file=path.name)
    saved = parse_article(with_source(content, URL, suffix), path, file=path.name)
    assert (saved.text, saved.text_hash, saved.metadata.url) == (bare.text, bare.text_hash, URL)


def test_it_counts_before_what_the_page_says_of_itself() -> None:
    """A page may claim any address; where it was fetched from is known."""
    page = (
        b'<html><head><link rel="canonical" href="https://other.example/"></head><body><p>They are closed.</p></body>'
    )
    path = Path("a.html")
    assert parse_article(page, path, file="a.html").metadata.url == "https://other.example/"
    assert parse_article(with_source(page, URL, ".html"), path, file="a.html").metadata.url == URL


def test_a_page_cannot_forge_it() -> None:
    """A line of the page's own is part of the page: the last one counts."""
    forged = with_source(b"They are closed.", "https://other.example/", ".txt")
    assert split_source(with_source(forged, URL, ".txt")) == (forged, URL)


def test_an_archive_stays_one() -> None:
    """In an EPUB it is the comment of the archive, which every program for archives can read."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    content = with_source(file.getvalue(), URL, ".epub")
    assert split_source(content)[1] == URL
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert URL.encode() in archive.comment
