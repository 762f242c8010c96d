"""Where the reader was: the last library, marks, the theme. Losing it loses no work."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import ReaderError
from reader.files import read_bytes, write_atomically
from reader.json_values import fields, words
from reader.position import Position, read_position

MARKED_ARTICLES_KEPT = 1_000


class Mark(NamedTuple):
    """A position that was given a letter."""

    article: Path
    position: Position


class State:
    """A small JSON file in the user's state folder, read afresh before each write.

    Two windows may write it: each changes only its own key. A damaged or unwritable file is as good as none, so no
    key press waits until the disk has it.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "state.json"

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return self._file

    @property
    def last_library(self) -> tuple[Path, ...]:
        """The folders and files last opened on screen; empty on the first run."""
        paths = self._read().get("last_library")
        if not isinstance(paths, list):
            return ()
        return tuple(path for path in map(Path, map(words, paths)) if path.is_absolute())

    @last_library.setter
    def last_library(self, paths: tuple[Path, ...]) -> None:
        self._write(last_library=[str(path) for path in paths])

    @property
    def theme(self) -> str | None:
        """The theme last chosen on screen."""
        return words(self._read().get("theme")) or None

    @theme.setter
    def theme(self, name: str) -> None:
        self._write(theme=name)

    def marks(self, article: Path) -> dict[str, Mark]:
        """Return the marks that can be gone to from `article`, by their letters: its own small ones, all capitals."""
        return {
            letter: Mark(Path(path), position)
            for path, letters in self._all_marks().items()
            for letter, value in letters.items()
            if (letter.isupper() or path == str(article)) and (position := read_position(value)) is not None
        }

    def set_mark(self, letter: str, article: Path, position: Position) -> None:
        """Let `letter` mark `position` in `article`; a capital marks nothing in any other article then."""
        marks = self._all_marks()
        if letter.isupper():
            for letters in marks.values():
                letters.pop(letter, None)
        own = marks.get(str(article), {}) | {letter: position}
        self._write(marks=_with_latest(marks, str(article), own, MARKED_ARTICLES_KEPT))

    def carry_marks(self, moved: Mapping[str, str]) -> None:
        """Keep marks in articles under their new paths, which `moved` tells by the former ones."""
        marks = self._all_marks()
        if marks.keys() & moved.keys():
            carried: dict[str, dict[str, Any]] = {}
            for path, letters in marks.items():
                carried.setdefault(moved.get(path, path), {}).update(letters)
            self._write(marks=carried)

    def _all_marks(self) -> dict[str, dict[str, Any]]:
        """Return what is kept of marks, by the path of the article and the letter."""
        return {path: fields(letters) for path, letters in fields(self._read().get("marks")).items()}

    def _read(self) -> dict[str, Any]:
        try:
            return fields(json.loads(read_bytes(self._file)))
        except (ReaderError, ValueError, RecursionError):
            return {}

    def _write(self, **changes: object) -> None:
        try:
            write_atomically(self._file, json.dumps(self._read() | changes).encode(), lasting=False)
        except ReaderError:
            return


def _with_latest(table: dict[str, Any], article: str, value: object, kept: int) -> dict[str, Any]:
    """Return the last `kept` entries of `table` with `article` as the latest."""
    others = [(name, other) for name, other in table.items() if name != article]
    return dict([*others, (article, value)][-kept:])
