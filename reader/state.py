"""Where the reader was: the last library, reading positions, the theme. Losing it loses no work."""

import json
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.files import read_bytes, write_atomically

POSITIONS_KEPT = 5_000


class State:
    """A small JSON file in the user's state folder, read afresh before each write.

    Two windows may write it: each changes only its own key. A damaged or unwritable file is as good as none.
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
        return tuple(path for path in map(Path, filter(_is_words, paths)) if path.is_absolute())

    @last_library.setter
    def last_library(self, paths: tuple[Path, ...]) -> None:
        self._write(last_library=[str(path) for path in paths])

    @property
    def theme(self) -> str | None:
        """The theme last chosen on screen."""
        theme = self._read().get("theme")
        return theme if isinstance(theme, str) else None

    @theme.setter
    def theme(self, name: str) -> None:
        self._write(theme=name)

    def position(self, article: Path) -> int:
        """Return the offset in the text at which `article` was left, 0 when it was never opened."""
        offset = self._positions().get(str(article), 0)
        return offset if isinstance(offset, int) else 0

    @property
    def last_article(self) -> Path | None:
        """The article that was read last."""
        return next((Path(article) for article in reversed(self._positions())), None)

    def remember_position(self, article: Path, offset: int) -> None:
        """Keep `offset` as the place where `article` was left, and `article` as the one last read."""
        positions = self._positions()
        positions.pop(str(article), None)
        positions[str(article)] = offset
        self._write(positions=dict(list(positions.items())[-POSITIONS_KEPT:]))

    def _positions(self) -> dict[str, Any]:
        positions = self._read().get("positions")
        return positions if isinstance(positions, dict) else {}

    def _read(self) -> dict[str, Any]:
        try:
            said = json.loads(read_bytes(self._file))
        except (ReaderError, ValueError, RecursionError):
            return {}
        return said if isinstance(said, dict) else {}

    def _write(self, **changes: object) -> None:
        try:
            write_atomically(self._file, json.dumps(self._read() | changes).encode())
        except ReaderError:
            return


def _is_words(value: object) -> bool:
    return isinstance(value, str)
