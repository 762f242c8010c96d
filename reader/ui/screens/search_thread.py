"""The one thread that searches: the newest query wins, an overtaken one says nothing."""

import threading
from collections.abc import Callable
from typing import Protocol

from textual.message import Message

from reader.errors import ReaderError
from reader.search.hit import SearchResult
from reader.ui.messages import SearchAnswered, WorkCrashed, WorkFailed


class Search(Protocol):
    """Answers a query, and may leave off once `cancelled` says that nobody waits for the answer any more."""

    def __call__(self, query: str, *, cancelled: Callable[[], bool]) -> SearchResult:
        """Return what `query` finds."""
        ...


class SearchThread(threading.Thread):
    """Answers queries one at a time, so the index has one owner and a keystroke never waits for an older search."""

    def __init__(self, search: Search, tell: Callable[[Message], object]) -> None:
        """Search with `search` and post what comes of it with `tell`, which must be safe to call from a thread."""
        super().__init__(name="search", daemon=True)
        self._search = search
        self._tell = tell
        self._asked = threading.Condition()
        self._query: str | None = None
        self._newest = 0
        self._is_stopping = False

    def ask(self, query: str) -> None:
        """Search for `query`, leaving off whatever is being searched for."""
        with self._asked:
            self._query = query
            self._newest += 1
            self._asked.notify()

    def forget(self) -> None:
        """Leave off the search under way; nothing will be said of it."""
        with self._asked:
            self._query = None
            self._newest += 1

    def stop(self) -> None:
        """End the thread as soon as the search under way notices."""
        with self._asked:
            self._is_stopping = True
            self._newest += 1
            self._asked.notify()

    def run(self) -> None:
        """Answer queries until stopped."""
        while True:
            with self._asked:
                self._asked.wait_for(lambda: self._is_stopping or self._query is not None)
                if self._is_stopping:
                    return
                query, number, self._query = self._query, self._newest, None
            if query is not None:
                self._answer(query, number)

    def _answer(self, query: str, number: int) -> None:
        def is_overtaken() -> bool:
            return number != self._newest

        message: Message
        try:
            message = SearchAnswered(self._search(query, cancelled=is_overtaken))
        except ReaderError as trouble:
            message = WorkFailed(str(trouble))
        except Exception as bug:  # noqa: BLE001 - in a thread it would pass in silence; the screen raises it
            message = WorkCrashed(bug)
        if not is_overtaken():
            self._tell(message)
