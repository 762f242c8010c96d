"""Listing the figures of a library, with an index of its own to look up the words of conditions."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from reader.search.figures.filtering import figure_table
from reader.search.figures.order import FigureOrder
from reader.search.figures.ruled_tables import Rulings
from reader.search.figures.table import FigureTable
from reader.search.index import IndexDamaged, SearchIndex
from reader.search.language.tree import Node
from reader.search.notes.note import Notes


class FigureListing:
    """Makes tables of the figures in the cache `folder`, for any thread.

    `rulings` tells what the user decided about mentions, `notes` what is noted on passages, `mend` makes anew what was
    found damaged.
    """

    def __init__(self, folder: Path, rulings: Callable[[], Rulings], notes: Notes, mend: Callable[[], object]) -> None:
        self._folder, self._rulings, self._notes, self._mend = folder, rulings, notes, mend
        self._index = SearchIndex(folder)
        self._asking = Lock()

    def table(
        self, where: str, order: FigureOrder, *, descending: bool, everything: bool, cancelled: Callable[[], bool]
    ) -> FigureTable:
        """Return the figures that satisfy the condition `where`, as `figure_table` does.

        Raises:
            FileTrouble: the cache cannot be used.
        """

        def made() -> FigureTable:
            return figure_table(
                self._folder,
                where,
                order=order,
                descending=descending,
                everything=everything,
                rulings=self._rulings(),
                notes=self._notes,
                passages=self._passages,
                cancelled=cancelled,
            )

        table = made()
        if not table.is_of_damaged:
            return table
        table.close()
        self._mend()
        return made()

    def _passages(self, tree: Node) -> Sequence[int]:
        with self._asking:
            try:
                return self._index.passages(tree, self._notes)
            except IndexDamaged:
                self._mend()
                return self._index.passages(tree, self._notes)
