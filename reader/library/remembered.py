"""What was read last, remembered: one reads on in an article, and asks one query after the other of it."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_MOST = 2
"""Articles remembered: the one on display, and the one before it."""


class Remembered(Generic[K, V]):
    """The values asked for last, by what tells them from others.

    May be used from several threads: one reads, the others wait for what it gets.
    """

    def __init__(self) -> None:
        self._values: dict[K, Future[V]] = {}
        self._turn = Lock()

    def get(self, key: K, read: Callable[[], V]) -> V:
        """Return the value of `key`, which `read` gives where it is not remembered; what `read` raises is not."""
        with self._turn:
            known = self._values.pop(key, None)
            value = self._values[key] = known or Future()
            while len(self._values) > _MOST:
                del self._values[next(iter(self._values))]
        if known is None:
            self._read(key, value, read)
        return value.result()

    def _read(self, key: K, value: "Future[V]", read: Callable[[], V]) -> None:
        try:
            value.set_result(read())
        except Exception as error:  # noqa: BLE001 - told to all who asked
            with self._turn:
                if self._values.get(key) is value:
                    del self._values[key]
            value.set_exception(error)
