"""A real terminal for a test: pexpect types into it, pyte keeps the screen that a person would see."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import NamedTuple, Self

import pexpect
import pyte

SECONDS = 60.0
"""How long something is waited for at most: a slow machine is no failure."""
READER = (sys.executable, "-m", "reader")
KEYS = {
    "Enter": "\r",
    "Escape": "\x1b",
    "Tab": "\t",
    "Shift+Tab": "\x1b[Z",
    "Ctrl+S": "\x13",
    "Ctrl+Q": "\x11",
    "Ctrl+U": "\x15",
    "Down": "\x1b[B",
    "Up": "\x1b[A",
    "Right": "\x1b[C",
}
_BUTTON, _SHIFT, _DRAG, _WHEEL_UP, _WHEEL_DOWN = 0, 4, 32, 64, 65
"""What the mouse reports of SGR are made of."""


class Cell(NamedTuple):
    """A cell of the screen, counted from 0."""

    x: int
    y: int

    def right(self, cells: int) -> "Cell":
        """Return the cell so many to the right, with a negative number to the left."""
        return Cell(self.x + cells, self.y)


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
        return "\n".join("".join(self._cells(y)).rstrip() for y in range(self._screen.lines))

    def type(self, *keys: str) -> None:
        """Press keys, named as in KEYS, or type text."""
        for key in keys:
            self.process.send(KEYS.get(key, key))

    def drag(self, start: Cell, end: Cell) -> None:
        """Press the button of the mouse at `start`, move and let it go at `end`."""
        self.process.send(_report(_BUTTON, start))
        self.process.send(_report(_BUTTON + _DRAG, end))
        self.process.send(_report(_BUTTON, end, is_up=True))

    def click(self, at: Cell, *, times: int = 1, shift: bool = False) -> None:
        """Press the button `times`, in one piece from its first coming up: a slow machine parts no double click."""
        button = _BUTTON + shift * _SHIFT
        down, up = _report(button, at), _report(button, at, is_up=True)
        self.process.send(down)
        self.process.send(up + (down + up) * (times - 1))

    def wheel(self, at: Cell, *, notches: int) -> None:
        """Turn the wheel down, with a negative number up."""
        self.process.send(_report(_WHEEL_DOWN if notches > 0 else _WHEEL_UP, at) * abs(notches))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as dragging the corner of its window does."""
        self._screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

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

    def cell_of(self, words: str) -> Cell:
        """Return the cell in which the first place begins where `words` stand on the screen, on one line.

        Whatever is still being drawn is waited for: half a frame shows words where they are not any more.
        """
        while self._read():
            pass
        for y in range(self._screen.lines):
            cells = self._cells(y)
            at = "".join(cells).find(words)
            if at >= 0:
                return Cell(next(x for x in range(len(cells)) if len("".join(cells[: x + 1])) > at), y)
        raise AssertionError(f"no {words!r} on the screen:\n{self.text}")

    def styles_of(self, words: str) -> list[pyte.screens.Char]:
        """Return the cells of the first place where `words` stand on the screen; they have one cell a letter."""
        try:
            first = self.cell_of(words)
        except AssertionError:
            return []
        return [self._screen.buffer[first.y][first.x + step] for step in range(len(words))]

    def _cells(self, y: int) -> list[str]:
        """Return what stands in each cell of a line; pyte's own `display` fails on half of a wide character."""
        return [self._screen.buffer[y][x].data for x in range(self._screen.columns)]

    def _read(self) -> bool:
        """Take in what the program has drawn; return whether there was anything within a tenth of a second."""
        try:
            output = self.process.read_nonblocking(65536, timeout=0.1)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += output
        self._stream.feed(output)
        return True


def _report(button: int, at: Cell, *, is_up: bool = False) -> str:
    """Return what a terminal writes when the mouse does that, with `button` as made of the numbers above."""
    return f"\x1b[<{button};{at.x + 1};{at.y + 1}{'m' if is_up else 'M'}"
