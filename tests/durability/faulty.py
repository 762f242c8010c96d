"""A disk that fails: one of the system calls that writing is made of raises the error of a full or broken disk."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EIO, ENOSPC
from pathlib import Path
from typing import Any

import pytest

ERRORS = {
    "open": ENOSPC,
    "write": ENOSPC,
    "fsync": EIO,
    "chmod": EIO,
    "link": ENOSPC,
    "replace": ENOSPC,
    "mkdir": ENOSPC,
    "unlink": EIO,
}
"""The calls, each with what it fails with."""


class Disk:
    """Notes the calls on what lies in `folder`, and lets the one that is number `failing` fail."""

    def __init__(self, folder: Path, failing: int | None = None) -> None:
        self._folder = str(folder)
        self._failing = failing
        self._descriptors: set[int] = set()
        self.calls: list[str] = []

    @contextmanager
    def under_os(self) -> Iterator[None]:
        """Take the place of the real disk."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ERRORS:
                patch.setattr(os, name, self._watched(name, getattr(os, name)))
            yield

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(what: Any, *rest: Any, **named: Any) -> Any:
            is_ours = what in self._descriptors if isinstance(what, int) else str(what).startswith(self._folder)
            if is_ours:
                self.calls.append(name)
                if len(self.calls) - 1 == self._failing:
                    raise OSError(ERRORS[name], os.strerror(ERRORS[name]), str(what))
            answer = call(what, *rest, **named)
            if is_ours and name == "open":
                self._descriptors.add(answer)
            return answer

        return watched
