"""The box in which the library is searched: completes what is typed, and brings back queries used before."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from reader.search.language.completion import FieldValues
from reader.ui.commands.typing import QUERY, SEARCH
from reader.ui.rendering.query_help import query_card
from reader.ui.widgets.query_box import QueryBox
from reader.ui.widgets.search_bar.offers import Offer, Offers, completed, from_past

_HELP_CHARACTER = "?"


class SearchBox(QueryBox):
    """What is offered stands below; Enter is always the query's own unless the reader came to an offer."""

    HELP = query_card()
    BINDINGS: ClassVar[list[BindingType]] = [*SEARCH, *QUERY]

    offers: reactive[Offers] = reactive(Offers(), bindings=True)
    """What may be taken."""
    corrected: reactive[str | None] = reactive(None, bindings=True)
    """Another spelling of the query, which would find something."""

    class Focused(Message):
        """The reader is about to type: it is time to tell what the library has, and which queries were used."""

    class SaveRequested(Message):
        """The reader wants to keep `query` under a name."""

        def __init__(self, query: str) -> None:
            self.query = query
            super().__init__()

    class ForgetRequested(Message):
        """The reader does not want to see `offer`, a query used before or saved, any more."""

        def __init__(self, offer: Offer) -> None:
            self.offer = offer
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._values: FieldValues = {}
        self._used: tuple[str, ...] = ()
        self._saved: tuple[tuple[str, str], ...] = ()
        self._is_in_past = False
        """Whether queries used before are offered, and not completions."""
        self._has_words = False
        """Whether something is typed, as far as the key line knows."""
        self._settled = ("", 0)
        """The line, with the cursor, for which the reader wants no offers."""

    def on_mount(self) -> None:
        """Follow the cursor through the line."""
        self.watch(self, "selection", self._offer, init=False)
        self.watch(self, "value", self._offer_soon, init=False)

    def take_values(self, values: FieldValues) -> None:
        """Complete from `values` from now on."""
        self._values = values
        self._offer()

    def take_past(self, used: tuple[str, ...], saved: tuple[tuple[str, str], ...]) -> None:
        """Offer the queries `used`, and those `saved` under names, from now on."""
        self._used, self._saved = used, saved
        self._offer()
        self.refresh_bindings()

    # What is offered

    def _offer_soon(self) -> None:
        """Offer what fits once the cursor, too, is where it belongs: offers that come and go make all be laid out."""
        self.call_next(self._offer)

    def _offer(self) -> None:
        """Offer what fits what is typed by now; some keys depend on there being anything."""
        if self._has_words != bool(self.value):
            self._has_words = not self._has_words
            self.refresh_bindings()
        offers = self._fitting() if self.has_focus else Offers()
        if offers.rows != self.offers.rows:
            self.offers = offers

    def _fitting(self) -> Offers:
        past = from_past(self.value, self._used, self._saved) if self._is_in_past else Offers()
        self._is_in_past = bool(past.rows)
        if past.rows:
            return past
        if (self.value, self.cursor_position) == self._settled or not self.selection.is_empty:
            return Offers()
        return completed(self.value, self.cursor_position, self._values)

    def _settle(self) -> None:
        """Offer nothing until the line is another."""
        self._is_in_past = False
        self._settled = (self.value, self.cursor_position)
        self.offers = Offers()

    def take(self, offer: Offer) -> None:
        """Write `offer`; what a field asks for is offered next."""
        self._is_in_past = False
        self.value, self.cursor_position = offer.query, offer.cursor
        if offer.is_past:
            self._settle()

    def on_focus(self) -> None:
        """Have it told what there is to offer."""
        self.post_message(self.Focused())

    def on_blur(self) -> None:
        """Offer nothing while the keyboard is elsewhere."""
        self._settle()

    # Keys

    def key_of(self, command: str) -> str:
        """Return the key that gives `command` now, as it is shown; empty where none does."""
        active = (binding for _, binding, _, _ in self.screen.active_bindings.values())
        return next((self.app.get_key_display(binding) for binding in active if binding.id == command), "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give keys only for what there is: else Tab, Esc and the arrows do what they do without offers."""
        match action:
            case "take_offer" | "step_offer" | "refuse_offers":
                return bool(self.offers.rows)
            case "show_past":
                return not self._is_in_past and bool(self._used or self._saved)
            case "show_past_when_empty":
                return not self.value and self.check_action("show_past", ())
            case "take_correction":
                return self.corrected is not None
            case "save_query":
                return bool(self.words)
        return super().check_action(action, parameters)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Leave the key that asks for help to help, as long as nothing is typed."""
        asks_for_help = character == _HELP_CHARACTER and not self.value
        return not asks_for_help and super().check_consume_key(key, character)

    async def _on_key(self, event: events.Key) -> None:
        if event.character == _HELP_CHARACTER and not self.check_consume_key(event.key, event.character):
            event.prevent_default()  # else Textual's box would write it

    def action_take_offer(self) -> None:
        """Take the marked offer, or else the first."""
        if (offer := self.offers.taken) is not None:
            self.take(offer)

    def action_step_offer(self, by: int) -> None:
        """Mark the next offer, or the one before."""
        self.offers = self.offers.stepped(by)

    def action_refuse_offers(self) -> None:
        """Leave the query as it is typed."""
        self._settle()

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right; at the end take what is offered."""
        if self.cursor_at_end and not select and self.offers.rows:
            self.action_take_offer()
        else:
            super().action_cursor_right(select)

    async def action_submit(self) -> None:
        """Take the offer the reader came to; else be done with the query as it is typed."""
        if self.offers.marked is not None:
            self.action_take_offer()
        else:
            self._settle()
            await super().action_submit()

    def action_show_past(self) -> None:
        """Offer queries used before in which what is typed occurs, or else all of them."""
        fitting = from_past(self.value, self._used, self._saved)
        offers = fitting if fitting.rows else from_past("", self._used, self._saved)
        self._is_in_past = bool(offers.rows)
        self.offers = offers.stepped(1)

    def action_show_past_when_empty(self) -> None:
        """Offer all queries used before."""
        self.action_show_past()

    def action_delete_right(self) -> None:
        """Forget the query used before that the reader came to; else delete the letter right of the cursor."""
        offer = self.offers.taken if self.offers.marked is not None else None
        if offer is not None and offer.is_past:
            self.post_message(self.ForgetRequested(offer))
        else:
            super().action_delete_right()

    def action_take_correction(self) -> None:
        """Search for the other spelling."""
        if self.corrected is not None:
            self.value, self.cursor_position = self.corrected, len(self.corrected)
            self._settle()

    def action_save_query(self) -> None:
        """Ask for the query to be kept under a name."""
        self.post_message(self.SaveRequested(self.words))
