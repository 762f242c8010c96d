"""The first screen: the shelf as it was last shown, in the place where it will stand.

What one reads with takes several times as long to import as what a shelf is drawn with. It is loaded behind this
screen, which wants nothing but to look like the one that takes its place; keys wait until then.
"""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from reader.articles.arrangement import Arrangement
from reader.ui.screens.paned import FINDING, Paned
from reader.ui.widgets.frame import FRAME_CSS
from reader.ui.widgets.shelf.framed import TITLE, subtitle
from reader.ui.widgets.shelf.shelf_list import ShelfList


class Opening(Paned):
    """Shows a shelf and tells when it was seen."""

    DEFAULT_CSS = f"""
    Opening {{
        & #finder {{ background: $surface; }}
        & .framed {{ {FRAME_CSS} }}
        & #search {{ height: 3; }}
        & #filter {{ height: 1; padding: 0 1; background: $foreground 6%; }}
        & ShelfList {{ height: 1fr; }}
        & .bar {{ height: 1; background: $panel; }}
        & .keys {{ background: $footer-background; }}
    }}
    """

    class Seen(Message):
        """The shelf is on the screen."""

    def __init__(self, shelf: Arrangement | None) -> None:
        """Show `shelf`, which may not be known."""
        super().__init__()
        self._shelf = shelf
        self._rows = ShelfList()

    def compose(self) -> ComposeResult:
        """Put the shelf where it will be, and what is around it in outline."""
        with Horizontal(classes=f"panes -{FINDING}"), Vertical(id="finder"):
            yield Static(id="search", classes="framed")
            with Vertical(classes="framed", id="shelf"):
                if self._shelf is not None and self._shelf.filter:
                    yield Static(self._shelf.filter, id="filter", markup=False)
                yield self._rows
        yield Static(classes="bar")
        yield Static(classes="bar keys")

    def on_mount(self) -> None:
        """Fill the shelf, and tell when it was drawn."""
        frame = self.query_one("#shelf")
        frame.border_title = TITLE
        self._rows.empty_text = ""
        if self._shelf is not None:
            frame.border_subtitle = subtitle(self._shelf)
            self._rows.rows = self._shelf.rows[: self._shelf.shown]
            self._rows.cursor = self._shelf.cursor
        self.call_after_refresh(self.post_message, self.Seen())
