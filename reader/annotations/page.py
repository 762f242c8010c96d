"""The page: all notes and rulings on one article and the ids of those removed, as one JSON document."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from reader.annotations.annotation import Annotation
from reader.annotations.moments import moment_after, read_moment
from reader.annotations.record import CONTEXT, from_record, to_record
from reader.errors import BadInput
from reader.json_text import json_text

SCHEMA = 1
"""Version of the page's shape. A page with another one is shown as far as it is understood and never rewritten."""

MOST_DELETED = 100
"""Deleted notes that a page keeps, the newest: each change rewrites the page, so it may not grow with all its past."""

_DEEPEST = 100
_OURS = {"@context": CONTEXT, "type": "AnnotationPage"}.items()
_KEYS = ("reader:schema", "reader:file", "items", "reader:removed", "reader:deleted")


class Damaged(ValueError):
    """A file of notes is no page at all; the message is the part of a sentence that says where: "at line 3"."""


@dataclass(frozen=True, slots=True)
class Page:
    """The notes and rulings on one article by id, and the notes deleted lately, each with its record as stored.

    `removed` says when those that are gone were removed: it alone decides which notes there are.
    """

    file: str
    notes: Mapping[str, Annotation] = field(default_factory=dict)
    records: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)
    deleted: Mapping[str, Annotation] = field(default_factory=dict)
    """Notes that can be brought back; a ruling that was taken back is made again with one key, so none is kept."""
    unread: tuple[Any, ...] = ()
    """Items that are no notes of ours: kept as they are."""
    unread_deleted: tuple[Any, ...] = ()
    unknown: Mapping[str, Any] = field(default_factory=dict)
    schema: Any = SCHEMA
    troubles: tuple[str, ...] = ()

    @property
    def is_ours(self) -> bool:
        """Whether the page has the shape this program knows, and so may be rewritten."""
        return bool(self.schema == SCHEMA)

    def with_note(self, note: Annotation) -> "Page":
        """Return the page with `note` on it; it becomes newer than what it replaces, for this is done after that."""
        if self.notes.get(note.id) == note:
            return self
        stored = self.notes.get(note.id, self.deleted.get(note.id))
        if stored is not None:
            note = replace(note, unknown={**stored.unknown, **note.unknown})
        known = max(stored.modified if stored else "", self.removed.get(note.id, ""))
        if note.modified <= known:
            note = replace(note, modified=moment_after(known))
        notes = {**self.notes, note.id: note}
        return replace(self, notes=notes, records={**self.records, note.id: to_record(note)}).settled()

    def without_note(self, note: Annotation) -> "Page":
        """Return the page with `note` removed, and that remembered."""
        stored = self.notes.get(note.id, note)
        removed = {**self.removed, note.id: moment_after(max(stored.modified, note.modified))}
        return replace(self, removed=removed).settled()

    def with_restored(self, note: Annotation) -> "Page":
        """Return the page with `note`, which was deleted, on it again as it was last; newer than its removal."""
        return self if note.id in self.notes else self.with_note(self.deleted.get(note.id, note))

    def merged(self, other: "Page") -> "Page":
        """Return both pages as one: of two states of a note the newer wins, a removal being a state too."""
        mine, theirs = self.known, other.known
        newer = {name: note for name, note in theirs.items() if name not in mine or mine[name].modified < note.modified}
        removed = {
            name: max(self.removed.get(name, ""), other.removed.get(name, ""))
            for name in {**self.removed, **other.removed}
        }
        return replace(
            self,
            notes={**mine, **newer},
            records={**self.records, **{name: other.records[name] for name in newer}},
            removed=removed,
            deleted={},
            unread=_united(self.unread, other.unread),
            unread_deleted=_united(self.unread_deleted, other.unread_deleted),
            unknown={**other.unknown, **self.unknown},
        ).settled()

    def of_text(self, text_hash: str, file: str) -> "Page | None":
        """Return the notes made on the text with `text_hash`, and all removals, as a page of the article `file`."""
        notes = {name: replace(note, file=file) for name, note in self.notes.items() if note.text_hash == text_hash}
        records = {name: to_record(note) for name, note in notes.items()}
        return Page(file, notes, records, self.removed) if notes else None

    def settled(self) -> "Page":
        """Return the page with every note where its newest state says: among the notes, the deleted or nowhere."""
        known = self.known
        notes = {name: note for name, note in known.items() if self.removed.get(name, "") <= note.modified}
        gone = [name for name, note in known.items() if name not in notes and note.ruling is None]
        lately = sorted(gone, key=lambda name: self.removed[name])[-MOST_DELETED:]
        return replace(
            self,
            notes=notes,
            records={name: self.records[name] for name in (*notes, *lately)},
            deleted={name: known[name] for name in lately},
        )

    @property
    def known(self) -> dict[str, Annotation]:
        """The newest state of every note there is or was."""
        return {**self.deleted, **self.notes}


