"""Finding the passages with notes of a certain kind, and those notes, for one search."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from reader.search.called import Called
from reader.search.language.together import figures_together
from reader.search.language.tree import Node, Noted
from reader.search.notes.judging import FiguresFound, NoteJudge
from reader.search.notes.note import AllNotes, Note, Notes

MOST_WORTH = 1.0
"""What a passage is worth at most by a note on it, or by a figure in it."""


class NoteFinder:
    """Answers questions about the user's notes as they are when the first is asked."""

    def __init__(self, notes: Notes, called: Called, figures: FiguresFound) -> None:
        self._notes = notes
        self._called, self._figures = called, figures
        self._answers: dict[Node, Sequence[Note]] = {}

    @cached_property
    def all(self) -> AllNotes:
        """All notes."""
        return self._notes()

    def answering(self, asked: Node) -> Sequence[Note]:
        """Return the notes that answer to `asked`, judged by themselves, the newest first."""
        if asked not in self._answers:
            self._answers[asked] = self._judged(self.all.newest_first, asked)
        return self._answers[asked]

    def unseen(self, asked: Node) -> Sequence[Note]:
        """Return the notes on no passage of the index that answer to `asked`, judged by themselves."""
        return self._judged(self.all.unseen, asked)

    def passages(self, noted: Noted) -> Mapping[int, float]:
        """Return the keys of the passages with a note that answers to all that is asked, the newest worth the most."""
        found = list(dict.fromkeys(note.key for note in self.answering(noted) if note.key is not None))
        return {key: MOST_WORTH - place / (2 * len(found)) for place, key in enumerate(found)}

    def by_passage(self, wanted: Iterable[Noted], keys: Collection[int]) -> Mapping[int, list[Note]]:
        """Return the notes that answer to one of `wanted` on the passages with these keys, the newest first."""
        found: defaultdict[int, list[Note]] = defaultdict(list)
        answering = {note.id: note for noted in wanted for note in self.answering(noted)}
        for note in sorted(answering.values(), key=lambda note: note.modified, reverse=True):
            if note.key is not None and note.key in keys:
                found[note.key].append(note)
        return found

    def _judged(self, notes: Sequence[Note], asked: Node) -> Sequence[Note]:
        if not notes:
            return ()
        test = NoteJudge(self.all.tags, self._called, self._figures).test(figures_together(asked))
        return list(filter(test, notes))
