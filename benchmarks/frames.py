"""A terminal that measures: how long from a key being typed until the frame that answers it has been painted.

It says that it takes frames whole (DEC mode 2026), so that a program marks where each one ends.
"""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect

COLUMNS, ROWS = 120, 40
SECONDS = 30.0
_ASKED, _ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;1$y"
_FRAME_END = b"\x1b[?2026l"
_QUIET = 0.15
"""Seconds without a byte after which a program is taken to have nothing left to paint."""


class Frames:
    """A program in a terminal of 120 x 40 cells, its frames told apart but not drawn: drawing would take its time."""

    def __init__(self, *program: str) -> None:
        """Start `program`."""
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        command, *arguments = program
        self._process: pexpect.spawn[bytes] = pexpect.spawn(
            command, arguments, dimensions=(ROWS, COLUMNS), env=environment
        )
        self._process.delaybeforesend = None  # it would count
        self._unfinished = b""
        self.record: list[tuple[float, bytes]] = []
        """All that was painted, with the moment it came."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.close(force=True)

    @property
    def megabytes(self) -> float:
        """What the program holds in memory."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def wait_for(self, words: str) -> None:
        """Wait until a frame has `words` in it, and then until all is quiet."""
        self._frame(lambda frame: words.encode() in frame)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing more is painted."""
        while self._read(_QUIET):
            pass
        self._unfinished = b""

    def until(self, keys: str, words: str) -> float:
        """Return the milliseconds from typing `keys` to a frame with `words` in it."""
        return self._timed(keys, lambda frame: words.encode() in frame)

    def until_painted(self, keys: str) -> float:
        """Return the milliseconds from typing `keys` to the next frame."""
        return self._timed(keys, lambda _: True)

    def repeated(self, key: str, times: int, per_second: int) -> list[float]:
        """Type `key` as a keyboard repeats it; return the milliseconds from each to a frame that came after it."""
        taken: list[float] = []
        begun = time.perf_counter()
        for each in range(times):
            taken.append(self.until_painted(key))
            rest = begun + (each + 1) / per_second - time.perf_counter()
            if rest > 0:
                time.sleep(rest)
        return taken

    def type(self, keys: str) -> float:
        """Type `keys` and return the moment."""
        moment = time.perf_counter()
        self._process.send(keys)
        return moment

    def listen(self, seconds: float) -> None:
        """Take in what is painted for so long."""
        end = time.perf_counter() + seconds
        while (rest := end - time.perf_counter()) > 0:
            self._read(rest)

    def _timed(self, keys: str, is_answer: Callable[[bytes], bool]) -> float:
        while self._read(0):
            self._unfinished = b""
        began = time.perf_counter()
        self._process.send(keys)
        self._frame(is_answer)
        return (time.perf_counter() - began) * 1000

    def _frame(self, is_answer: Callable[[bytes], bool]) -> None:
        end = time.monotonic() + SECONDS
        seen: Sequence[bytes] = ()
        while time.monotonic() < end:
            *seen, self._unfinished = (self._unfinished + self._read(0.05)).split(_FRAME_END)
            if any(map(is_answer, seen)):
                return
        raise AssertionError(f"waited in vain; painted last: {[*seen, self._unfinished][-1][-500:]!r}")

    def _read(self, seconds: float) -> bytes:
        try:
            output: bytes = self._process.read_nonblocking(1 << 20, timeout=seconds)
        except pexpect.TIMEOUT:
            return b""
        self.record.append((time.perf_counter(), output))
        if _ASKED in output:
            self._process.send(_ANSWER)
        return output
