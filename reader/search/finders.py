"""What answers the questions of one search that the index cannot: about figures, notes, and names of articles."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np

from reader.articles.span import Span
from reader.search.answering.evaluation import Keyed
from reader.search.answering.watch import NEVER, Watch
from reader.search.called import Called
from reader.search.figures.finding import FigureFinder, FigurePassages
from reader.search.figures.ruled_tables import Rulings
from reader.search.language.tree import Figured, Noted
from reader.search.notes.finding import MOST_WORTH, NoteFinder
from reader.search.notes.note import Notes


class Finders:
    """Finds figures and notes in the cache `folder` for one search.

    `called` tells which articles a name means; `known`, `state` and `watch` are as `FigureFinder` has them.
    """

    def __init__(
        self,
        folder: Path,
        called: Called,
        rulings: Callable[[], Rulings],
        notes: Notes,
        *,
        known: FigurePassages | None = None,
        state: Hashable = None,
        watch: Watch = NEVER,
    ) -> None:
        self.called = called
        self.figures = FigureFinder(folder, rulings, known, state, watch)
        self.notes = NoteFinder(notes, called, self._figures_on_notes)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.figures.close()

    def keyed(self, asked: Figured | Noted, watch: Watch) -> Keyed:
        """Return the passages with figures, all worth the same, or with notes that answer to what is asked.

        Raises:
            Overtaken, TimeUp: as the `watch` says.
        """
        if isinstance(asked, Figured):
            keys = self.figures.passages(asked, watch)
            return Keyed(keys, np.full(len(keys), MOST_WORTH, np.float32))
        found = sorted(self.notes.passages(asked).items())
        return Keyed(np.array([key for key, _ in found], np.int64), np.array([worth for _, worth in found], np.float32))

    def _figures_on_notes(self, asked: Figured) -> Mapping[int, Sequence[Span]]:
        return self.figures.spans([asked], {note.key for note in self.notes.all.notes if note.key is not None})
