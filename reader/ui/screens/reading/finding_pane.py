"""The left of the reading screen: the finder with the library behind it, which reads, indexes and searches."""

import asyncio
from functools import partial
from time import monotonic

from textual import on, work
from textual.message import Message

from reader.library import Library
from reader.ui.messages import IndexFinished, IndexProgressed, SearchAnswered, ShelfRead, WorkFailed
from reader.ui.screens.reading.indexing import Indexing
from reader.ui.screens.search_thread import SearchThread
from reader.ui.widgets.finder import Finder
from reader.ui.widgets.query_box import QueryBox

HITS_SHOWN = 200
NOTHING_YET = "Nothing found yet: the library is still being indexed."
SECONDS_BETWEEN_SHELVES = 2.0
"""How often at most the shelf is read again while the index grows: it takes as long as the library is large."""


class FindingPane(Finder):
    """Shows the shelf at once, brings the index up to date behind it, and answers queries as they are typed."""

    class Answered(Message):
        """The hits of the newest query are on display; `hint` says what of it could not be taken as written."""

        def __init__(self, hint: str) -> None:
            self.hint = hint
            super().__init__()

    def __init__(self, library: Library, *, id: str | None = None) -> None:  # noqa: A002
        """Find in `library`."""
        super().__init__(id=id)
        self._library = library
        self._query = ""
        self._searching = SearchThread(partial(library.search, limit=HITS_SHOWN), SearchAnswered, self.post_message)
        self._indexing: Indexing | None = None
        self._shelf_read_at = 0.0

    def on_mount(self) -> None:
        """Show the shelf and begin to work."""
        self._searching.start()
        self.read_shelf()
        self.bring_up_to_date()

    def on_unmount(self) -> None:
        """Let the workers go."""
        self._searching.stop()
        if self._indexing is not None:
            self._indexing.stop()

    @property
    def query_asked(self) -> str:
        """What is searched for; empty while the shelf is on display."""
        return self._query

    def bring_up_to_date(self) -> None:
        """Read what changed on disk, unless that is going on already."""
        if self._indexing is None or not self._indexing.is_alive():
            self._indexing = Indexing(self._library.roots, self.post_message)
            self._indexing.start()

    # The shelf

    @work(exclusive=True, group="shelf")
    async def read_shelf(self) -> None:
        """Read the shelf anew and show it."""
        self._shelf_read_at = monotonic()
        self.post_message(ShelfRead(await asyncio.to_thread(self._library.entries)))

    @on(ShelfRead)
    def _show_articles(self, event: ShelfRead) -> None:
        self.show_entries(event.entries)

    @on(IndexProgressed)
    def _show_more(self) -> None:
        if monotonic() - self._shelf_read_at < SECONDS_BETWEEN_SHELVES:
            return
        self.read_shelf()
        if self._query and not self.hits.rows:
            self._searching.ask(self._query)

    @on(IndexFinished)
    def _show_all(self, event: IndexFinished) -> None:
        if event.changed:
            self.read_shelf()
        if event.changed and self._query:
            self._searching.ask(self._query)

    # The hits

    @on(QueryBox.QueryChanged)
    def _search(self, event: QueryBox.QueryChanged) -> None:
        self._query = event.query.strip()
        if self._query:
            self._searching.ask(self._query)
        else:
            self._searching.forget()

    @on(WorkFailed)
    def _give_up(self) -> None:
        self.expect_no_answer()

    @on(SearchAnswered)
    def _show_hits(self, event: SearchAnswered) -> None:
        event.stop()
        self.show_result(event.result)
        if self._indexing is not None and self._indexing.is_alive():
            self.hits.empty_text = NOTHING_YET
        self.post_message(self.Answered(event.result.hint or ""))
