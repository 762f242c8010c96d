"""All the visible text of a web page or of a piece of one, block by block, whether or not it is the article."""

import re
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # ships no types

from reader.articles.article import PassageKind
from reader.articles.page import PageWriter

_UNSEEN = frozenset(
    {
        "head",
        "title",
        "textarea",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
        "math",
        "select",
        "button",
        "object",
        "canvas",
    }
)
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt"}
    | {
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
    }
    | {"ol", "p", "pre", "section", "summary", "table", "tr", "ul"}
)
"""Names of the tags that end a block of text."""
_KINDS = {
    "li": PassageKind.BULLET,
    "blockquote": PassageKind.QUOTE,
    "figcaption": PassageKind.CAPTION,
    "nav": PassageKind.BOILERPLATE,
    "footer": PassageKind.BOILERPLATE,
}
_HEADING = re.compile(r"h[1-6]")


def add_visible_text(writer: PageWriter, source: str) -> None:
    """Append the visible text of the HTML in `source` to `writer`, however broken it is."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(source.encode("utf-8", "replace"), parser) if source.strip() else None
    if root is None:
        return
    reading = _Reading(writer)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            reading.enter(element)
        else:
            reading.leave(element)
    reading.flush()


class _Reading:
    """A walk through a page from its first tag to its last."""

    def __init__(self, writer: PageWriter) -> None:
        self._writer = writer
        self._words: list[str] = []
        self._inside: list[str] = []
        self._unseen = 0

    def enter(self, element: Any) -> None:
        """Go into an element."""
        self._unseen += element.tag in _UNSEEN
        if element.tag in BLOCKS:
            self.flush()
            self._inside.append(element.tag)
        self._hear(element.text)

    def leave(self, element: Any) -> None:
        """Come out of an element."""
        if element.tag in BLOCKS:
            self.flush()
            self._inside.pop()
        self._unseen -= element.tag in _UNSEEN
        if element.tag in ("td", "th"):
            self._hear(" ")
        self._hear(element.tail)

    def flush(self) -> None:
        """Write what was heard since the last break as a block of the kind that the elements around it tell."""
        words = " ".join("".join(self._words).split())
        self._words.clear()
        innermost = self._inside[-1] if self._inside else ""
        if _HEADING.fullmatch(innermost):
            self._writer.add_heading(words, int(innermost[1]))
            return
        kind = next((_KINDS[tag] for tag in reversed(self._inside) if tag in _KINDS), None)
        self._writer.add(words, kind, self._inside.count("li") if kind is PassageKind.BULLET else 0)

    def _hear(self, words: str | None) -> None:
        if words and not self._unseen:
            self._words.append(words)
