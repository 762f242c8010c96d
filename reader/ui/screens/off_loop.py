"""Changes made off the loop, since a disk may be slow and the screen must not wait for it."""

import asyncio
from collections.abc import Callable

from textual.widget import Widget

from reader.errors import ReaderError


async def is_made(widget: Widget, change: Callable[[], object]) -> bool:
    """Make `change`, and return whether it could be made; where not, `widget` tells why."""
    try:
        await asyncio.to_thread(change)
    except ReaderError as trouble:
        widget.notify(str(trouble), severity="error", timeout=10, markup=False)
        return False
    return True
