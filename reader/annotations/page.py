"""The page: all notes and rulings on one article, the notes deleted lately and the ids of all that were removed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from reader.annotations.annotation import Annotation
from reader.annotations.moments import moment_after
from reader.annotations.record import to_record
from reader.json_text import json_text

SCHEMA = 1
"""Version of the page's shape. A page with another one is shown as far as it is understood and never rewritten."""

MOST_DELETED = 100
"""Deleted notes that a page keeps, the newest: each change rewrites the page, so it may not grow with all its past."""


def is_our_schema(schema: Any) -> bool:
    """Whether `schema`, which may be anything that JSON can hold, is the version this program knows."""
    return type(schema) is int and schema == SCHEMA


@dataclass(frozen=True)
class Kept:
    """A note or ruling with its record as stored."""

    annotation: Annotation
    record: dict[str, Any]

    @cached_property
    def text(self) -> str:
        """The record as it stands in a page, two steps in; pages share what did not change, so it is made once."""
        return json_text(self.record).rstrip("\n").replace("\n", "\n  ")

    @property
    def modified(self) -> str:
        """When it was made or changed last."""
        return self.annotation.modified


@dataclass(frozen=True, slots=True)
class Page:
    """The notes and rulings on one article, and the notes deleted lately, by id.

    `removed` says when those that are gone were removed: it alone decides which notes there are.
    """

    file: str
    kept: Mapping[str, Kept] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)
    deleted: Mapping[str, Kept] = field(default_factory=dict)
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
        return is_our_schema(self.schema)

    @property
    def annotations(self) -> list[Annotation]:
        """The notes and rulings there are."""
        return [one.annotation for one in self.kept.values()]

    def find(self, name: str) -> Annotation | None:
        """Return the note or ruling with the id `name`, or None where it is not there, or not any more."""
        return self.kept[name].annotation if name in self.kept else None

    def with_note(self, note: Annotation) -> "Page":
        """Return the page with `note` on it; it becomes newer than what it replaces, for this is done after that."""
        if self.find(note.id) == note:
            return self
        stored = self.kept.get(note.id, self.deleted.get(note.id))
        if stored is not None:
            note = replace(note, unknown={**stored.annotation.unknown, **note.unknown})
        before = self._last(note.id)
        if note.modified <= before:
            note = replace(note, modified=moment_after(before))
        return replace(self, kept={**self.kept, note.id: Kept(note, to_record(note))}).settled()

    def without_note(self, note: Annotation) -> "Page":
        """Return the page with `note` removed, and that remembered; as of after all that was ever done to it."""
        when = moment_after(max(self._last(note.id), note.modified))
        return replace(self, removed={**self.removed, note.id: when}).settled()

    def with_restored(self, note: Annotation) -> "Page":
        """Return the page with `note`, which was deleted, on it again as it was last; newer than its removal."""
        if note.id in self.kept:
            return self
        return self.with_note(self.deleted[note.id].annotation if note.id in self.deleted else note)

    def merged(self, other: "Page") -> "Page":
        """Return both pages as one: of two states of a note the newer wins, a removal being a state too."""
        if other is self:
            return self
        mine, theirs = self._states(), other._states()  # noqa: SLF001 - of the same class
        newer = {name: one for name, one in theirs.items() if name not in mine or mine[name].modified < one.modified}
        removed = {
            name: max(self.removed.get(name, ""), other.removed.get(name, ""))
            for name in {**self.removed, **other.removed}
        }
        return replace(
            self,
            kept={**mine, **newer},
            removed=removed,
            deleted={},
            unread=_united(self.unread, other.unread),
            unread_deleted=_united(self.unread_deleted, other.unread_deleted),
            unknown={**other.unknown, **self.unknown},
        ).settled()

    def of_text(self, text_hash: str, file: str) -> "Page | None":
        """Return the notes made on the text with `text_hash`, and all removals, as a page of the article `file`."""
        notes = [replace(note, file=file) for note in self.annotations if note.text_hash == text_hash]
        return Page(file, {note.id: Kept(note, to_record(note)) for note in notes}, self.removed) if notes else None

    def settled(self) -> "Page":
        """Return the page with every note where its newest state says: among those kept, the deleted or nowhere."""
        states = self._states()
        kept = {name: one for name, one in states.items() if self.removed.get(name, "") <= one.modified}
        gone = [name for name, one in states.items() if name not in kept and one.annotation.ruling is None]
        lately = sorted(gone, key=lambda name: self.removed[name])[-MOST_DELETED:]
        return replace(self, kept=kept, deleted={name: states[name] for name in lately})

    def _last(self, name: str) -> str:
        """Return when anything was last done to the note with the id `name`, empty for one that is not known."""
        stored = self.kept.get(name, self.deleted.get(name))
        return max(stored.modified if stored else "", self.removed.get(name, ""))

    def _states(self) -> dict[str, Kept]:
        """Return the newest state of every note that is there or was deleted lately."""
        return {**self.deleted, **self.kept}


def _united(some: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    return some + tuple(item for item in others if item not in some)
