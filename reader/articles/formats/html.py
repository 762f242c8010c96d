"""Web pages: the article that trafilatura finds in one, or all its visible text where it finds none."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from trafilatura.metadata import extract_metadata
from trafilatura.utils import load_html

from reader.articles.article import Metadata, PassageKind
from reader.articles.dates import iso_date
from reader.articles.formats.broken import add_text_between_tags
from reader.articles.formats.visible import add_visible_text
from reader.articles.language import primary_language
from reader.articles.page import Page, PageWriter
from reader.printable import printable

_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
"""Dates that the page gives as its own; the extensive search would guess one from the running text."""
_TAG = re.compile(r"<([A-Za-z][\w:-]*+)[^>]*+>")
_LONGEST_TAG = 4_000
_MOST_TAGS = 50_000
_CAPTION = "words-of-a-picture"
"""Class under which captions pass through the extraction, which throws figures away with all that is in them."""
_KINDS_OF_CLASSES = (
    (_CAPTION, PassageKind.CAPTION),
    ("standfirst", PassageKind.STANDFIRST),
    ("subtitle", PassageKind.STANDFIRST),
    ("subhead", PassageKind.STANDFIRST),
    ("dek", PassageKind.STANDFIRST),
    ("byline", PassageKind.BYLINE),
    ("caption", PassageKind.CAPTION),
)

for _library in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # else their warnings are written over the screen


def read(text: str) -> Page:
    """Return the article in the page `text`, and what the page says of itself."""
    text = _with_short_tags(text)
    metadata, body = _extract(printable(text))
    writer = PageWriter()
    if body is not None:
        _add_body(writer, body, metadata.title)
    else:
        add_visible_text(writer, text)
    if writer.is_empty:
        add_text_between_tags(writer, text)
    return writer.page(metadata)


def _with_short_tags(text: str) -> str:
    """Return `text` with the attributes of overlong tags left out: time grows with the square of their number."""
    end = text.rfind(">") + 1  # every tag before it has an end, so that each is gone through once
    return _TAG.sub(lambda tag: tag[0] if len(tag[0]) <= _LONGEST_TAG else f"<{tag[1]}>", text[:end]) + text[end:]


def _extract(text: str) -> tuple[Metadata, Any]:
    """Return what the page says of itself and the tree of its article; None for a tree where none is found.

    In a page of very many tags none is looked for: it would take many seconds.
    """
    metadata = Metadata()
    try:
        tree = load_html(text)
        if tree is None:
            return metadata, None
        metadata = _metadata_of(tree)
        return metadata, _body_of(tree) if text.count("<") <= _MOST_TAGS else None
    except Exception:  # noqa: BLE001 - the extractor trips over some broken pages; their text can still be read
        return metadata, None


def _metadata_of(tree: Any) -> Metadata:
    said = extract_metadata(tree, date_config=_DATES)
    is_never_closed = _TAG.search(said.title or "") is not None
    return Metadata(
        title=None if is_never_closed else said.title,
        authors=tuple(name.strip() for name in (said.author or "").split(";") if name.strip()),
        publisher=said.sitename,
        date=iso_date(said.date or ""),
        language=primary_language(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")),
        url=said.url,
    )


def _body_of(tree: Any) -> Any:
    """Return the tree of the article in the page, or None where none is found."""
    for caption in tree.iter("figcaption"):
        caption.tag = "p"
        caption.set("class", _CAPTION)
    for figure in tree.iter("figure"):
        figure.tag = "div"
        figure.attrib.clear()
    document: Any = trafilatura.bare_extraction(tree, include_comments=False)
    return document.body if document is not None and len(document.body) else None


def _add_body(writer: PageWriter, body: Any, title: str | None) -> None:
    """Append the article; a title that stands outside of it on the page is put before it."""
    first = next(body.iter("head"), None)
    if title and (first is None or first.get("rend") != "h1"):
        writer.add_heading(title, 1)
    for element in body:
        _add_element(writer, element, lists=0)


def _add_element(writer: PageWriter, element: Any, lists: int) -> None:
    match element.tag:
        case "head":
            writer.add_heading(_words(element), int((element.get("rend") or "h2")[1:]))
        case "list":
            for item in element:
                _add_element(writer, item, lists + 1)
        case "item":
            writer.add(_words(element), PassageKind.BULLET, lists)
            for inner in element.iterchildren("list"):
                _add_element(writer, inner, lists)
        case "quote":
            for part in [element] if element.text and element.text.strip() else element:
                writer.add(_words(part), PassageKind.QUOTE)
        case "table":
            for row in element.iter("row"):
                writer.add(" | ".join(_words(cell) for cell in row), PassageKind.PARAGRAPH)
        case _:
            writer.add(_words(element), _kind_of(element.get("class") or ""))


def _kind_of(names: str) -> PassageKind | None:
    return next((kind for name, kind in _KINDS_OF_CLASSES if name in names.lower()), None)


def _words(element: Any) -> str:
    """Return the text of `element`, lists inside left out, its line breaks kept and other white space collapsed."""
    lines = "".join(_pieces(element)).split("\v")
    return "\n".join(" ".join(line.split()) for line in lines)


def _pieces(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\v"
        elif child.tag != "list":
            yield from _pieces(child)
        yield child.tail or ""
