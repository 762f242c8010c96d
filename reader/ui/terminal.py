"""What the terminal is like, and what of it Textual 8.2.8 does not stand: the theme that fits it, bytes, signals."""

import codecs
import signal
from collections.abc import Mapping
from functools import partial
from types import FrameType

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


def tolerate_broken_input() -> None:
    """Let Textual's driver replace broken bytes, as X10 mouse reports bring, instead of failing on them.

    Textual 8.2.8 decodes input strictly (its issue #6668).
    """
    try:
        from textual.drivers import linux_driver
    except ImportError:  # not on a POSIX system: another driver, another way of reading
        return
    linux_driver.getincrementaldecoder = lambda encoding: partial(  # type: ignore[attr-defined]  # a name it imported
        codecs.getincrementaldecoder(encoding), errors="replace"
    )


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
