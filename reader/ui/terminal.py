"""What the terminal is like, and what of it Textual 8.2.8 does not stand: broken bytes, its end, signals."""

import codecs
import signal
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import IO

from reader.ui.themes import DARK, LIGHT

_LIGHT_GROUNDS = frozenset({"7", "9", "10", "11", "12", "13", "14", "15"})
"""The light ones of the sixteen colours, by their numbers."""


def fitting_theme(color_system: str | None, environ: Mapping[str, str]) -> str:
    """Return the name of the theme for a terminal: its own sixteen colours where it has no more, light where it is.

    `color_system` is rich's: "truecolor", "256", "standard" for sixteen colours, None for none. Terminals that tell
    their colours do so in `COLORFGBG`, ink and ground by their numbers: `15;0`.
    """
    is_light = environ.get("COLORFGBG", "").rpartition(";")[2] in _LIGHT_GROUNDS
    if color_system in ("standard", None):
        return "ansi-light" if is_light else "ansi-dark"
    return (LIGHT if is_light else DARK).name


class _MayBeGone:
    """A terminal to which nothing is written any more once it is gone."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


def tolerate_broken_terminal() -> None:
    """Let Textual's driver stand broken bytes, as X10 mouse reports bring, and a terminal that is closed.

    Textual 8.2.8 decodes input strictly (its issue #6668); and the thread that writes for it ends where it cannot,
    after which the screen waits for it, deaf to every signal, as soon as thirty frames are to be written.
    """
    try:
        from textual.drivers import linux_driver
        from textual.drivers._writer_thread import WriterThread
    except ImportError:  # not on a POSIX system: another driver, other ways of reading and writing
        return
    linux_driver.getincrementaldecoder = lambda encoding: partial(  # type: ignore[attr-defined]  # a name it imported
        codecs.getincrementaldecoder(encoding), errors="replace"
    )
    linux_driver.WriterThread = lambda file: WriterThread(_MayBeGone(file))  # type: ignore[assignment, arg-type, attr-defined]  # as above


def go_on_only_when_suspended() -> None:
    """Let Textual take the terminal again on SIGCONT only where it gave it back on SIGTSTP.

    SIGCONT also follows SIGHUP when a terminal is closed. Textual would begin to read from the terminal a second time,
    and that reading never ends: it keeps the program, and a core, for ever.
    """
    if not hasattr(signal, "SIGTSTP"):  # not on a POSIX system
        return
    stop, go_on = signal.getsignal(signal.SIGTSTP), signal.getsignal(signal.SIGCONT)
    if not (callable(stop) and callable(go_on)):  # Textual listens only where it has a terminal
        return
    is_suspended = False

    def suspend(number: int, frame: FrameType | None) -> None:
        nonlocal is_suspended
        is_suspended = True
        stop(number, frame)

    def resume(number: int, frame: FrameType | None) -> None:
        nonlocal is_suspended
        if is_suspended:
            is_suspended = False
            go_on(number, frame)

    signal.signal(signal.SIGTSTP, suspend)
    signal.signal(signal.SIGCONT, resume)
