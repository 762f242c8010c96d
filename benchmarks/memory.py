"""The memory that a process and those it has started hold together."""

import os
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_EVERY = 0.1
"""Seconds between two looks."""


class PeakMemory:
    """Looks now and then, while it is entered, at what this process and its children hold; `megabytes` is the most.

    What they share counts once: it is the proportional set size that the kernel tells.
    """

    def __init__(self) -> None:
        self.megabytes = 0.0
        self._is_over = threading.Event()
        self._looking = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._looking.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._is_over.set()
        self._looking.join()

    def _look(self) -> None:
        while True:
            self.megabytes = max(self.megabytes, sum(map(_held_by, _with_children(os.getpid()))) / 1024)
            if self._is_over.wait(_EVERY):
                return


def _with_children(process: int) -> list[int]:
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has just ended
        return []
    return [process, *(each for child in children for each in _with_children(int(child)))]


def _held_by(process: int) -> int:
    """Return kilobytes."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
