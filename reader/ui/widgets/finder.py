"""The left pane: the query box above the shelf, or above the hits while a query is on."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ContentSwitcher

from reader.articles.entry import ShelfEntry
from reader.search.hit import SearchResult
from reader.ui.messages import HoldKeys, ReleaseKeys
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.shelf import Shelf, ShelfList


class Finder(Vertical):
    """Shows the shelf, or what the query found; keys typed ahead of the answer wait for it."""

    DEFAULT_CSS = """
    Finder {
        background: $surface;
        ContentSwitcher { height: 1fr; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._is_answered = True
        self._is_entering = False
        """Whether the reader wants to go to the hits of the query that has no answer yet."""

    def compose(self) -> ComposeResult:
        """Make the query box and both lists."""
        yield QueryBox()
        with ContentSwitcher(initial="shelf"):
            yield Shelf(id="shelf")
            yield HitList(id="hits")

    @property
    def box(self) -> QueryBox:
        """Where a query is typed."""
        return self.query_one(QueryBox)

    @property
    def shelf(self) -> Shelf:
        """The articles."""
        return self.query_one(Shelf)

    @property
    def hits(self) -> HitList:
        """The passages found."""
        return self.query_one(HitList)

    @property
    def is_searching(self) -> bool:
        """Whether the hits are on display."""
        return self.query_one(ContentSwitcher).current == "hits"

    @property
    def list(self) -> ShelfList | HitList:
        """The list on display."""
        return self.hits if self.is_searching else self.shelf.list

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Put `entries` on the shelf."""
        self.shelf.show_entries(entries)

    def show_result(self, result: SearchResult) -> None:
        """Show what was found in place of the shelf, and go there if the reader asked to meanwhile."""
        self.hits.show_result(result)
        self.query_one(ContentSwitcher).current = "hits"
        self._is_answered = True
        if self._is_entering:
            self._enter()
            self.expect_no_answer()

    def expect_no_answer(self) -> None:
        """Let go of the keys that wait for hits."""
        self._is_entering = False
        self.post_message(ReleaseKeys("hits"))

    def leave_search(self) -> None:
        """Clear the query and bring the shelf back."""
        self.box.clear()
        self._show_shelf()
        self.screen.set_focus(self.shelf.list)

    @on(QueryBox.QueryChanged)
    def _await_answer(self, event: QueryBox.QueryChanged) -> None:
        self._is_answered = not event.query
        if not event.query:
            self._show_shelf()

    def _show_shelf(self) -> None:
        self._is_answered = True
        self.query_one(ContentSwitcher).current = "shelf"

    @on(QueryBox.QueryEntered)
    def _go_to_list(self, event: QueryBox.QueryEntered) -> None:
        event.stop()
        if self._is_answered:
            self._enter()
        else:
            self._is_entering = True
            self.post_message(HoldKeys("hits"))

    def _enter(self) -> None:
        """Give the keyboard to the list, if there is anything in it."""
        if self.list.rows:
            self.screen.set_focus(self.list)

    @on(QueryBox.QueryLeft)
    def _leave_box(self, event: QueryBox.QueryLeft) -> None:
        event.stop()
        self.leave_search()