def _united(some: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    return some + tuple(item for item in others if item not in some)


def page_to_json(page: Page) -> bytes:
    """Return the stored form of `page`: the same notes give the same bytes, one item after the other as they came."""
    document = {
        **dict(_OURS),
        "reader:schema": page.schema,
        "reader:file": page.file,
        "items": [*(page.records[name] for name in page.notes), *page.unread],
        "reader:removed": dict(page.removed),
    }
    if deleted := [*(page.records[name] for name in page.deleted), *page.unread_deleted]:
        document["reader:deleted"] = deleted
    return json_text(document | dict(page.unknown)).encode()


def page_from_json(content: bytes, file: str | None) -> Page:
    """Return the page that `content` holds; `file` is the article it belongs to, None to ask the page itself.

    Raises:
        Damaged: `content` is no page.
    """
    document = _load(content)
    named = document.get("reader:file")
    schema = document.get("reader:schema", SCHEMA)
    items, removed = document.get("items", []), document.get("reader:removed", {})
    deleted = document.get("reader:deleted", [])
    if schema != SCHEMA:  # another shape is no damage
        items = items if isinstance(items, list) else []
        removed, deleted = {}, []
    page = Page(
        file=file if file is not None else named if isinstance(named, str) else "",
        removed=_removed(removed),
        unknown={key: value for key, value in document.items() if key not in _KEYS and (key, value) not in _OURS},
        schema=schema,
    )
    if not isinstance(items, list):
        raise Damaged("in “items”")
    if not isinstance(deleted, list):
        raise Damaged("in “reader:deleted”")
    return _with_items(page, items, deleted)


def _load(content: bytes) -> dict[str, Any]:
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Damaged(f"at line {error.lineno}") from None
    except UnicodeDecodeError as error:
        lines_before = content.count(b"\n", 0, error.start)
        raise Damaged(f"at line {lines_before + 1}") from None
    except (ValueError, RecursionError):
        raise Damaged("by a number or a nesting too large to be read") from None
    if not isinstance(document, dict):
        raise Damaged("from the first line on")
    _refuse_deep_nesting(document)
    return document


def _refuse_deep_nesting(document: dict[str, Any]) -> None:
    """Raise `Damaged` where writing `document` again could exhaust Python's stack."""
    level: list[Any] = [document]
    depth = 0
    while level:
        depth += 1
        if depth > _DEEPEST:
            raise Damaged(f"by a nesting of more than {_DEEPEST} levels")
        level = [child for parent in level for child in _children(parent)]


def _children(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _removed(stored: Any) -> dict[str, str]:
    if not isinstance(stored, dict):
        raise Damaged("in “reader:removed”")
    try:
        return {name: read_moment(when) for name, when in stored.items()}
    except (ValueError, TypeError):
        raise Damaged("in “reader:removed”") from None


def _with_items(page: Page, items: list[Any], deleted: list[Any]) -> Page:
    notes: dict[str, Annotation] = {}
    records: dict[str, dict[str, Any]] = {}
    unread: list[Any] = []
    unread_deleted: list[Any] = []
    troubles: list[str] = []
    for item, others in [*((item, unread) for item in items), *((item, unread_deleted) for item in deleted)]:
        try:
            note = from_record(item, page.file)
        except BadInput as trouble:
            others.append(item)
            troubles.append(str(trouble))
            continue
        if note.id not in notes or notes[note.id].modified < note.modified:
            notes[note.id] = note
            records[note.id] = item
    read = replace(page, unread=tuple(unread), unread_deleted=tuple(unread_deleted), troubles=tuple(troubles))
    return replace(read, notes=notes, records=records).settled()
