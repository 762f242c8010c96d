"""The page beside the list: the whole note under the cursor, and the passage around its quote."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class NotePage(VerticalScroll):
    """Scrolls where there is more than fits."""

    HELP = """
# The note

The whole note under the cursor, what is known of it, and the passage around its quote.

- **Up**, **Down**, **PgUp** and **PgDn** scroll.
- **Tab** goes back to the list.
"""
    DEFAULT_CSS = """
    NotePage {
        padding: 0 0 0 1;
        scrollbar-size-vertical: 1;
        & > Static { height: auto; padding: 0 1 0 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._page = Content("")

    def compose(self) -> ComposeResult:
        """Make the one text."""
        yield Static(markup=False)

    def show(self, page: Content | None) -> None:
        """Show `page`, None for nothing: from its beginning, unless it is the one shown already."""
        page = page or Content("")
        if not page.is_same(self._page):
            self._page = page
            self.query_one(Static).update(page)
            self.scroll_home(animate=False)
