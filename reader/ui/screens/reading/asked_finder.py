"""The finder whose query box knows the library."""

from collections.abc import Sequence

from textual import on

from reader.articles.entry import ShelfEntry
from reader.library import Library
from reader.search.hit import SearchResult, Sort
from reader.ui.commands.typing import CORRECT
from reader.ui.screens.reading.asking_bar import AskingBar
from reader.ui.widgets.finder import Finder
from reader.ui.widgets.hit_list import HitList


class AskedFinder(Finder):
    """Tells the box what is on the shelf, what was found, and when a hit was opened."""

    def __init__(self, library: Library, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        """Find in `library`."""
        super().__init__(id=id)
        self._library = library

    def make_bar(self) -> AskingBar:
        """Return a bar that knows the library."""
        return AskingBar(self._library)

    @property
    def _bar(self) -> AskingBar:
        return self.query_one(AskingBar)

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Put `entries` on the shelf, and complete from them."""
        super().show_entries(entries)
        self._bar.take_entries(entries)

    def show_result(self, result: SearchResult, sort: Sort) -> None:
        """Show what was found, and which key takes another spelling."""
        super().show_result(result, sort)
        self._bar.take_result(result)
        if not result.hits and (key := self._bar.box.key_of(CORRECT)):
            self.hits.empty_text += f" {key} searches for that."

    @on(HitList.HitChosen)
    def _keep_query(self) -> None:
        self._bar.remember(self.box.words)
