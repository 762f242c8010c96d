"""Web Annotations, the W3C's Recommendation of 2017: a collection of one page, and whatever of the kind comes in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.annotations.annotation import Annotation
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.exchange.imported import Imported, Reading, iri, reading
from reader.annotations.exchange.source import known_of, reference_of, source_named
from reader.annotations.exchange.values import items
from reader.annotations.record import CONTEXT, from_record, to_record
from reader.errors import BadInput
from reader.json_text import json_text
from reader.json_values import fields, words

_COLLECTION, _PAGE, _ANNOTATION = "AnnotationCollection", "AnnotationPage", "Annotation"
_TYPES = (_COLLECTION, _PAGE, _ANNOTATION)
_ARTICLES = "reader:articles"
_OURS = "reader:textHash"
_POSITION, _QUOTE = "TextPositionSelector", "TextQuoteSelector"
_NOWHERE: dict[str, dict[str, Any]] = {
    _POSITION: {"type": _POSITION, "start": 0, "end": 0},
    _QUOTE: {"type": _QUOTE, "exact": ""},
}
"""What stands for a place that is not said."""


def export(annotated: Iterable[Annotated]) -> str:
    """Return one AnnotationCollection with all notes on its first page; the same notes give the same text.

    Keys that are not the W3C's have a prefix. Every item is the annotation's record, but its `source` is an IRI.
    """
    listed = list(annotated)
    records = [_record(placed.annotation, one) for one in listed for placed in one.annotations]
    name = iri("", [record["id"] for record in records])
    page = {"id": f"{name}#page-1", "type": _PAGE, "partOf": name, "startIndex": 0, "items": records}
    document = {
        "@context": CONTEXT,
        "id": name,
        "type": _COLLECTION,
        "label": "Notes",
        "total": len(records),
        _ARTICLES: {reference_of(one.article): known_of(one.article) for one in listed},
        "first": page,
        "last": page["id"],
    }
    return json_text(document)


def _record(annotation: Annotation, one: Annotated) -> dict[str, Any]:
    record = to_record(replace(annotation, file=reference_of(one.article)))
    return {key: value for key, value in record.items() if value != []}


def recognises(document: Any) -> bool:
    """Whether `document` is an annotation, a list, a page or a collection of them."""
    if isinstance(document, list):
        return all(_is_a(_ANNOTATION, one) for one in document)
    return any(_is_a(kind, document) for kind in _TYPES)


def read(document: Any) -> Reading:
    """Return the notes of an annotation, a list of them, a page or a collection, our own formats among them."""
    known = fields(fields(document).get(_ARTICLES))
    return reading(_read(item, known) for item in _items(document))


def _is_a(kind: str, value: Any) -> bool:
    return kind in items(fields(value).get("type"))


def _items(document: Any) -> Iterator[Any]:
    if isinstance(document, list):
        yield from document
    elif _is_a(_ANNOTATION, document):
        yield document
    else:
        page = fields(document).get("first") if _is_a(_COLLECTION, document) else document
        while page is not None:
            yield from items(fields(page).get("items"))
            if not isinstance(page, dict):
                yield page
            page = fields(page).get("next")


def _read(item: Any, known: Mapping[str, Any]) -> Imported | str:
    if isinstance(item, str):
        return f"{item} is elsewhere, and only its address is here"
    if not _is_a(_ANNOTATION, item):
        return "something that is no annotation"
    if "reader:ruling" in item:
        return "a ruling on a figure, which is no note"
    source = source_named(_source(item), known)
    try:
        annotation = from_record(item if _OURS in item else _as_ours(item), source.file)
    except BadInput as trouble:
        return str(trouble)
    if not annotation.quote.strip() and not annotation.note.strip():
        return "neither a quote nor a note"
    return Imported(replace(annotation, id=iri(annotation.id)), source)


def _source(record: Mapping[str, Any]) -> str:
    target = next(iter(items(record.get("target"))), None)
    return words(target) or words(fields(target).get("source")) or words(fields(target).get("id"))


def _as_ours(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return another program's annotation with all that ours must have: an id, a place, a purpose of what is said."""
    target = next(iter(items(record.get("target"))), None)
    selectors = items(fields(target).get("selector"))
    given = {fields(selector).get("type") for selector in selectors if isinstance(fields(selector).get("type"), str)}
    missing = [selector for kind, selector in _NOWHERE.items() if kind not in given]
    said = [_body(body) for body in [*items(record.get("body")), *items(record.get("bodyValue"))]]
    return {key: value for key, value in record.items() if key != "bodyValue"} | {
        "type": _ANNOTATION,
        "id": iri(words(record.get("id")), record),
        "body": said,
        "target": fields(target) | {"selector": [*selectors, *missing]},
    }


def _body(body: Any) -> Any:
    """Return a body that says something as a comment, unless it is a tag or has another purpose."""
    if isinstance(body, str):
        return {"type": "TextualBody", "value": body, "purpose": "commenting"}
    if isinstance(body, dict) and body.get("type") == "TextualBody" and "purpose" not in body:
        return body | {"purpose": "commenting"}
    return body
