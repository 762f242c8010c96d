"""A question for the name under which a search is saved."""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from reader.ui.rendering.rows.line import Part, cropped
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.line_input import LineInput

_MOST_SHOWN = 8
"""Names shown; the others are in the list of the query box."""


class SearchName(ModalScreen[str | None]):
    """Asks for a name, under which another search may be saved already; None when the reader thinks better of it."""

    DEFAULT_CSS = """
    SearchName {
        align: center middle;
        & > Vertical {
            width: 70;
            max-width: 90%;
            height: auto;
            padding: 1 2;
            background: $panel;
            border: round $primary;
            border-title-color: $foreground;
        }
        & Static { height: auto; color: $text-muted; padding: 0 0 1 0; }
        & #told { padding: 1 0 0 0; }
        & Horizontal { height: 1; }
        & Label { width: 8; color: $text-muted; }
        & LineInput { width: 1fr; }
    }
    """
    BINDINGS = [Binding("escape", "dismiss(None)", "Leave")]
    AUTO_FOCUS = "LineInput"

    def __init__(self, query: str, saved: Mapping[str, str]) -> None:
        """Ask how `query` is to be called, beside the searches that are `saved`."""
        super().__init__()
        self._query = query
        self._saved = saved

    def compose(self) -> ComposeResult:
        """Show the query, the box, and the names there are."""
        with Vertical() as card:
            card.border_title = "Save this search"
            yield Static(id="query", markup=False)
            with Horizontal():
                yield Label("Name")
                yield LineInput()
            yield Static(id="told", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the names there are."""
        self.query_one("#query", Static).update(_one_row(self._query))
        self._tell()

    @on(Input.Changed)
    def _tell(self) -> None:
        """Say which search would be replaced, or which there are."""
        name = " ".join(self.query_one(LineInput).value.split())
        if name in self._saved:
            told = f"Replaces {self._saved[name]}"
        elif self._saved:
            more = "…" if len(self._saved) > _MOST_SHOWN else ""
            told = f"Saved: {', '.join([*self._saved][:_MOST_SHOWN])}{more}"
        else:
            told = "Nothing is saved yet."
        self.query_one("#told", Static).update(_one_row(told))

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        name = event.value.strip()
        self.dismiss(name or None)


def _one_row(text: str) -> Content:
    """Return `text`, which may be anybody's and of any length, harmless and in one or two rows."""
    return Content("".join(part.text for part in cropped([Part(text)], 120)).rstrip())
