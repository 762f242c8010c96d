"""The query box with what it offers below."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.ui.widgets.search_bar.offer_list import OfferList
from reader.ui.widgets.search_bar.offers import Offers
from reader.ui.widgets.search_bar.search_box import SearchBox


class SearchBar(Vertical):
    """Shows the box, and over what is below it the offers."""

    DEFAULT_CSS = """
    SearchBar { height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Put the offers below the box."""
        yield SearchBox()
        yield OfferList()

    @property
    def box(self) -> SearchBox:
        """Where a query is typed."""
        return self.query_one(SearchBox)

    def on_mount(self) -> None:
        """Show what the box offers."""
        self.watch(self.box, "offers", self._show)

    def _show(self, offers: Offers) -> None:
        self.query_one(OfferList).offers = offers

    @on(OfferList.Pointed)
    def _take(self, event: OfferList.Pointed) -> None:
        event.stop()
        self.box.take(event.offer)
