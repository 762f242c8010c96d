"""A real terminal for a test: pexpect types into it, pyte keeps the screen that a person would see."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

import pexpect
import pyte

SECONDS = 20.0
READER = (sys.executable, "-m", "reader")
KEYS = {
    "Enter": "\r",
    "Escape": "\x1b",
    "Tab": "\t",
    "Ctrl+S": "\x13",
    "Ctrl+Q": "\x11",
    "Down": "\x1b[B",
    "Up": "\x1b[A",
}


class Terminal:
    """Reader running in a terminal of a given size."""

    def __init__(
        self, *arguments: str, columns: int = 120, rows: int = 40, program: Sequence[str] = READER, **env: str
    ) -> None:
        """Start Reader, or another `program`, with `arguments`, adding `env` to this test's environment."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **env}
        command, *rest = (*program, *arguments)
        self.process: pexpect.spawn[bytes] = pexpect.spawn(
            command, rest, dimensions=(rows, columns), env=environment, timeout=SECONDS
        )
        self.raw = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.close(force=True)

    @property
    def text(self) -> str:
        """What is on the screen now, line by line."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def type(self, *keys: str) -> None:
        """Press keys, named as in KEYS, or type text."""
        for key in keys:
            self.process.send(KEYS.get(key, key))

    def wait_for(self, *words: str) -> str:
        """Return the screen once all of `words` stand on it; an AssertionError shows the screen otherwise."""
        return self.wait_until(lambda text: all(word in text for word in words), f"{words} on the screen")

    def wait_until(self, is_so: Callable[[str], bool], wish: str) -> str:
        """Return the screen once `is_so` holds for it; an AssertionError shows the screen otherwise."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            self._read()
            if is_so(self.text):
                return self.text
        raise AssertionError(f"waited in vain for {wish}:\n{self.text}")

    def wait_for_exit(self) -> int:
        """Return the exit code once Reader has ended; a signal gives its number, negative."""
        end = time.monotonic() + SECONDS
        while self.process.isalive() and time.monotonic() < end:
            self._read()
        self._read()
        self.process.close()
        code, signal = self.process.exitstatus, self.process.signalstatus
        return code if code is not None else -(signal or 0)

    def styles_of(self, word: str) -> list[pyte.screens.Char]:
        """Return the cells of the first place where `word` stands on the screen."""
        for y, line in enumerate(self._screen.display):
            if (x := line.find(word)) >= 0:
                return [self._screen.buffer[y][x + step] for step in range(len(word))]
        return []

    def _read(self) -> None:
        try:
            output = self.process.read_nonblocking(65536, timeout=0.1)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += output
        self._stream.feed(output)
