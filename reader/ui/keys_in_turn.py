"""Keys in turn: what is typed next waits until what was typed before has been done.

Textual hands a key to whatever has the keyboard when the key arrives. Typed or pasted fast, the letters of a note would
arrive before the key that opens the note box was acted on: they would be taken for commands.
"""

from collections import deque
from collections.abc import Iterator
from time import monotonic

from textual import events
from textual.app import App
from textual.dom import DOMNode

_LONGEST_WAIT = 0.5
"""Seconds after which the next key is let through even if the one before is not done, on a slow disk perhaps."""


class KeysInTurn(App[None]):
    """An application that takes one key, lets it and what it set off run through all widgets, then takes the next."""

    def __init__(self) -> None:
        super().__init__()
        self._typed_ahead: deque[events.Key | events.Paste] = deque()
        self._taken_at: float | None = None
        """When the key was taken that is not done yet."""

    async def on_event(self, event: events.Event) -> None:
        """Take a key, or keep it until its turn comes."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed_ahead.append(event)
        if self._taken_at is None or monotonic() - self._taken_at > _LONGEST_WAIT:
            await self._take_next()

    async def _take_next(self) -> None:
        self._taken_at = monotonic()
        around = [*(self.focused or self.screen).ancestors_with_self]
        await super().on_event(self._typed_ahead.popleft())
        await self._follow(iter((*around, *around)), self._taken_at)

    async def _follow(self, way: Iterator[DOMNode], taken_at: float) -> None:
        """Go behind a key from widget to widget: once for the key, once for the message it set off."""
        for node in way:
            if node.call_later(self._follow, way, taken_at):
                return
        if taken_at != self._taken_at:
            return
        self._taken_at = None
        if self._typed_ahead:
            await self._take_next()
