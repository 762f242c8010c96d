"""The user's settings: what `config.toml` may say, and what it means when it says nothing."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.errors import BadInput
from reader.files import is_there, read_bytes

MEASURES = range(40, 121)
"""Columns of text that can still be read as lines."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may decide; `warnings` are sentences about what the file said in vain."""

    theme: str | None = None
    """Name of a theme; None follows the last one chosen on screen."""
    measure: int = 72
    """Width of the text in columns."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command id to the keys that give it, several separated by commas: `{"shelf.sort": "s,f3"}`."""
    warnings: tuple[str, ...] = ()


def read_settings(file: Path) -> Settings:
    """Return the settings of `file`, the defaults when there is none.

    A setting that is unknown or makes no sense is left out and named in `warnings`.

    Raises:
        BadInput: the file is no TOML, told with the line.
        FileTrouble: the file cannot be read.
    """
    if not is_there(file):
        return Settings()
    try:
        said = tomllib.loads(read_bytes(file).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"The settings in {file} cannot be understood: {error}. Mend the file or remove it.") from None
    return _settings(said, file)


def _settings(said: dict[str, Any], file: Path) -> Settings:
    warnings = [f"{file.name} sets {name}, which Reader does not know." for name in said if name not in _MEANINGS]
    meant: dict[str, Any] = {}
    for name, (is_sensible, wish) in _MEANINGS.items():
        if name not in said:
            continue
        if is_sensible(said[name]):
            meant[name] = said[name]
        else:
            warnings.append(f"{file.name} sets {name} to {said[name]!r}; it must be {wish}.")
    return Settings(**meant, warnings=tuple(warnings))


def _is_measure(value: object) -> bool:
    return type(value) is int and value in MEASURES


def _is_keys(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(keys, str) for keys in value.values())


_MEANINGS: dict[str, tuple[Callable[[object], bool], str]] = {
    "theme": (lambda value: isinstance(value, str), "the name of a theme"),
    "measure": (_is_measure, f"a number from {MEASURES.start} to {MEASURES.stop - 1}"),
    "keys": (_is_keys, 'a table such as {"shelf.sort" = "s"}'),
}
