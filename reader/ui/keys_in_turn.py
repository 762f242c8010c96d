"""Keys in turn: what is typed next waits until what was typed before has been done.

Textual hands a key to whatever has the keyboard when the key arrives. Typed or pasted fast, the letters of a note would
arrive before the key that opens the note box was acted on: they would be taken for commands.
"""

from collections import deque
from collections.abc import Iterator
from time import monotonic

from textual import events, on
from textual.app import App
from textual.dom import DOMNode

from reader.ui.messages import HoldKeys, ReleaseKeys
from reader.ui.widgets.fitted import IN_SIGHT, Fitted

_LONGEST_TURN = 2.0
"""Seconds after which the next key is let through even if the one before is not done, on a slow disk perhaps."""
_LONGEST_HOLD = 5.0
"""Seconds after which keys are let through even if what they wait for has not come."""
_TOURS = 3
"""How often one goes behind a key through all widgets: for it, for what it set off, and for what that set off."""


class KeysInTurn(App[None]):
    """An application that takes one key, lets it and what it set off run through all widgets, then takes the next."""

    def __init__(self) -> None:
        super().__init__()
        self._typed_ahead: deque[events.Key | events.Paste] = deque()
        self._taken_at: float | None = None
        """When the key was taken that is not done yet."""
        self._used_at = monotonic()
        """When there was a key, or anything of the mouse."""
        self._held_at: dict[str, float] = {}
        """What keys were told to wait for, and when."""
        self._is_to_go_on = False
        """Whether a timer runs that lets keys through which have waited long enough."""

    async def on_event(self, event: events.Event) -> None:
        """Take a key, or keep it until its turn comes; when the program ends, whatever was typed is of no account."""
        if isinstance(event, events.InputEvent):
            self._used_at = monotonic()
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif self.is_ending:
            return
        elif event.is_forwarded:
            await super().on_event(event)
        else:
            self._typed_ahead.append(event)
            await self._go_on()

    @property
    def has_taken_all_keys(self) -> bool:
        """Whether nothing typed is still waiting or being done."""
        return self.is_ending or (self._taken_at is None and not self._typed_ahead)

    def is_at_rest(self, seconds: float) -> bool:
        """Whether for so long there was neither a key nor anything of the mouse."""
        return monotonic() - self._used_at > seconds

    @property
    def is_ending(self) -> bool:
        """Whether the program is on its way out."""
        return self._exit

    @on(HoldKeys)
    def _hold_keys(self, event: HoldKeys) -> None:
        self._held_at[event.awaited] = monotonic()

    @on(ReleaseKeys)
    async def _release_keys(self, event: ReleaseKeys) -> None:
        self._held_at.pop(event.awaited, None)
        await self._go_on()

    async def _go_on(self) -> None:
        """Take the next key if it may be taken."""
        if self.is_ending or not self._typed_ahead:
            return
        if self._taken_at is None and isinstance(self.focused, Fitted) and not self.focused.has_room:
            self._held_at.setdefault(IN_SIGHT, monotonic())
        if (seconds := self._longest_wait()) > 0:
            self._go_on_in(seconds)
            return
        self._taken_at = monotonic()
        around = [*(self.focused or self.screen).ancestors_with_self]
        await super().on_event(self._typed_ahead.popleft())
        await self._follow(iter(around * _TOURS), self._taken_at)

    def _longest_wait(self) -> float:
        """Return for how many seconds the next key has still to wait, if what it waits for does not come before."""
        until = [held_at + _LONGEST_HOLD for held_at in self._held_at.values()]
        if self._taken_at is not None:
            until.append(self._taken_at + _LONGEST_TURN)
        return max(until, default=0.0) - monotonic()

    def _go_on_in(self, seconds: float) -> None:
        """Take the next key in so many `seconds`, if nothing else has it taken; one timer does for all keys."""

        async def go_on() -> None:
            self._is_to_go_on = False
            await self._go_on()

        if not self._is_to_go_on:
            self._is_to_go_on = True
            self.set_timer(seconds, go_on)

    async def _follow(self, way: Iterator[DOMNode], taken_at: float) -> None:
        """Go from widget to widget behind the key taken at `taken_at`; at the end it is done."""
        for node in way:
            if node.call_later(self._follow, way, taken_at):
                return
        if taken_at == self._taken_at:
            self._taken_at = None
            await self._go_on()
