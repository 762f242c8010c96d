"""Changes made off the loop, since a disk may be slow and the screen must not wait for it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.widget import Widget

from reader.errors import ReaderError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Made(Generic[T]):
    """A change that could be made, and what came of it."""

    outcome: T


async def make(widget: Widget, change: Callable[[], T]) -> Made[T] | None:
    """Make `change` and return what came of it; None when it could not be made, and `widget` has told why."""
    try:
        return Made(await asyncio.to_thread(change))
    except ReaderError as trouble:
        widget.notify(str(trouble), severity="error", timeout=10, markup=False)
        return None
