"""The shelf panel: the list of articles, its order and its filter."""

from collections.abc import Sequence
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Input

from reader.articles.entry import ShelfEntry
from reader.ui.commands.lists import SHELF
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.line_input import LineInput
from reader.ui.widgets.shelf.filtering import matching
from reader.ui.widgets.shelf.order import Order, in_order
from reader.ui.widgets.shelf.shelf_list import ShelfList

_NOT_READ = "Looking for articles …"
_EMPTY = "No articles here. Reader opens .txt, .md and .html files; start it with the folder they are in."
_NONE_MATCH = "No article matches the filter."


class Shelf(Vertical):
    """The articles of the library; posts which one is to be read."""

    HELP = """
# The shelf

All articles of the library. A faint one has not been indexed yet; it can be read all the same.

- **Enter** or a click opens an article.
- **s** sorts by title, by date (newest first), by publisher, by number of figures.
- **f** filters by title, author, publisher or date as you type; **Esc** shows all again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [*SHELF]
    DEFAULT_CSS = f"""
    Shelf {{
        {FRAME_CSS}
        & > #filter {{ display: none; }}
        &.-filtered > #filter {{ display: block; }}
    }}
    """

    order: reactive[Order] = reactive(Order.TITLE, init=False)
    """What the articles are sorted by."""

    Highlighted = ShelfList.Highlighted
    ArticleChosen = ShelfList.ArticleChosen

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._entries: Sequence[ShelfEntry] = ()

    def compose(self) -> ComposeResult:
        """Put the filter above the list."""
        yield LineInput(placeholder="title, author, publisher or date", id="filter")
        yield ShelfList()

    def on_mount(self) -> None:
        """Say what this is."""
        self.border_title = "Articles"
        self.list.empty_text = _NOT_READ

    @property
    def list(self) -> ShelfList:
        """The articles on display."""
        return self.query_one(ShelfList)

    @property
    def _filter(self) -> LineInput:
        return self.query_one(LineInput)

    def focus(self, scroll_visible: bool = True) -> Self:
        """Give the keyboard to the list."""
        self.list.focus(scroll_visible)
        return self

    @property
    def rows(self) -> Sequence[ShelfEntry]:
        """The articles on display, in their order."""
        return self.list.rows

    def go_to(self, article: str) -> bool:
        """Move the cursor to the article with the id `article`; return whether it is on display."""
        return self.list.go_to(article)

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Put the articles of the library on the shelf; they may come in any order."""
        begins = self.list.cursor == 0 and not any(entry.is_indexed for entry in self._entries)
        self._entries = entries
        self._show()
        if begins:  # titles have just become known and put the articles in another order
            self.list.cursor = 0

    def watch_order(self) -> None:
        """Show the articles in the new order."""
        self._show()

    def _show(self) -> None:
        if not self.children:
            return
        words = self._filter.value
        shown = matching(self._entries, words)
        self.list.empty_text = _NONE_MATCH if self._entries else _EMPTY
        self.list.rows = in_order(shown, self.order)
        count = f"{len(shown):,} of {len(self._entries):,}" if words else f"{len(shown):,}"
        self.border_subtitle = f"{count}, by {self.order}" if self._entries else ""

    def action_sort(self) -> None:
        """Take the next order."""
        self.order = self.order.following

    def action_filter(self) -> None:
        """Open the filter."""
        self.add_class("-filtered")
        self._filter.focus()

    def action_clear_filter(self) -> None:
        """Show all articles again and go back to the list."""
        self.remove_class("-filtered")
        self._filter.value = ""
        self.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:  # noqa: ARG002 (no action has any)
        """Clear the filter only while there is one: Esc means other things elsewhere."""
        return action != "clear_filter" or self.has_class("-filtered")

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    @on(Input.Submitted)
    def _leave_filter(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus()
