"""Hypothesis: the JSON that its client exports and imports. Colours and figures have no place in it."""

from collections.abc import Iterable, Iterator
from typing import Any

from reader import __version__
from reader.annotations.annotation import PlacedAnnotation
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.exchange.imported import Imported, Reading, Source, foreign_note, reading
from reader.annotations.exchange.source import SCHEME, source_named, urn_of, web_address
from reader.annotations.exchange.utf16 import utf16
from reader.annotations.exchange.values import items, place_of, tags_of, time_of
from reader.articles.article import Article
from reader.json_text import json_text
from reader.json_values import fields, words

_USER = "acct:reader@localhost"
_POSITION, _QUOTE = "TextPositionSelector", "TextQuoteSelector"


def export(annotated: Iterable[Annotated]) -> str:
    """Return one JSON document, dated by the newest note; the same notes give the same text."""
    listed = list(annotated)
    document = {
        "export_date": max((placed.annotation.modified for one in listed for placed in one.annotations), default=""),
        "export_userid": _USER,
        "client_version": f"reader-{__version__}",
        "annotations": [_annotation(placed, one.article) for one in listed for placed in one.annotations],
    }
    return json_text(document)


def _annotation(placed: PlacedAnnotation, article: Article) -> dict[str, Any]:
    note = placed.annotation
    uri = web_address(article.metadata.url) or urn_of(article)
    links = [{"href": link} for link in dict.fromkeys([uri, urn_of(article)])]
    return {
        "id": note.id,
        "created": note.created or note.modified,
        "updated": note.modified,
        "user": _USER,
        "uri": uri,
        "text": note.note,
        "tags": list(note.tags),
        "document": {"title": [article.title], "link": links},
        "target": [{"source": uri, "selector": [*_selectors(placed, article)]}],
    }


def _selectors(placed: PlacedAnnotation, article: Article) -> Iterator[dict[str, Any]]:
    note = placed.annotation
    if placed.span is not None:
        units = utf16(article.text).units(placed.span)
        yield {"type": _POSITION, "start": units.start, "end": units.end}
    yield {"type": _QUOTE, "exact": note.quote, "prefix": note.prefix, "suffix": note.suffix}


def recognises(document: Any) -> bool:
    """Whether `document` has annotations."""
    return isinstance(fields(document).get("annotations"), list)


def read(document: dict[str, Any]) -> Reading:
    """Return the notes of a document; a page note is one on the whole article, a reply is passed over."""
    return reading(map(_read, document["annotations"]))


def _read(item: Any) -> Imported | str:
    record = fields(item)
    if not record:
        return "something that is no annotation"
    if record.get("references"):
        return "a reply to somebody's note"
    target = fields(next(iter(items(record.get("target"))), None))
    selectors = [fields(selector) for selector in items(target.get("selector"))]
    position = next((one for one in selectors if one.get("type") == _POSITION), {})
    quote = next((one for one in selectors if one.get("type") == _QUOTE), {})
    return foreign_note(
        _source(record),
        name=words(record.get("id")),
        quote=words(quote.get("exact")),
        note=words(record.get("text")),
        tags=tags_of(items(record.get("tags"))),
        created=time_of(record.get("created")),
        modified=time_of(record.get("updated")),
        utf16=place_of(position.get("start"), position.get("end")),
        prefix=words(quote.get("prefix")),
        suffix=words(quote.get("suffix")),
    )


def _source(record: dict[str, Any]) -> Source:
    document = fields(record.get("document"))
    title = next(filter(None, map(words, items(document.get("title")))), "")
    links = [words(fields(link).get("href")) for link in items(document.get("link"))]
    named = source_named(next((link for link in links if link.startswith(SCHEME)), words(record.get("uri"))))
    return Source(named.file, named.url or web_address(words(record.get("uri"))), title)
