"""Reader as it always runs, but for a heart that beats in its loop.

    python -m benchmarks.typing_inside RECORD FOLDER

Each time that the loop stands still for longer than 4 ms is written to RECORD: the moment when it was over and how many
milliseconds it took. Moments are those of `time.perf_counter`, which other processes here share.
"""

import asyncio
import sys
from pathlib import Path
from time import perf_counter
from typing import TextIO

from reader.cli import main as read

_SECONDS_BETWEEN_BEATS = 0.002
_SHORTEST = 0.004


class Heart:
    """Beats in `loop`, and writes to `record` where a beat came late."""

    def __init__(self, loop: asyncio.AbstractEventLoop, record: TextIO) -> None:
        self._loop, self._record = loop, record
        self._due = 0.0
        self._wait()

    def _wait(self) -> None:
        self._due = perf_counter() + _SECONDS_BETWEEN_BEATS
        self._loop.call_later(_SECONDS_BETWEEN_BEATS, self._beat)

    def _beat(self) -> None:
        now = perf_counter()
        if now - self._due > _SHORTEST:
            self._record.write(f"{now} {(now - self._due) * 1000}\n")
        self._wait()


class WithHeart(asyncio.DefaultEventLoopPolicy):
    """Makes loops in which a heart beats."""

    def __init__(self, record: TextIO) -> None:
        super().__init__()
        self._record = record

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return a loop, its heart beating as soon as it runs."""
        loop = super().new_event_loop()
        Heart(loop, self._record)
        return loop


def main() -> None:
    """Read."""
    record, folder = sys.argv[1:]
    with Path(record).open("w", buffering=1) as kept:
        asyncio.set_event_loop_policy(WithHeart(kept))
        sys.argv = ["reader", folder]
        read()


if __name__ == "__main__":
    main()
