"""The list below a query box: it is only looked at, the keyboard stays in the box."""

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.widget import Widget

from reader.ui.rendering.rows.line import Part, Tone, laid_out
from reader.ui.rendering.rows.offer import offer_line
from reader.ui.widgets.search_bar.offers import Offer, Offers

MOST_ROWS = 6
"""Rows in sight; the others come as the mark moves on."""

_STYLES = {Tone.TITLE: "", Tone.DETAIL: "$foreground 60%"}
_MARKED = "$block-cursor-foreground on $block-cursor-background"


class OfferList(Widget):
    """Lies over what is below the box, over the hits perhaps, as long as there is something to offer."""

    ALLOW_SELECT = False
    DEFAULT_CSS = f"""
    OfferList {{
        overlay: screen;
        constrain: none inside;
        display: none;
        width: 56;
        height: auto;
        max-height: {MOST_ROWS};
        margin: 0 0 0 1;
        padding: 0 1;
        color: $foreground;
        background: $panel;
        &.-open {{ display: block; }}
    }}
    """

    virtual_size = Reactive(Size(0, 0))
    """As of any widget; but nothing scrolls here, so that a size once found is not reason enough to lay out again."""
    offers: reactive[Offers] = reactive(Offers())
    """What is on display."""

    class Pointed(Message):
        """The reader clicked on an offer."""

        def __init__(self, offer: Offer) -> None:
            self.offer = offer
            super().__init__()

    def watch_offers(self, before: Offers, now: Offers) -> None:
        """Open or close, as high as the rows are many."""
        self.set_class(bool(now.rows), "-open")
        if len(before.rows) != len(now.rows):
            self.refresh(layout=True)

    @property
    def _first(self) -> int:
        """The first row in sight: the marked one is always among them."""
        return max((self.offers.marked or 0) - MOST_ROWS + 1, 0)

    def get_content_height(self, *_: object) -> int:
        """Return how many rows are in sight."""
        return min(len(self.offers.rows), MOST_ROWS)

    def render(self) -> Content:
        """Return the rows in sight."""
        first = self._first
        rows = self.offers.rows[first : first + MOST_ROWS]
        return Content("\n").join(self._row(number, row) for number, row in enumerate(rows, first))

    def _row(self, number: int, row: Offer) -> Content:
        parts = laid_out(offer_line(row.shown, row.about, row.count), self.content_size.width)
        if number == self.offers.marked:
            return Content("".join(part.text for part in parts)).stylize(_MARKED)
        return Content.assemble(*map(_styled, parts))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the row under the mouse."""
        event.stop()
        row = self._first + event.y
        if row < len(self.offers.rows):
            self.post_message(self.Pointed(self.offers.rows[row]))


def _styled(part: Part) -> tuple[str, str]:
    return part.text, _STYLES.get(part.tone, "")
