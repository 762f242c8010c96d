"""The store: all notes and rulings of a library, kept there or, where it cannot be written, in the user's folder."""

from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from functools import reduce
from operator import attrgetter, itemgetter
from pathlib import Path

from reader.annotations.annotation import Annotation
from reader.annotations.folder import NotesFolder, WrittenByNewerReader
from reader.annotations.page import Page
from reader.errors import FileTrouble


class AnnotationStore:
    """The notes in `folder` and in `fallback`, read as one; any number of windows and commands may share them.

    Nothing is created before a note is written. What is written is on disk when the call returns.
    """

    def __init__(self, folder: Path, fallback: Path | None = None, *, within: Path | None = None) -> None:
        """Keep notes in `folder`, unless a link makes it lead out of the folder `within`, or else in `fallback`."""
        self._folders = [NotesFolder(folder, within), *([NotesFolder(fallback)] if fallback is not None else [])]
        self._troubles: dict[str, None] = {}

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences about files that were not read, or not written, as they should have been."""
        met = dict(self._troubles)
        for folder in self._folders:
            met |= folder.troubles
        return tuple(met)

    @property
    def folder(self) -> Path:
        """Where the notes are kept, as long as it can be written."""
        return self._folders[0].path

    def of(
        self, file: str, text_hash: str | None = None, *, is_there: Callable[[str], bool] = lambda _: False
    ) -> list[Annotation]:
        """Return the notes on the article `file`, in reading order.

        With the hash of its text, notes made on the same text under another name, of a file that is there no more,
        are taken over: a renamed article keeps its notes.
        """
        page = self._page(file)
        namesakes = [] if text_hash is None else self._namesakes(file, text_hash, is_there)
        taken_over = reduce(Page.merged, namesakes, page)
        if taken_over != page:
            with suppress(FileTrouble):  # they are safe under the other name, and taken over again the next time
                self._change(file, lambda present: reduce(Page.merged, namesakes, present))
        return sorted(_notes(taken_over), key=_reading_order)

    def rulings(self, file: str) -> list[Annotation]:
        """Return the rulings on the article `file`, as it is called now, the oldest first."""
        return _rulings(self._page(file))

    def find(self, file: str, name: str) -> Annotation | None:
        """Return the note or ruling with the id `name` on the article `file`, or None."""
        return self._page(file).find(name)

    def all(self) -> list[Annotation]:
        """Return every note and ruling, article by article, in reading order; what two names share comes once."""
        newest: dict[str, Annotation] = {}
        removed: dict[str, str] = {}
        for page in self._pages().values():
            for note in page.annotations:
                newest[note.id] = max(newest.get(note.id, note), note, key=attrgetter("modified"))
            for name, when in page.removed.items():
                removed[name] = max(removed.get(name, when), when)
        kept = [note for name, note in newest.items() if removed.get(name, "") <= note.modified]
        return sorted(kept, key=lambda note: (note.file, *_reading_order(note)))

    def deleted(self) -> list[Annotation]:
        """Return the notes that were deleted lately and can be brought back, the last deleted first."""
        return [note for _, note in self.deletions()]

    def deletions(self) -> list[tuple[str, Annotation]]:
        """Return the same notes, each with the moment when it was deleted."""
        gone: dict[str, tuple[str, Annotation]] = {}
        for page in self._pages().values():
            for name, one in page.deleted.items():
                then = (page.removed[name], one.annotation)
                gone[name] = max(gone.get(name, then), then, key=itemgetter(0))
        there = {note.id for note in self.all()}
        return sorted((one for name, one in gone.items() if name not in there), key=itemgetter(0))[::-1]

    def all_notes(self) -> dict[str, list[Annotation]]:
        """Return the notes on each article, articles without any left out.

        Files that did not change since the last call are not read again.
        """
        notes = {file: _notes(page) for file, page in self._pages().items()}
        return {file: on_it for file, on_it in notes.items() if on_it}

    def counts(self) -> dict[str, int]:
        """Return how many notes each article has, articles without any left out; cheap as `all_notes`."""
        return {file: len(notes) for file, notes in self.all_notes().items()}

    def all_rulings(self) -> dict[str, list[Annotation]]:
        """Return the rulings on each article, the oldest first, articles without any left out; cheap as `all_notes`."""
        rulings = {file: _rulings(page) for file, page in self._pages().items()}
        return {file: on_it for file, on_it in rulings.items() if on_it}

    def put(self, annotation: Annotation) -> Annotation:
        """Keep a new or revised note or ruling, and return it as it is kept.

        Raises:
            FileTrouble: it could not be written anywhere; nothing has changed.
        """
        self._change(annotation.file, lambda page: page.with_note(annotation))
        return self.find(annotation.file, annotation.id) or annotation

    def remove(self, annotation: Annotation) -> None:
        """Remove a note or ruling, in every window.

        Raises:
            FileTrouble: that could not be written anywhere; nothing has changed.
        """
        self._change(annotation.file, lambda page: page.without_note(annotation))

    def restore(self, annotation: Annotation) -> Annotation:
        """Bring a deleted note back, in every window, and return it as it is kept.

        One that is there again, because another window was faster, stays as it is.

        Raises:
            FileTrouble: that could not be written anywhere; the note is still among the deleted.
        """
        self._change(annotation.file, lambda page: page.with_restored(annotation))
        return self.find(annotation.file, annotation.id) or annotation

    def put_and_remove(self, file: str, put: Iterable[Annotation], removed: Iterable[Annotation]) -> None:
        """Keep the notes and rulings `put` on the article `file` and remove those `removed`, all in one write.

        Raises:
            FileTrouble: that could not be written anywhere; nothing has changed.
        """
        kept, gone = tuple(put), tuple(removed)
        self._change(file, lambda page: reduce(Page.without_note, gone, reduce(Page.with_note, kept, page)))

    def state(self, file: str) -> Hashable:
        """Return what differs as soon as anybody changes the notes on the article `file`; nothing is read for it."""
        return tuple(folder.stamp(file) for folder in self._folders)

    def _page(self, file: str) -> Page:
        page, *others = [folder.page(file) for folder in self._folders]
        for other in others:
            page = page.merged(other)
        return page

    def _pages(self) -> dict[str, Page]:
        pages: dict[str, Page] = {}
        for folder in self._folders:
            for page in folder.pages():
                pages[page.file] = pages[page.file].merged(page) if page.file in pages else page
        return pages

    def _namesakes(self, file: str, text_hash: str, is_there: Callable[[str], bool]) -> list[Page]:
        """Return what other pages say of notes made on the same text, as pages of `file`."""
        namesakes = {
            name: page.of_text(text_hash, file) for name, page in self._pages().items() if name != file and page.is_ours
        }
        return [page for name, page in namesakes.items() if page is not None and not is_there(name)]

    def _change(self, file: str, change: Callable[[Page], Page]) -> None:
        """Write the change to the first folder that takes it, on top of what all folders know."""
        refusals: list[str] = []
        for folder in self._folders:
            try:
                folder.change(file, lambda page: change(page.merged(self._page(file))))
            except WrittenByNewerReader:
                raise
            except FileTrouble as refusal:
                refusals.append(str(refusal))
            else:
                if refusals:
                    self._tell_where(folder, refusals)
                return
        raise FileTrouble(f"The change is not saved. {' '.join(refusals)} Mend that, then try again.")

    def _tell_where(self, folder: NotesFolder, refusals: list[str]) -> None:
        self._troubles[f"{' '.join(refusals)} Notes are kept in {folder.path} instead."] = None


def _notes(page: Page) -> list[Annotation]:
    return [one for one in page.annotations if one.ruling is None]


def _rulings(page: Page) -> list[Annotation]:
    return sorted((one for one in page.annotations if one.ruling is not None), key=lambda one: one.modified)


def _reading_order(note: Annotation) -> tuple[int, int, str, str]:
    return note.span.start, note.span.end, note.created, note.id
