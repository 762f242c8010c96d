"""EPUB: the chapters of a book in the order in which they are read, and what its package says of it."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree  # type: ignore[import-untyped]  # ships no types

from reader.articles.article import Metadata
from reader.articles.dates import iso_date
from reader.articles.decoding import decode
from reader.articles.formats.archive import Archive
from reader.articles.formats.visible import add_visible_text
from reader.articles.language import primary_language
from reader.articles.page import Page, PageWriter
from reader.errors import BadInput

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", ""})
_MOST_CHAPTERS = 2_000
_ANY = "{*}"
"""Any namespace: books are not exact about theirs."""


def read(content: bytes, path: Path) -> Page:
    """Return the text of the book in `content`, chapter by chapter; the sentences name `path`.

    Raises:
        BadInput: it is none, is damaged, protected, too large or without text.
    """
    archive = Archive(content, path)
    package_path = _package_path(archive, path)
    package = _tree(archive.member(package_path), path)
    metadata = _metadata(package)
    chapters = _chapters(package, posixpath.dirname(package_path))
    if len(chapters) > _MOST_CHAPTERS:
        raise BadInput(f"{path} has {len(chapters):,} chapters; books of up to {_MOST_CHAPTERS:,} are read.")
    locked = _locked(archive, path)
    if locked.intersection(chapters):
        raise BadInput(f"{path} is protected against copying, so it cannot be read.")
    writer = PageWriter()
    if metadata.title:
        writer.add_heading(metadata.title, 1)
    for chapter in chapters:
        if chapter in archive:
            add_visible_text(writer, decode(archive.member(chapter), path))
    page = writer.page(metadata)
    if len(page.blocks) <= bool(metadata.title):
        raise BadInput(f"{path} has no text to read.")
    return page


def _package_path(archive: Archive, path: Path) -> str:
    """Return where in the archive its package document is."""
    for root in _tree(archive.member(_CONTAINER), path).iter(f"{_ANY}rootfile"):
        if root.get("full-path"):
            return _inside("", root.get("full-path"))
    raise BadInput(f"{path} is damaged: it does not say where its chapters are.")


def _tree(source: bytes, path: Path) -> Any:
    """Return the XML in `source`: no entity is expanded and nothing outside of it is read."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(source, parser) if source.strip() else None
    if root is None:
        raise BadInput(f"{path} is damaged: what should tell of its chapters makes no sense.")
    return root


def _chapters(package: Any, folder: str) -> list[str]:
    """Return the members with the book's text, in reading order, each once."""
    items = {
        item.get("id"): _inside(folder, item.get("href", ""))
        for item in package.iter(f"{_ANY}item")
        if item.get("media-type", "") in _PAGES and "nav" not in item.get("properties", "").split()
    }
    order = (items.get(ref.get("idref")) for ref in package.iter(f"{_ANY}itemref"))
    return list(dict.fromkeys(filter(None, order)))


def _inside(folder: str, href: str) -> str:
    """Return the member that `href`, written in `folder`, means; one that leads out of the archive is no member."""
    return posixpath.normpath(posixpath.join(folder, unquote(urlsplit(href).path)))


def _locked(archive: Archive, path: Path) -> frozenset[str]:
    """Return the members that only their seller's program can unlock; fonts are often among them, and do not matter."""
    if _ENCRYPTION not in archive:
        return frozenset()
    references = _tree(archive.member(_ENCRYPTION), path).iter(f"{_ANY}CipherReference")
    return frozenset(_inside("", reference.get("URI", "")) for reference in references)


def _metadata(package: Any) -> Metadata:
    dates = (iso_date(said[:10]) for said in _said(package, "date"))
    return Metadata(
        title=next(_said(package, "title"), None),
        authors=tuple(_said(package, "creator")),
        publisher=next(_said(package, "publisher"), None),
        date=next(filter(None, dates), None),
        language=primary_language(next(_said(package, "language"), None)),
    )


def _said(package: Any, name: str) -> Iterator[str]:
    """Yield what the package says under `name`."""
    for element in package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"):
        words = " ".join("".join(element.itertext(with_tail=False)).split())
        if words:
            yield words
