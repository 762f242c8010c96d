"""The record: an annotation as the W3C Web Annotation it is stored as, with every key this program does not know."""

from typing import Any

from reader.annotations.annotation import Annotation, Color
from reader.annotations.bodies import from_bodies, to_bodies
from reader.annotations.foreign_json import text_at
from reader.annotations.moments import read_moment
from reader.annotations.target import Target, from_target, to_target
from reader.errors import BadInput
from reader.figures.ruled import Ruling

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"reader": "urn:x-reader:"}]
_MOTIVATIONS = ("commenting", "highlighting")
_OF_RULINGS = "assessing"
_COLORS = {color.value: color for color in Color}
_RULINGS = {ruling.value: ruling for ruling in Ruling}
_WORDED_OTHERWISE = ("@context", "motivation")
"""Keys whose values from elsewhere stay; at any other, what the user decided here takes the place of one unread."""
_PLAIN_KEYS = ("id", "created", "modified", "reader:textHash", "reader:passage", "reader:extractor", "reader:color")


def to_record(annotation: Annotation) -> dict[str, Any]:
    """Return `annotation` as a W3C Web Annotation: a comment, a highlight where there is no note, or a ruling."""
    unknown = dict(annotation.unknown)
    target = Target(annotation.span, annotation.quote, annotation.prefix, annotation.suffix, unknown.pop("target", {}))
    record = {
        "@context": CONTEXT,
        "id": annotation.id,
        "type": "Annotation",
        "motivation": _motivation(annotation),
        "created": annotation.created,
        "modified": annotation.modified,
        "body": to_bodies(annotation.note, annotation.tags, unknown.pop("body", {})),
        "target": to_target(target, annotation.file, annotation.created),
        "reader:textHash": annotation.text_hash,
        "reader:passage": annotation.passage,
        "reader:extractor": annotation.extractor,
        "reader:color": annotation.color.value,
        "reader:figure": annotation.figure,
        "reader:ruling": annotation.ruling.value if annotation.ruling else None,
        "reader:kept": annotation.kept or None,
        "reader:formerly": list(annotation.formerly) or None,
    }
    said = {key: value for key, value in record.items() if value not in ("", None)}
    return said | {key: value for key, value in unknown.items() if key not in said or key in _WORDED_OTHERWISE}


def _motivation(annotation: Annotation) -> str:
    if annotation.ruling is not None:
        return _OF_RULINGS
    return "commenting" if annotation.note else "highlighting"


def from_record(record: Any, file: str) -> Annotation:
    """Return the annotation that `record`, found among the notes of the article `file`, stands for.

    Raises:
        BadInput: `record` is no annotation of a stretch of text.
    """
    if not isinstance(record, dict):
        raise BadInput(f"Among the notes on {file} is something that is no note; it was skipped and left in the file.")
    try:
        return _from_record(record, file)
    except ValueError as error:
        name = record.get("id") if isinstance(record.get("id"), str) else "without an id"
        sentence = f"The note {name} on {file} was skipped and left in the file: it has no usable “{error}”."
        raise BadInput(sentence) from None


def _from_record(record: dict[str, Any], file: str) -> Annotation:
    if record.get("type") != "Annotation":
        raise ValueError("type")
    name = text_at(record, "id")
    if not name:
        raise ValueError("id")
    created = _moment(record, "created", "")
    target = from_target(record.get("target"), created)
    note, tags, more_bodies = from_bodies(record.get("body", []))
    return Annotation(
        id=name,
        file=file,
        span=target.span,
        quote=target.quote,
        prefix=target.prefix,
        suffix=target.suffix,
        text_hash=text_at(record, "reader:textHash", ""),
        passage=_whole_number(record, "reader:passage"),
        created=created,
        modified=_moment(record, "modified", created),
        note=note,
        tags=tags,
        color=_color(record.get("reader:color")),
        figure=record["reader:figure"] if isinstance(record.get("reader:figure"), dict) else None,
        ruling=_ruling(record),
        kept=_kept(record),
        formerly=_formerly(record),
        extractor=text_at(record, "reader:extractor", ""),
        unknown=_unknown(record) | _where_any(body=more_bodies, target=target.unknown),
    )


def _unknown(record: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of `record`, `body` and `target` aside, whose values an annotation has no field for."""
    unknown = {key: value for key, value in record.items() if key not in ("type", "body", "target", *_PLAIN_KEYS)}
    if unknown.get("@context") == CONTEXT:
        del unknown["@context"]
    if unknown.get("motivation") in ((_OF_RULINGS,) if _ruling(record) else _MOTIVATIONS):
        del unknown["motivation"]
    if isinstance(unknown.get("reader:figure"), dict):
        del unknown["reader:figure"]
    read = {"reader:ruling": _ruling(record), "reader:kept": _kept(record), "reader:formerly": _formerly(record)}
    return {key: value for key, value in unknown.items() if not read.get(key)}


def _where_any(**parts: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in parts.items() if part}


def _moment(record: dict[str, Any], key: str, default: str) -> str:
    text = text_at(record, key, default)
    try:
        return read_moment(text) if text else ""
    except ValueError:
        raise ValueError(key) from None


def _whole_number(record: dict[str, Any], key: str) -> int:
    number = record.get(key, 0)
    if type(number) is not int or number < 0:
        raise ValueError(key)
    return number


def _ruling(record: dict[str, Any]) -> Ruling | None:
    name = record.get("reader:ruling")
    return _RULINGS.get(name) if isinstance(name, str) else None


def _kept(record: dict[str, Any]) -> bool:
    return record.get("reader:kept") is True


def _formerly(record: dict[str, Any]) -> tuple[str, ...]:
    quotes = record.get("reader:formerly")
    return tuple(quotes) if isinstance(quotes, list) and all(isinstance(quote, str) for quote in quotes) else ()


def _color(name: Any) -> Color:
    return _COLORS.get(name, Color.YELLOW) if isinstance(name, str) else Color.YELLOW
