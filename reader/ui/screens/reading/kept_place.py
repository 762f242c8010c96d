"""Keeping where one is in the article on display, and how much of it is read: what was to be seen for a moment."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

from reader.places import Left, Places
from reader.position import Position

SECONDS_TO_READ = 2.0
"""How long a place has to be on display before it counts as read: whoever opens an article may close it at once."""


class KeptPlace:
    """Writes to the journal in a thread of its own, one thing after the other: another window may be writing there."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._turns = ThreadPoolExecutor(1, "places")
        self._article: Path | None = None
        self._position: Position | None = None
        """Where one is, None before one has begun to read."""
        self._progress = 0
        """How much of the article is read, in percent."""
        self._kept = Left()
        self._seen, self._seen_since = 0, monotonic()
        """Down to where the article is on display, in percent, and since when."""
        self.is_closed = False
        """Whether the program ends: nothing can be asked or kept any more."""

    async def left(self, article: Path) -> Left:
        """Return how `article` was left."""
        return await asyncio.wrap_future(self._turns.submit(self._places.left, article))

    def begin(self, article: Path, progress: int) -> None:
        """Keep the place in `article` from now on, of which so much is read."""
        self._article, self._position, self._progress, self._seen = article, None, progress, 0

    def take(self, progress: int) -> None:
        """Count so much of the article as read, whatever was on display so far: the user says so."""
        self._progress, self._seen = progress, 0

    def note(self, position: Position, seen: int) -> None:
        """One is at `position` now, with the article on display down to `seen` percent."""
        self._count()
        self._position = position
        if seen != self._seen:
            self._seen, self._seen_since = seen, monotonic()

    def _count(self) -> None:
        if monotonic() - self._seen_since >= SECONDS_TO_READ:
            self._progress = max(self._progress, self._seen)

    def keep(self) -> int | None:
        """Write down what is new, and return how much of the article is read; None where nothing is new."""
        if self._article is None or self._position is None or self.is_closed:
            return None
        self._count()
        now = Left(self._position, self._progress)
        if now == self._kept:
            return None
        self._kept = now
        self._turns.submit(self._places.remember, self._article, *now)
        return self._progress

    async def close(self) -> None:
        """Write down what is new, and wait until all is written."""
        self.keep()
        self.is_closed = True
        await asyncio.to_thread(self._turns.shutdown)
