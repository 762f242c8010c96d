"""The clipboard: text put there by the terminal, and by a program of the desktop where there is one.

The terminal is asked by OSC 52, which reaches the user's own machine also over SSH, but many a terminal ignores it and
none says so. A program answers, but may hang when its display is gone: it is given little time, off the loop.
"""

import asyncio
import os
import shutil
import signal
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from dataclasses import dataclass

from textual.app import App

from reader.printable import printable

SECONDS_GIVEN = 2.0
ONLY_SENT = "Sent to the terminal (OSC 52); if it refuses, Shift+drag"
"""Short enough to be read whole in a window of 80 columns."""


@dataclass(frozen=True, slots=True)
class _Tool:
    """A program that puts what it reads on the clipboard."""

    name: str
    arguments: tuple[str, ...] = ()
    display: str = ""
    """The environment variable without which it has no clipboard to put anything on."""

    def find(self) -> str | None:
        """Return its path, None when it is not there or can do nothing here."""
        if self.display and not os.environ.get(self.display):
            return None
        return shutil.which(self.name)


_TOOLS = (
    _Tool("wl-copy", display="WAYLAND_DISPLAY"),
    _Tool("xclip", ("-selection", "clipboard"), "DISPLAY"),
    _Tool("xsel", ("--clipboard", "--input"), "DISPLAY"),
    _Tool("pbcopy"),
)
"""The programs asked, in this order, until one has taken the text."""


async def copy(app: App[object], text: str, what: str) -> str:
    """Put `text` on the clipboard; return what to tell, in which `what` is `Copied with its citation`.

    It may be pasted into a terminal, so nothing in it controls one, whatever a note or the name of a file has.
    """
    harmless = printable(text)
    App.copy_to_clipboard(app, harmless)  # what `app` itself makes of it may ask the programs too
    taker = await hand_over(harmless)
    return f"{what}, by {taker}" if taker else ONLY_SENT


async def hand_over(text: str) -> str | None:
    """Give `text` to a program of the desktop and return the program's name; None where there is none to take it."""
    for tool in _TOOLS:
        path = tool.find()
        if path is not None and await _is_taken([path, *tool.arguments], text):
            return tool.name
    return None


async def _is_taken(command: list[str], text: str) -> bool:
    """Whether `command` took `text` in time."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode("utf-8", "replace")), SECONDS_GIVEN)
    except TimeoutError:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
    return process.returncode == 0
