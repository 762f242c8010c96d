"""The user's notes: pages that cannot be read, notes without their words, drafts that were never saved."""

from collections.abc import Iterator

from reader.annotations.annotation import State
from reader.annotations.drafts import Drafts
from reader.files import is_there
from reader.library.doctor.finding import Finding, hint, well, wrong
from reader.library.library import Library


def note_findings(library: Library, *, can_be_placed: bool) -> Iterator[Finding]:
    """Yield how the notes on the articles of `library` are, and their places where the catalog is whole."""
    many = sum(map(len, library.notes.all_notes().values()))
    for told in library.notes.troubles:
        yield wrong("notes", told, "Nothing of it is lost; what can be done is told here.")
    if can_be_placed:
        yield from _place_findings(library)
    if not library.notes.troubles:
        yield well("notes", f"All can be read: {_notes(many)}.")
    drafts = Drafts(library.locations.state / "drafts").left_behind()
    if drafts:
        told = f"{_notes(len(drafts))} were being written when a window ended."
        yield hint("notes", told, "Open the article: the words are offered again.")


def _place_findings(library: Library) -> Iterator[Finding]:
    placed = [(one.article, note) for one in library.annotated() for note in one.annotations]
    gone = sum(not is_there(article.path) for article, _ in placed)
    orphans = sum(note.state is State.ORPHAN and is_there(article.path) for article, note in placed)
    if orphans:
        yield hint("notes", f"The words of {_notes(orphans)} are not in their articles any more.", "reader notes check")
    if gone:
        yield hint("notes", f"The articles of {_notes(gone)} are not there any more.", "reader notes check")


def _notes(many: int) -> str:
    return f"{many:,} {'note' if many == 1 else 'notes'}"
