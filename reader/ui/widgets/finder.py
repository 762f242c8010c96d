"""The left pane: the query box above the shelf, or above the hits and what narrows them while a query is on."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ContentSwitcher

from reader.articles.entry import ShelfEntry
from reader.printable import one_line
from reader.search.hit import Hit, SearchResult, Sort
from reader.search.language.narrowing import holds, narrowed, widened
from reader.ui.messages import HoldKeys, ReleaseKeys, Told
from reader.ui.widgets.facet_list import FacetList
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.search_bar import SearchBar
from reader.ui.widgets.shelf.shelf import Shelf
from reader.ui.widgets.shelf.shelf_list import ShelfList

_NO_FACETS = "There is nothing to narrow by"


@dataclass(frozen=True, slots=True)
class _Former:
    """A query to go back to, and the hit on which it was left."""

    query: str
    hit: Hit | None


class Finder(Vertical):
    """Shows the shelf, or what the query found; keys typed ahead of the answer wait for it."""

    DEFAULT_CSS = """
    Finder {
        background: $surface;
        ContentSwitcher, #found { height: 1fr; }
        HitList { height: 2fr; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._is_answered = True
        self._is_entering = False
        """Whether the reader wants to go to the hits of the query that has no answer yet."""
        self._is_narrowing = False
        """Whether the reader wants to see what the hits, which are asked for once more, have in common."""
        self._former: list[_Former] = []
        """The queries to go back to, from which the one in the box came by a key, not by typing."""
        self._returning: _Former | None = None
        """The query gone back to, until its answer is there."""
        self._put = ""
        """The query that a key put into the box last."""

    def compose(self) -> ComposeResult:
        """Make the query box and both lists."""
        yield self.make_bar()
        with ContentSwitcher(initial="shelf"):
            yield Shelf(id="shelf")
            with Vertical(id="found"):
                yield FacetList()
                yield HitList()

    def make_bar(self) -> SearchBar:
        """Return the box for the query with what it offers."""
        return SearchBar()

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
    def facets(self) -> FacetList:
        """What the query may be narrowed by."""
        return self.query_one(FacetList)

    @property
    def is_searching(self) -> bool:
        """Whether the hits are on display."""
        return self.query_one(ContentSwitcher).current == "found"

    @property
    def list(self) -> ShelfList | HitList:
        """The list on display."""
        return self.hits if self.is_searching else self.shelf.list

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Put `entries` on the shelf."""
        self.shelf.show_entries(entries)

    def show_result(self, result: SearchResult, sort: Sort) -> None:
        """Show what was found in place of the shelf, and go there if the reader asked to meanwhile.

        As long as the reader is typing and has chosen no hit, the best is the first, also of those found meanwhile.
        """
        is_typing_on = self.box.has_focus and self.hits.cursor == 0
        self.hits.show_result(result, sort)
        if is_typing_on:
            self.hits.cursor = 0
        self._return_to_hit(result.query)
        if self.facets.display or self._is_narrowing:
            self.facets.show_result(result)
        self.query_one(ContentSwitcher).current = "found"
        self._is_answered = True
        if self._is_narrowing:
            self._open_facets()
        if self._is_entering:
            self._enter()
        self.expect_no_answer()

    def await_answer(self) -> None:
        """Have keys wait for the answer to what is asked now."""
        self._is_answered = False
        self.post_message(HoldKeys("hits").set_sender(self))  # else it stops where a handler set it off

    def expect_no_answer(self) -> None:
        """Let go of the keys that wait for hits."""
        self._is_entering = self._is_narrowing = False
        self.post_message(ReleaseKeys("hits").set_sender(self))  # as above

    def leave_search(self) -> None:
        """Clear the query and bring the shelf back."""
        self.box.clear()
        self._show_shelf()
        self.screen.set_focus(self.shelf.list)

    @on(QueryBox.QueryChanged)
    def _await_answer(self, event: QueryBox.QueryChanged) -> None:
        self._is_answered, self._is_narrowing = not event.query, False
        if event.query != self._put:
            self._forget_former()
        if not event.query:
            self._show_shelf()

    def _show_shelf(self) -> None:
        self._is_answered = True
        self._forget_former()
        self.facets.remove_class("-open")
        self.query_one(ContentSwitcher).current = "shelf"

    # From query to query

    def ask(self, query: str, *, entering: bool = False) -> None:
        """Search for `query` in place of the one in the box, which one key brings back; go to the hits when `entering`.

        Asked once more, it leaves all as it is.
        """
        query = one_line(query)  # names of files and publishers may be in it
        if query != self.box.words:
            self._former.append(_Former(self.box.words, self.hits.row_at_cursor))
            self._put_in_box(query)
            self._is_entering = entering
        elif entering and self._is_answered:
            self._enter()

    @on(HitList.FormerRequested)
    @on(FacetList.FormerRequested)
    def _ask_former(self) -> None:
        if self._former:
            self._returning = self._former.pop()
            self._put_in_box(self._returning.query)

    def _return_to_hit(self, query: str) -> None:
        """Have the cursor on the hit from which one left `query`, once, where that is the query gone back to."""
        if self._returning is not None and self._returning.query == query:
            if (hit := self._returning.hit) is not None:
                self.hits.go_to(self.hits.identity(hit))
            self._returning = None

    def _put_in_box(self, query: str) -> None:
        """Search for `query`; without one, go back to the shelf."""
        if not query:
            self.leave_search()
            return
        self._offer_former()
        self._put = self.box.value = query
        self.box.cursor_position = len(query)
        self.await_answer()

    def _forget_former(self) -> None:
        self._former.clear()
        self._returning = None
        self._offer_former()

    def _offer_former(self) -> None:
        self.hits.has_former = self.facets.has_former = bool(self._former)

    @on(HitList.FacetsRequested)
    def _await_facets(self) -> None:
        self._is_narrowing = True

    def _open_facets(self) -> None:
        if self.facets.rows:
            self.facets.open()
            self.screen.set_focus(self.facets)
        else:
            self.post_message(Told(_NO_FACETS).set_sender(self))

    @on(FacetList.Left)
    def _leave_facets(self) -> None:
        self.facets.remove_class("-open")
        self.screen.set_focus(self.hits)

    @on(FacetList.ValueChosen)
    def _narrow(self, event: FacetList.ValueChosen) -> None:
        query, term = self.box.words, one_line(event.narrowing)
        self.ask(widened(query, term) if holds(query, term) else narrowed(query, term))

    # Going to the hits

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
