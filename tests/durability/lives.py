"""A forked Reader that adds note after note until it is killed with `kill -9`, as a command or on a terminal."""

import os
import pty
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pyte

PATIENCE = 30.0
"""Seconds to wait for what has to come: the screen, the first note."""
NOTES_TYPED = 30
NEXT_PASSAGE = "}"
COLUMNS, ROWS = 80, 24
SAVED = re.compile(r"Note saved · (\d+) note")


def command_killed(library: str, name: str, seconds: float) -> int:
    """Run `reader notes add` on the article `port` again and again; return how many ids it printed.

    It is killed `seconds` after the first.
    """
    listening, speaking = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(speaking, sys.stdout.fileno())
        _be(lambda: _add_for_ever(library, name))
    os.close(speaking)
    output = bytearray()
    _listen(listening, output.extend, lambda: b"\n" in output, PATIENCE)
    _listen(listening, output.extend, lambda: False, seconds)
    _kill(child)
    _listen(listening, output.extend, lambda: False, PATIENCE)
    os.close(listening)
    return output.count(b"\n")


def screen_killed(library: str, name: str, seconds: float) -> int:
    """Type note after note into a Reader on a terminal, a passage each; return how many the screen called saved.

    `a` on a passage that has a note would open that one. It is killed `seconds` after the first.
    """
    from reader.annotations.store import AnnotationStore

    before = len(AnnotationStore(Path(library, ".reader", "annotations")).of("port.txt"))
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "XDG_STATE_HOME": f"{library}.state of {name}"}  # no draft of before
        termios.tcsetwinsize(0, (ROWS, COLUMNS))
        _be(lambda: _open(library))
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    saved = 0

    def look(output: bytes) -> None:
        nonlocal saved
        stream.feed(output)
        told = SAVED.search("\n".join(screen.display))
        saved = max(saved, int(told[1]) - before if told else 0)  # it passes

    _listen(terminal, look, lambda: any("passage 0/" in line for line in screen.display), PATIENCE)
    typed = [f"a{name} {number}\x13" for number in range(NOTES_TYPED)]
    os.write(terminal, "".join(["\r", NEXT_PASSAGE * before, NEXT_PASSAGE.join(typed)]).encode())
    _listen(terminal, look, lambda: saved > 0, PATIENCE)
    _listen(terminal, look, lambda: False, seconds)
    _kill(child)
    os.close(terminal)
    return saved


def _be(life: Callable[[], None]) -> NoReturn:
    """Lead `life` in a forked process, which must never come back to what its parent is doing."""
    try:
        life()
    finally:
        sys.stderr.flush()
        os._exit(1)


def _add_for_ever(library: str, name: str) -> None:
    from reader.cli.commands import reader

    number = 0
    while True:
        note = ["notes", "add", "port", "--quote", "Nine cranes", "--note", f"{name} {number}"]
        reader.main(["-L", library, *note], standalone_mode=False)
        number += 1


def _open(library: str) -> None:
    from reader.cli.commands import reader

    reader.main(["open", library], standalone_mode=False)


def _listen(source: int, hear: Callable[[bytes], object], is_enough: Callable[[], bool], seconds: float) -> None:
    """Hear what comes from `source` until that is enough, the time is over or nothing more can come."""
    end = time.monotonic() + seconds
    while not is_enough() and (left := end - time.monotonic()) > 0:
        if select.select([source], [], [], left)[0]:
            heard = os.read(source, 65536)
            if not heard:
                return
            hear(heard)


def _kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise ChildProcessError(f"a Reader ended by itself, with exit code {os.waitstatus_to_exitcode(status)}")
