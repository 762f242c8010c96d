"""Undo and redo of the changes to notes and rulings made in this session."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.annotations.annotation import Annotation
from reader.annotations.moments import moment_after
from reader.annotations.store import AnnotationStore
from reader.annotations.telling import told
from reader.errors import BadInput


@dataclass(frozen=True, slots=True)
class _Step:
    """A note or ruling from one state to another; None is one that is not there."""

    id: str
    before: Annotation | None
    after: Annotation | None


@dataclass(frozen=True, slots=True)
class _Change:
    """What was done at once, in words, and its steps, all of them on the article `file` in `store`."""

    told: str
    store: AnnotationStore
    file: str
    steps: tuple[_Step, ...]

    def make(self) -> None:
        """Write it, all of it at once.

        Raises:
            FileTrouble: it could not be written; nothing was changed.
        """
        put = [step.after for step in self.steps if step.after is not None]
        removed = [step.before for step in self.steps if step.after is None and step.before is not None]
        self.store.put_and_remove(self.file, put, removed)

    def reversed(self) -> "_Change":
        """Return the change that takes this one back."""
        return replace(self, steps=tuple(_Step(step.id, step.after, step.before) for step in self.steps))

    @property
    def is_overtaken(self) -> bool:
        """Whether what it starts from is not what is stored by now."""
        return any(not _say_the_same(self.store.find(self.file, step.id), step.before) for step in self.steps)


class History:
    """Changes to notes and rulings, whichever store keeps them; what a store could not write does not count as done."""

    def __init__(self) -> None:
        self._back: list[_Change] = []
        """What takes each change back, the last one last."""
        self._forth: list[_Change] = []
        """What makes those changes again that were taken back."""

    def add(self, store: AnnotationStore, *annotations: Annotation, done: str = "added") -> None:
        """Keep new notes on one article.

        Raises:
            FileTrouble: they could not be written.
        """
        self._do(_change(store, done, annotations, *(_Step(one.id, None, one) for one in annotations)))

    def revise(self, store: AnnotationStore, old: Annotation, new: Annotation, *, done: str = "changed") -> Annotation:
        """Keep `new` in place of `old`, as changed now, and return it so.

        Raises:
            FileTrouble: it could not be written; `old` is still kept.
        """
        new = replace(new, modified=moment_after(old.modified))
        self._do(_change(store, done, [new], _Step(new.id, old, new)))
        return new

    def remove(self, store: AnnotationStore, annotation: Annotation) -> None:
        """Remove a note.

        Raises:
            FileTrouble: that could not be written; the note is still kept.
        """
        self._do(_change(store, "removed", [annotation], _Step(annotation.id, annotation, None)))

    def restore(self, store: AnnotationStore, deleted: Annotation) -> None:
        """Keep a deleted note again, as it was last; one that another window brought back first stays as it is there.

        Raises:
            FileTrouble: that could not be written; the note is still deleted.
        """
        restored = store.restore(deleted)
        self._remember(_change(store, "restored", [restored], _Step(restored.id, None, restored)))

    def undo(self) -> str | None:
        """Take back the last change and return what it was ("added note on “…”"), or None when there is none.

        Raises:
            BadInput: it was changed in another window since, and stays so.
            FileTrouble: it could not be written; the change stands and can be taken back later.
        """
        return _made(self._back, self._forth)

    def redo(self) -> str | None:
        """Make the change last taken back again and return what it was, or None when there is none.

        Raises:
            BadInput: it was changed in another window since, and stays so.
            FileTrouble: it could not be written; the change stays taken back.
        """
        return _made(self._forth, self._back)

    def _do(self, change: _Change) -> None:
        change.make()
        self._remember(change)

    def _remember(self, change: _Change) -> None:
        self._back.append(change.reversed())
        self._forth.clear()


def _change(store: AnnotationStore, done: str, notes: Sequence[Annotation], *steps: _Step) -> _Change:
    return _Change(told(done, notes), store, notes[0].file, steps)


def _made(changes: list[_Change], opposite: list[_Change]) -> str | None:
    """Make the last of `changes` and put what takes it back among the `opposite` ones."""
    if not changes:
        return None
    change = changes[-1]
    if change.is_overtaken:
        changes.pop()
        raise BadInput(f"It was changed elsewhere since, so it stays as it is: {change.told}.")
    change.make()
    opposite.append(changes.pop().reversed())
    return change.told


def _say_the_same(one: Annotation | None, other: Annotation | None) -> bool:
    if one is None or other is None:
        return one is other
    return replace(one, modified="", unknown={}) == replace(other, modified="", unknown={})
