"""The left pane: the query box above the shelf, or above the hits while a query is on."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ContentSwitcher

from reader.articles.shelf import ShelfEntry
from reader.search.hit import SearchResult
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.shelf import Shelf


class Finder(Vertical):
    """Shows the shelf, or what the query found."""

    DEFAULT_CSS = """
    Finder {
        background: $surface;
        ContentSwitcher { height: 1fr; }
    }
    """

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
    def list(self) -> Shelf | HitList:
        """The list on display."""
        return self.hits if self.is_searching else self.shelf

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Put `entries` on the shelf."""
        self.shelf.show_entries(entries)

    def show_result(self, result: SearchResult) -> None:
        """Show what was found in place of the shelf."""
        self.hits.show_result(result)
        self.query_one(ContentSwitcher).current = "hits"

    def show_shelf(self) -> None:
        """Show the shelf in place of the hits."""
        self.query_one(ContentSwitcher).current = "shelf"
