"""The search bar with the library behind it: completes from what is there, keeps what was asked for."""

import asyncio
from collections.abc import Sequence
from functools import partial
from time import monotonic

from textual import on, work

from reader.articles.entry import ShelfEntry
from reader.library import Library
from reader.library.field_values import field_values
from reader.library.past_queries import PastQueries, Queries
from reader.search.hit import SearchResult
from reader.ui.messages import Told
from reader.ui.screens.off_loop import make
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.search_bar import SearchBar, SearchBox

SECONDS_LOOKED_AT = 3.0
"""How long hits have to stand there for their query to count as used when it is left."""


class AskingBar(SearchBar):
    """Remembers a query when Enter ends it, when a hit of it is opened, or when its hits were looked at for a while."""

    def __init__(self, library: Library) -> None:
        """Ask `library`."""
        super().__init__()
        self._library = library
        self._past = PastQueries.of(library.roots, library.locations)
        self._entries: Sequence[ShelfEntry] = ()
        self._known: Sequence[ShelfEntry] = ()
        """The articles whose values the box knows."""
        self._query = ""
        self._found_at: float | None = None
        """When the first hits of the query were there."""

    # What there is to offer

    def take_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Complete from what is told of the articles `entries` from now on."""
        self._entries = entries
        if self.box.has_focus:
            self._learn()

    @on(SearchBox.Focused)
    @work(exclusive=True, group="values", description="the box")
    async def _learn(self) -> None:
        self._show_past(await asyncio.to_thread(self._past.read))
        entries = self._entries
        if entries is not self._known:
            self.box.take_values(await asyncio.to_thread(field_values, entries, self._library.cache))
            self._known = entries

    def _show_past(self, kept: Queries) -> None:
        self.box.take_past(kept.used, tuple(kept.saved.items()))

    # What was asked for

    def take_result(self, result: SearchResult) -> None:
        """Take the answer to the query in the box: since when it has hits, and how else it may be spelt."""
        self.box.corrected = result.corrected
        if not result.hits:
            self._found_at = None
        elif self._found_at is None or result.query != self._query:
            self._found_at = monotonic()
        self._query = result.query

    @on(QueryBox.QueryChanged)
    def _forget_correction(self) -> None:
        self.box.corrected = None

    @on(QueryBox.QueryEntered)
    def _keep_entered(self, event: QueryBox.QueryEntered) -> None:
        self.remember(event.query)

    @on(QueryBox.QueryLeft)
    def _keep_looked_at(self, event: QueryBox.QueryLeft) -> None:
        if self._found_at is not None and monotonic() - self._found_at >= SECONDS_LOOKED_AT:
            self.remember(event.query)

    def remember(self, query: str) -> None:
        """Keep `query` as one that was used."""
        if query.strip():
            self._keep(partial(self._past.remember, query))

    @work(group="past", description="a query")
    async def _keep(self, change: partial[None]) -> None:
        if await make(self, change):
            self._show_past(await asyncio.to_thread(self._past.read))

    @on(SearchBox.ForgetRequested)
    def _forget(self, event: SearchBox.ForgetRequested) -> None:
        self._keep(partial(self._past.forget, event.offer.query, event.offer.name))

    @on(SearchBox.SaveRequested)
    @work(exclusive=True, group="saving", description="a search")
    async def _save(self, event: SearchBox.SaveRequested) -> None:
        from reader.ui.screens.reading.search_name import SearchName  # seldom the first thing one needs

        kept = await asyncio.to_thread(self._past.read)
        name = await self.app.push_screen_wait(SearchName(event.query, kept.saved))
        if name is not None and await make(self, partial(self._past.save, name, event.query)):
            self._show_past(await asyncio.to_thread(self._past.read))
            self.post_message(Told(f"Saved as {name}; ↑ in the empty box brings it back").set_sender(self))
