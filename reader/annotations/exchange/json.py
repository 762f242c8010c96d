"""Export as JSON: the W3C Web Annotations as stored, with what is known of each article."""

from collections.abc import Iterable
from typing import Any

from reader.annotations.exchange.annotated import Annotated
from reader.annotations.record import CONTEXT, to_record
from reader.json_text import json_text


def export(annotated: Iterable[Annotated]) -> str:
    """Return one JSON document, an AnnotationPage; the same notes give the same text.

    Every item is the annotation's record, its target's `source` explained under `reader:articles`.
    """
    listed = list(annotated)
    document = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "reader:articles": {one.article.file: _known_of(one) for one in listed},
        "items": [to_record(placed.annotation) for one in listed for placed in one.annotations],
    }
    return json_text(document)


def _known_of(one: Annotated) -> dict[str, Any]:
    metadata = one.article.metadata
    return {
        "title": one.article.title,
        "authors": list(metadata.authors),
        "publisher": metadata.publisher,
        "date": metadata.date,
        "url": metadata.url,
    }
