"""Undo and redo of the changes to notes and rulings made in this session."""

from dataclasses import dataclass, replace

from reader.annotations.annotation import Annotation
from reader.annotations.moments import moment_after
from reader.annotations.store import AnnotationStore
from reader.errors import BadInput

_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class _Change:
    """What was `done` to `note` in `store`, from one state to another; None is a note that is not there."""

    store: AnnotationStore
    done: str
    note: Annotation
    before: Annotation | None
    after: Annotation | None

    @property
    def thing(self) -> str:
        """What was changed, in a word."""
        return "note" if self.note.ruling is None else "ruling"

    def __str__(self) -> str:
        quote = " ".join(self.note.quote.split())
        shown = quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + "…"
        return f"{self.done} {self.thing} on “{shown}”"


class History:
    """Changes to notes and rulings, whichever store keeps them; what a store could not write does not count as done."""

    def __init__(self) -> None:
        self._done: list[_Change] = []
        self._undone: list[_Change] = []

    def add(self, store: AnnotationStore, annotation: Annotation) -> None:
        """Keep a new note.

        Raises:
            FileTrouble: it could not be written.
        """
        self._do(_Change(store, "added", annotation, before=None, after=annotation))

    def revise(self, store: AnnotationStore, old: Annotation, new: Annotation) -> None:
        """Keep `new` in place of `old`, as changed now.

        Raises:
            FileTrouble: it could not be written; `old` is still kept.
        """
        new = replace(new, modified=moment_after(old.modified))
        self._do(_Change(store, "changed", new, before=old, after=new))

    def remove(self, store: AnnotationStore, annotation: Annotation) -> None:
        """Remove a note.

        Raises:
            FileTrouble: that could not be written; the note is still kept.
        """
        self._do(_Change(store, "removed", annotation, before=annotation, after=None))

    def undo(self) -> str | None:
        """Take back the last change and return what it was ("added note on “…”"), or None when there is none.

        Raises:
            BadInput: the note was changed in another window since, and stays so.
            FileTrouble: it could not be written; the change stands and can be taken back later.
        """
        if not self._done:
            return None
        change = self._done[-1]
        self._refuse_overtaken(change, self._done, change.after)
        self._set(change.before, change)
        self._undone.append(self._done.pop())
        return str(change)

    def redo(self) -> str | None:
        """Make the change last taken back again and return what it was, or None when there is none.

        Raises:
            BadInput: the note was changed in another window since, and stays so.
            FileTrouble: it could not be written; the change stays taken back.
        """
        if not self._undone:
            return None
        change = self._undone[-1]
        self._refuse_overtaken(change, self._undone, change.before)
        self._set(change.after, change)
        self._done.append(self._undone.pop())
        return str(change)

    def _do(self, change: _Change) -> None:
        self._set(change.after, change)
        self._done.append(change)
        self._undone.clear()

    def _set(self, state: Annotation | None, change: _Change) -> None:
        if state is None:
            change.store.remove(change.note)
        else:
            change.store.put(state)

    def _refuse_overtaken(self, change: _Change, among: list[_Change], expected: Annotation | None) -> None:
        stored = change.store.find(change.note.file, change.note.id)
        if not _say_the_same(stored, expected):
            among.pop()
            raise BadInput(f"The {change.thing} was changed elsewhere since, so it stays as it is: {change}.")


def _say_the_same(one: Annotation | None, other: Annotation | None) -> bool:
    if one is None or other is None:
        return one is other
    return replace(one, modified="", unknown={}) == replace(other, modified="", unknown={})
