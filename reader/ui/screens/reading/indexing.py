"""Indexing beside the screen: `reader index --watch` in another process, so that no key ever waits for it."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

from textual.message import Message

from reader.search.indexing.progress import Stage
from reader.ui.messages import IndexFinished, IndexProgressed, LibraryGone, WorkFailed

SECONDS_BETWEEN_MESSAGES = 0.2

_AGAIN = 2.0
_LONGEST_PAUSE = 60.0
"""Seconds after which a process that ended is started again, and after which it is where it ends time and again."""

_WORTH_TELLING = 20
"""Articles; fewer are done before one has read that they are being indexed."""


class Indexing(threading.Thread):
    """Brings the index of a library up to date, keeps it so, and tells how far it is.

    The process may be killed at any time: the next run goes on where it was.
    """

    def __init__(self, roots: Sequence[Path], tell: Callable[[Message], object]) -> None:
        """Index the library made of `roots`, posting with `tell`, which must be safe to call from a thread."""
        super().__init__(name="indexing", daemon=True)
        self._command = [sys.executable, "-m", "reader", "index", "--watch", "--json"]
        for root in roots:
            self._command += ["--library", str(root)]
        self._tell = tell
        self._told_at = 0.0
        self._process: subprocess.Popen[str] | None = None
        self._stopped = threading.Event()
        self._may_have_missed = False
        """Whether a process has ended that may not have told of all that it changed."""
        self.has_caught_up = False
        """Whether the words of all articles have been searchable since it began."""

    def stop(self) -> None:
        """End it; what is done so far stays done."""
        self._stopped.set()
        if self._process is not None:
            self._process.terminate()

    def hurry(self, article: str) -> None:
        """Have the article with this id indexed before others: somebody reads it."""
        if self._process is not None and self._process.stdin is not None and not self.has_caught_up:
            with suppress(OSError, ValueError):  # it has ended: `run` tells why
                self._process.stdin.write(json.dumps(article) + "\n")
                self._process.stdin.flush()

    def run(self) -> None:
        """Tell what the process prints; where it ends, tell why, if that was not told before, and start it again."""
        told, pause = "", _AGAIN
        while not self._stopped.is_set():
            last_words = self._last_words()
            if self._stopped.is_set():
                return
            if last_words != told:
                self._tell(WorkFailed(f"Indexing stopped: {last_words}"))
            pause = min(2 * pause, _LONGEST_PAUSE) if last_words == told else _AGAIN
            told, self._may_have_missed = last_words, True
            self._stopped.wait(pause)

    def _last_words(self) -> str:
        """Start the process, tell what it prints, and return what it had to say in the end."""
        pipe = subprocess.PIPE
        with subprocess.Popen(  # noqa: S603 (our own program, on the library that is open)
            self._command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace"
        ) as process:
            self._process = process
            if self._stopped.is_set():
                process.terminate()
            self._follow(process.stdout or ())
            complaint = process.stderr.read() if process.stderr else ""
        lines = complaint.strip().splitlines()
        return lines[-1].removeprefix("reader: ") if lines else "the indexing process ended early."

    def _follow(self, lines: Iterable[str]) -> None:
        for line in lines:
            if not line.endswith("\n"):  # the process was killed while it wrote
                return
            told: dict[str, Any] = json.loads(line)
            if "stage" in told:
                self._tell_progress(Stage(told["stage"]), told["done"], told["total"])
                continue
            if "gone" in told:
                self._tell(LibraryGone(told["gone"]))
                continue
            self.has_caught_up = True
            ids = frozenset(told["ids"])
            changed = told["articles"] if self._may_have_missed else max(told["changed"], len(ids))
            self._may_have_missed = False
            self._tell(IndexFinished(told["articles"], changed, told["troubles"], ids))

    def _tell_progress(self, stage: Stage, done: int, total: int) -> None:
        """Tell it now and then, but always that the index is built anew, and that the shelf has all its figures."""
        is_due = total >= _WORTH_TELLING and monotonic() - self._told_at >= SECONDS_BETWEEN_MESSAGES
        if stage is Stage.FIGURES and done == total:
            self._tell(IndexFinished(total, total, []))
        elif is_due or (stage is Stage.REBUILD and not done):
            self._told_at = monotonic()
            self._tell(IndexProgressed(done, total, stage))
