"""Export as JSON: the W3C Web Annotations as stored, with what is known of each article."""

from collections.abc import Iterable
from dataclasses import replace

from reader.annotations.exchange.annotated import Annotated
from reader.annotations.exchange.source import known_of
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
        "reader:articles": {one.article.file: known_of(one.article) for one in listed},
        "items": [
            to_record(replace(placed.annotation, file=one.article.file)) for one in listed for placed in one.annotations
        ],
    }
    return json_text(document)
