"""The shelf panel: the list of articles, its order and its filter."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from reader.articles.arrangement import Arrangement
from reader.articles.entry import ShelfEntry
from reader.position import ALL_READ
from reader.ui.commands.lists import SHELF
from reader.ui.messages import Told
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.line_input import LineInput
from reader.ui.widgets.shelf.filtering import Filter
from reader.ui.widgets.shelf.framed import TITLE, subtitle
from reader.ui.widgets.shelf.order import Order, in_order, order_called
from reader.ui.widgets.shelf.shelf_list import ShelfList

if TYPE_CHECKING:
    from textual.timer import Timer

_NOT_READ = "Looking for articles …"
_EMPTY = "No articles here. Reader opens .txt, .md and .html files; start it with the folder they are in."
_NONE_MATCH = "No article matches the filter."
_SETTLED_AFTER = 1.0
"""Seconds without a change after which the shelf is told to be arranged otherwise."""


class Shelf(Vertical):
    """The articles of the library; posts which one is to be read."""

    HELP = """
# The shelf

All articles of the library. A faint one has not been indexed yet and can be read all the same, or it cannot be read:
Enter tells why. Behind a title stands how much of the article you have read, ✓ for all of it; below it the number of
its figures and of your notes (✎).

- **Enter** or a click opens an article.
- **r** marks it as read, or as not read.
- **s** sorts by title, date (newest first), publisher, newest file, most figures, most notes, and most read.
- **f** filters as you type: words of title, authors, publisher or date, and what a search knows of articles:
  `publisher:gazette`, `date:2025-09..`, `tag:growth`, `has:note`, `-word`, `OR`; also `is:unread`, `is:begun`
  and `is:read`. **Esc** shows all again.

Order and filter are the same the next time.
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

    class Arranged(Message):
        """The shelf is arranged otherwise, and has been for a moment."""

        def __init__(self, arrangement: Arrangement) -> None:
            self.arrangement = arrangement
            super().__init__()

    class ProgressRequested(Message):
        """So much of `entry` is to count as read."""

        def __init__(self, entry: ShelfEntry, progress: int) -> None:
            self.entry = entry
            self.progress = progress
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._entries: Sequence[ShelfEntry] = ()
        """All articles, in their order."""
        self._filtered = Filter()
        self._settling: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put the filter above the list."""
        yield LineInput(placeholder="words, publisher: date: tag: is:unread", id="filter")
        yield ShelfList()

    def on_mount(self) -> None:
        """Say what this is."""
        self.border_title = TITLE
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

    def find_in(self, file: Path) -> ShelfEntry | None:
        """Return the article on display that is in `file`, None when it is not there."""
        here = self.list.row_at_cursor
        if here is not None and here.path == file:
            return here
        return next((entry for entry in self.rows if entry.path == file), None)

    def go_to(self, article: str) -> bool:
        """Move the cursor to the article with the id `article`; return whether it is on display."""
        return self.list.go_to(article)

    # What stands on it

    def take_over(self, arrangement: Arrangement) -> None:
        """Show the shelf as it was arranged; what it shows is not looked at, and so costs nothing."""
        self._entries = arrangement.rows
        self.set_reactive(Shelf.order, order_called(arrangement.order))
        with self.prevent(Input.Changed):
            self._filter.value = arrangement.filter
        self.set_class(bool(arrangement.filter), "-filtered")
        self._put(arrangement.rows[: arrangement.shown])
        self.list.cursor = arrangement.cursor

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Put the articles of the library on the shelf; they may come in any order."""
        begins = self.list.cursor == 0 and not any(entry.is_indexed for entry in self._entries)
        self._entries = in_order(entries, self.order)
        self._filtered.forget()
        self._show()
        if begins:  # titles have just become known and put the articles in another order
            self.list.cursor = 0

    def show_progress(self, article: str, progress: int) -> None:
        """Say how much is read of the article with the id `article`, which stays where it is until one sorts."""

        def with_progress(entries: Sequence[ShelfEntry]) -> Sequence[ShelfEntry]:
            return [replace(entry, progress=progress) if entry.id == article else entry for entry in entries]

        self._entries = with_progress(self._entries)
        self._put(with_progress(self.rows))
        self._settle()

    def watch_order(self) -> None:
        """Show the articles in the new order."""
        self._entries = in_order(self._entries, self.order)
        self._show()

    def _show(self) -> None:
        if self.children:
            self._put(self._filtered.matching(self._entries, self._filter.value))
            self._settle()

    def _put(self, shown: Sequence[ShelfEntry]) -> None:
        none_match = " ".join([_NONE_MATCH, *self._filtered.faults])
        self.list.empty_text = none_match if self._entries else _EMPTY
        self.list.rows = shown
        self.border_subtitle = subtitle(self._arrangement)

    def _settle(self) -> None:
        """Tell how the shelf is arranged once nothing has changed for a moment."""
        if self._settling is None:
            self._settling = self.set_timer(_SETTLED_AFTER, self._tell_arranged)
        else:
            self._settling.reset()

    @property
    def _arrangement(self) -> Arrangement:
        return Arrangement(self._entries, len(self.rows), self.order, self._filter.value)

    def _tell_arranged(self) -> None:
        """Tell how the shelf is arranged, those articles first that are shown."""
        self._settling = None
        shown = {entry.id for entry in self.rows}
        rows = [*self.rows, *(entry for entry in self._entries if entry.id not in shown)]
        self.post_message(self.Arranged(replace(self._arrangement, rows=rows)))

    # Its keys

    def action_sort(self) -> None:
        """Take the next order."""
        self.order = self.order.following

    def action_toggle_read(self) -> None:
        """Ask for the article under the cursor to count as read, or as not read where it does."""
        entry = self.list.row_at_cursor
        if entry is not None:
            progress = 0 if entry.progress >= ALL_READ else ALL_READ
            self.post_message(self.ProgressRequested(entry, progress))

    def action_filter(self) -> None:
        """Open the filter."""
        self.add_class("-filtered")
        self._filter.focus()

    def action_clear_filter(self) -> None:
        """Show all articles again and go back to the list."""
        self.remove_class("-filtered")
        self._filter.value = ""
        self.focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:  # noqa: ARG002 (no action has any)
        """Clear the filter only while there is one: Esc means other things elsewhere."""
        return action != "clear_filter" or self.has_class("-filtered")

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        before = self._filtered.faults
        self._show()
        if before or self._filtered.faults:  # what was told of the filter before holds no more
            self.post_message(Told(" ".join(self._filtered.faults)))

    @on(Input.Submitted)
    def _leave_filter(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus()
