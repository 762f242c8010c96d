"""The file formats articles come in, one module each."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import BadInput

if TYPE_CHECKING:
    from reader.articles.page import Page

_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_PDF = ".pdf"
_EPUB = ".epub"
SUFFIXES = frozenset({".txt", ".text", _PDF, _EPUB}) | _MARKDOWN | _HTML
"""What the names of articles end in, in a folder; a file named outright may be called anything."""


def page_of(content: bytes, path: Path) -> "Page":
    """Return `content` cut into blocks in the way of the format that the suffix of `path` names; else as plain text.

    Raises:
        BadInput: there is nothing to read in `content`; the sentence names `path`.
    """
    # What reads is imported when first needed: it is slow to load, and all that is often asked for is SUFFIXES.
    suffix = path.suffix.lower()
    if suffix == _PDF:
        from reader.articles.formats import pdf

        return pdf.read(content, path)
    if suffix == _EPUB:
        from reader.articles.formats import epub

        return epub.read(content, path)
    from reader.articles.decoding import decode

    text = decode(content, path).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise BadInput(f"{path} is empty.")
    if suffix in _MARKDOWN:
        from reader.articles.formats import markdown

        return markdown.read(text)
    if suffix in _HTML:
        from reader.articles.formats import html

        return html.read(text)
    from reader.articles.formats import plain

    return plain.read(text)
