"""A library that another process keeps up to date, as a window has it kept."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any, Self

PATIENCE = 60.0

Line = dict[str, Any]


class Watcher:
    """`reader index --watch --json` on a folder, and what it prints."""

    def __init__(self, folder: Path, run_by: Sequence[str] = ()) -> None:
        pipe = subprocess.PIPE
        command = [*run_by, sys.executable, "-m", "reader", "-L", str(folder), "index", "--watch", "--json"]
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        self._lines = Queue[Line]()
        self._listening = Thread(target=self._listen, daemon=True)
        self._listening.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> int:
        """Close its standard input, as one who ends does, and return its exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        self._listening.join(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code

    def until(self, is_it: Callable[[Line], object]) -> Line:
        """Return the first line that is printed from now on and that `is_it`."""
        end = time.monotonic() + PATIENCE
        heard: list[Line] = []
        while True:
            try:
                line = self._lines.get(timeout=max(end - time.monotonic(), 0))
            except Empty:
                raise AssertionError(f"it was not told: {heard}") from None
            if is_it(line):
                return line
            heard.append(line)

    def until_changed(self, article: str) -> Line:
        """Wait until a change of the article with this id is told."""
        return self.until(lambda line: article in line.get("ids", ()))

    def until_figures_are_found(self) -> Line:
        """Wait until the figures of all articles are told to be found."""
        return self.until(lambda line: line.get("stage") == "figures" and line["done"] == line["total"])

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(json.loads(line))
