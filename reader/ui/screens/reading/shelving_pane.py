"""The finder with the library's shelf: as it was last shown, then as it is; how the user arranges it is kept."""

import asyncio
from contextlib import suppress
from time import monotonic

from textual import on, work
from textual.message import Message

from reader.articles.arrangement import Arrangement
from reader.errors import BadInput
from reader.library import Library
from reader.ui.messages import HoldKeys, IndexFinished, IndexProgressed, ReleaseKeys, ShelfRead
from reader.ui.screens.reading.asked_finder import AskedFinder
from reader.ui.widgets.shelf.shelf import Shelf

SECONDS_BETWEEN_SHELVES = 2.0
"""How often at most the shelf is read again while the index grows: it takes as long as the library is large."""

_AWAITED = "shelf"
"""What keys wait for that come before there is a shelf."""


class ShelvingPane(AskedFinder):
    """Shows the shelf at once, and anew whenever there is more to be said."""

    class Begun(Message):
        """There are articles on the shelf, for the first time."""

    def __init__(self, library: Library, kept: Arrangement | None, *, id: str | None = None) -> None:  # noqa: A002
        """Show the shelf of `library`, beginning with it as it was `kept`."""
        super().__init__(library, id=id)
        self._kept = kept
        self._to_keep: Arrangement | None = None
        self._has_begun = False
        self._has_caught_up = False
        self._shelf_read_at = 0.0

    def on_mount(self) -> None:
        """Show the shelf as it was; where it never was, keys wait until it is there."""
        if self._kept is not None:
            self.shelf.take_over(self._kept)
            self._begin()
        self._kept = None
        if not self.shelf.rows:  # else an article opens, and has the machine to itself until it is there
            self.app.post_message(HoldKeys(_AWAITED))  # at once: keys are let through when this screen is there
            self.call_after_refresh(self.catch_up)

    def catch_up(self) -> None:
        """See how everything is by now, unless that was done before."""
        if not self._has_caught_up:
            self._has_caught_up = True
            self.look_at_library()

    def look_at_library(self) -> None:
        """See how everything is by now."""
        self.read_shelf()

    def _begin(self) -> None:
        if not self._has_begun and self.shelf.rows:
            self._has_begun = True
            self.post_message(self.Begun())

    @work(exclusive=True, group="shelf")
    async def read_shelf(self) -> None:
        """Read the shelf anew and show it."""
        self._shelf_read_at = monotonic()
        with suppress(BadInput):  # the folder is gone: what is on the shelf stays, and who follows it tells of it
            self.post_message(ShelfRead(await asyncio.to_thread(self._library.entries)))

    @on(ShelfRead)
    def _show_articles(self, event: ShelfRead) -> None:
        self.show_entries(event.entries)
        self._begin()
        self.post_message(ReleaseKeys(_AWAITED))

    @on(IndexProgressed)
    def _show_more_articles(self) -> None:
        if monotonic() - self._shelf_read_at >= SECONDS_BETWEEN_SHELVES:
            self.read_shelf()

    @on(IndexFinished)
    def _show_all_articles(self, event: IndexFinished) -> None:
        if event.changed or event.troubles:
            self.read_shelf()

    @on(Shelf.Arranged)
    def _note_arrangement(self, event: Shelf.Arranged) -> None:
        self._to_keep = event.arrangement
        self._keep()

    @work(exclusive=True, group="arrangement")
    async def _keep(self) -> None:
        """Keep how the shelf is arranged, which is no argument: that would stay until the worker is collected."""
        arrangement, self._to_keep = self._to_keep, None
        if arrangement is not None:
            await asyncio.to_thread(self._library.kept_shelf.write, arrangement)

    @on(Shelf.ProgressRequested)
    @work(group="progress", description="an article")
    async def _keep_progress(self, event: Shelf.ProgressRequested) -> None:
        self.shelf.show_progress(event.entry.id, event.progress)
        await asyncio.to_thread(self._library.places.remember, event.entry.path, None, event.progress)
