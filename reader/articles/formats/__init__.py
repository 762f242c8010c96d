"""The file formats articles come in, one module each."""

from reader.articles.formats import plain
from reader.articles.page import Page

_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES = frozenset({".txt", ".text"}) | _MARKDOWN | _HTML
"""What the names of articles end in, in a folder; a file named outright may be called anything."""


def page_of(text: str, suffix: str) -> Page:
    """Return `text` cut into blocks in the way of the format that `suffix` names; plain text when it names none."""
    # The parsers are imported when first needed: they are slow to load.
    if suffix in _MARKDOWN:
        from reader.articles.formats import markdown

        return markdown.read(text)
    if suffix in _HTML:
        from reader.articles.formats import html

        return html.read(text)
    return plain.read(text)
