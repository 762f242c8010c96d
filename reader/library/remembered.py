"""What was read last, remembered: one reads on in an article, and asks one query after the other of it."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_MOST = 2
"""Articles remembered: the one on display, and the one before it."""


class Remembered(Generic[K, V]):
    """The values asked for last, by what tells them from others; may be used from several threads."""

    def __init__(self) -> None:
        self._values: dict[K, V] = {}
        self._turn = Lock()

    def get(self, key: K, read: Callable[[], V]) -> V:
        """Return the value of `key`, which `read` gives where it is not remembered."""
        with self._turn:
            if key in self._values:
                self._values[key] = self._values.pop(key)
                return self._values[key]
        value = read()
        with self._turn:
            self._values[key] = value
            while len(self._values) > _MOST:
                del self._values[next(iter(self._values))]
        return value
