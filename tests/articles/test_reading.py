"""Files to articles."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.articles.reading import parse_article, read_article
from reader.errors import BadInput


def test_names(tmp_path: Path) -> None:
    """An article is called after its file, unless a library calls it otherwise."""
    path = tmp_path / "ports.v2.txt"
    path.write_text("The ports are closed.")
    article = read_article(path)
    assert (article.id, article.file, article.path) == ("ports.v2", "ports.v2.txt", path)
    shelved = read_article(path, file="rivers/ports.v2.txt", id="seven")
    assert (shelved.id, shelved.file) == ("seven", "rivers/ports.v2.txt")


def test_bytes_already_read(tmp_path: Path) -> None:
    """Bytes that were read before give the same article as the file."""
    path = tmp_path / "a.md"
    path.write_bytes(b"# The ports\r\n\r\nThey are closed.")
    assert parse_article(path.read_bytes(), path, file="a.md") == read_article(path)


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(tmp_path: Path, content: bytes) -> None:
    """A file with nothing in it is refused in a sentence that names it."""
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"x\.txt is empty\."):
        read_article(path)


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html"])
@pytest.mark.parametrize("line_end", [b"\r\n", b"\r"])
def test_line_ends(name: str, line_end: bytes) -> None:
    """The text is the same whatever ends the lines of the file."""
    content = b"The ports\n\nThey are closed\nfor the winter.\n"
    expected = parse_article(content, Path(name), file=name)
    assert parse_article(content.replace(b"\n", line_end), Path(name), file=name) == expected


def test_missing(tmp_path: Path) -> None:
    """A missing file is refused in a sentence that names it."""
    with pytest.raises(BadInput, match=r"gone\.txt does not exist\."):
        read_article(tmp_path / "gone.txt")


def test_unknown_suffix_is_plain_text(tmp_path: Path) -> None:
    """A file named outright may be called anything, and is read as plain text."""
    path = tmp_path / "NOTES"
    path.write_text("# not a heading here")
    assert read_article(path).text == "# not a heading here"


def test_slow_libraries_are_imported_when_needed() -> None:
    """Reading plain text loads neither the HTML nor the Markdown parser, nor the guesser of encodings."""
    program = (
        "import sys, pathlib; from reader.articles import shelf; from reader.articles.reading import parse_article;"
        "parse_article(b'The ports are closed.', pathlib.Path('x.txt'), file='x.txt');"
        "slow = {'lxml', 'trafilatura', 'markdown_it', 'yaml', 'charset_normalizer'};"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
