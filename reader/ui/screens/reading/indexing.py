"""Indexing beside the screen: `reader index --json` in another process, so that no key ever waits for it."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

from textual.message import Message

from reader.ui.messages import IndexFinished, IndexProgressed, WorkFailed

SECONDS_BETWEEN_MESSAGES = 0.2


class Indexing(threading.Thread):
    """Brings the index of a library up to date and tells how far it is.

    The process may be killed at any time: the next run goes on where it was.
    """

    def __init__(self, roots: Sequence[Path], tell: Callable[[Message], object]) -> None:
        """Index the library made of `roots`, posting with `tell`, which must be safe to call from a thread."""
        super().__init__(name="indexing", daemon=True)
        self._command = [sys.executable, "-m", "reader", "index", "--json"]
        for root in roots:
            self._command += ["--library", str(root)]
        self._tell = tell
        self._process: subprocess.Popen[str] | None = None
        self._is_stopping = False

    def stop(self) -> None:
        """End it; what is done so far stays done."""
        self._is_stopping = True
        if self._process is not None:
            self._process.terminate()

    def run(self) -> None:
        """Start the process and tell what it prints."""
        pipe = subprocess.PIPE
        with subprocess.Popen(  # noqa: S603 (our own program, on the library that is open)
            self._command, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace"
        ) as process:
            self._process = process
            if self._is_stopping:
                process.terminate()
            finished = self._follow(process.stdout or ())
            complaint = process.stderr.read() if process.stderr else ""
        if self._is_stopping:
            return
        last_words = complaint.strip().splitlines()[-1:] or ["the indexing process ended early."]
        self._tell(finished or WorkFailed(f"Indexing stopped: {last_words[0].removeprefix('reader: ')}"))

    def _follow(self, lines: Iterable[str]) -> IndexFinished | None:
        told = 0.0
        for line in lines:
            step: dict[str, Any] = json.loads(line)
            if "articles" in step:
                return IndexFinished(step["articles"], step["changed"], step["troubles"])
            if monotonic() - told >= SECONDS_BETWEEN_MESSAGES:
                told = monotonic()
                self._tell(IndexProgressed(step["done"], step["total"]))
        return None
