"""The file formats articles come in, one module each."""

from reader.articles.formats import plain
from reader.articles.page import Page

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
"""What the names of articles end in, in a folder; a file named outright may be called anything."""


def page_of(text: str, suffix: str) -> Page:
    """Return `text` cut into blocks in the way of the format that `suffix` names; plain text when it names none."""
    return plain.read(text)
