"""Queries of a library that were used, and those saved under a name: one file in the user's state, for no one else."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reader.errors import BadInput, FileTrouble, NothingFound, ReaderError
from reader.files import is_there, private_folder, read_bytes, reason, write_atomically
from reader.json_text import json_text
from reader.json_values import fields
from reader.locations import Locations, library_key
from reader.printable import one_line, tidy_line

USED_KEPT = 200
LONGEST_QUERY = 2_000
LONGEST_NAME = 60
"""Characters."""

_PATIENCE = 2.0
"""Seconds to wait for another window that is writing."""


@dataclass(frozen=True, slots=True)
class Queries:
    """Queries in the query language."""

    used: tuple[str, ...] = ()
    """The newest first, each once."""
    saved: Mapping[str, str] = field(default_factory=dict)
    """By their names, in the order of these."""


class PastQueries:
    """Read afresh before each change, which one window makes at a time: two lose nothing of each other's."""

    def __init__(self, file: Path) -> None:
        """Keep them in `file`."""
        self.file = file

    @classmethod
    def of(cls, roots: tuple[Path, ...], locations: Locations) -> "PastQueries":
        """Return those of the library made of `roots`."""
        return cls(locations.state / "queries" / f"{library_key(roots)}.json")

    def read(self) -> Queries:
        """Return what is kept; nothing where the file is missing or damaged."""
        try:
            return self._read()
        except (ReaderError, ValueError, RecursionError):
            return Queries()

    def remember(self, query: str) -> None:
        """Put `query` first among those used. Where it cannot be kept no work is lost, and nothing is said."""
        plain = tidy_line(query)
        if not plain or len(plain) > LONGEST_QUERY:
            return
        with suppress(ReaderError):
            self._change(lambda kept: replace(kept, used=_first(plain, kept.used)))

    def save(self, name: str, query: str) -> None:
        """Keep `query` under `name`, in place of the one that was.

        Raises:
            BadInput: there is no name or no query, or one of them is too long.
            FileTrouble: it could not be written, or what is there could not be read.
        """
        name, query = tidy_line(name), tidy_line(query)
        if not name or len(name) > LONGEST_NAME:
            raise BadInput(f"The name of a saved search has 1 to {LONGEST_NAME} characters.")
        if not query or len(query) > LONGEST_QUERY:
            raise BadInput(f"A saved search has 1 to {LONGEST_QUERY:,} characters.")
        self._change(lambda kept: replace(kept, saved={**kept.saved, name: query}))

    def forget(self, query: str, name: str | None = None) -> None:
        """Keep `query` no more among those used, or with a `name` what is saved under it.

        Raises:
            FileTrouble: it could not be written.
        """
        if name is None:
            self._change(lambda kept: replace(kept, used=tuple(one for one in kept.used if one != query)))
        else:
            self._change(lambda kept: replace(kept, saved={key: kept.saved[key] for key in kept.saved if key != name}))

    def saved(self, name: str) -> str:
        """Return the query saved under `name`.

        Raises:
            NothingFound: there is none.
        """
        known = self.read().saved
        query = known.get(tidy_line(name))
        if query is None:
            there_are = f" There are: {', '.join(known)}." if known else " None is saved yet."
            raise NothingFound(f"No search is saved as {one_line(name)}.{there_are}")
        return query

    def _change(self, change: Callable[[Queries], Queries]) -> None:
        with self._locked():
            try:
                kept, aside = self._read(), None
            except (ValueError, RecursionError):  # damaged: what is left of it may be of use to the user
                kept, aside = Queries(), self.file.with_suffix(".damaged")
            changed = change(kept)
            document = {"used": list(changed.used), "saved": dict(changed.saved)}
            write_atomically(self.file, json_text(document).encode(), keep=aside)

    def _read(self) -> Queries:
        return _queries(json.loads(read_bytes(self.file))) if is_there(self.file) else Queries()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock, Timeout  # needed for writing only, and slow to import

        private_folder(self.file.parent)
        try:
            with FileLock(self.file.with_suffix(".lock"), timeout=_PATIENCE, poll_interval=0.01):
                yield
        except Timeout:
            raise FileTrouble(f"Another window has been writing {self.file} for {_PATIENCE:.0f} seconds.") from None
        except OSError as error:
            raise FileTrouble(f"{self.file} cannot be written: {reason(error)}.") from error


def _queries(document: Any) -> Queries:
    """Return what was written as `document`; whatever in it is no query is passed over."""
    known = fields(document)
    used, saved = known.get("used"), fields(known.get("saved"))
    return Queries(
        tuple(one for one in used if isinstance(one, str)) if isinstance(used, list) else (),
        {name: saved[name] for name in sorted(saved, key=str.casefold) if isinstance(saved[name], str)},
    )


def _first(query: str, used: tuple[str, ...]) -> tuple[str, ...]:
    return (query, *(one for one in used if one != query))[:USED_KEPT]
