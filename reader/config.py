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
    themes: Mapping[str, Mapping[str, str | bool]] = field(default_factory=dict)
    """The user's own themes: name to colours by what they are for, and whether it is `dark`."""
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
    for name, (read, wish) in _MEANINGS.items():
        if name not in said:
            continue
        try:
            meant[name] = read(said[name])
        except ValueError:
            warnings.append(f"{file.name} sets {name} to {said[name]!r}; it must be {wish}.")
    return Settings(**meant, warnings=tuple(warnings))


def _theme(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004 - what a file says is a matter of values
    return value


def _measure(value: object) -> int:
    if type(value) is not int or value not in MEASURES:
        raise ValueError
    return value


def _keys(value: object) -> Mapping[str, str]:
    """Return the keys by command id, also where an id was written without quotes: TOML makes tables of its points."""
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 - what a file says is a matter of values
    keys: dict[str, str] = {}
    for name, said in value.items():
        if isinstance(said, str):
            keys[name] = said
        else:
            keys |= {f"{name}.{rest}": key for rest, key in _keys(said).items()}
    return keys


def _themes(value: object) -> Mapping[str, Mapping[str, str | bool]]:
    if not isinstance(value, dict) or not all(isinstance(theme, dict) for theme in value.values()):
        raise ValueError
    if not all(isinstance(said, str | bool) for theme in value.values() for said in theme.values()):
        raise ValueError
    return value


_MEANINGS: dict[str, tuple[Callable[[object], object], str]] = {
    "theme": (_theme, "the name of a theme"),
    "measure": (_measure, f"a number from {MEASURES.start} to {MEASURES.stop - 1}"),
    "keys": (_keys, 'a table such as {"shelf.sort" = "s"}'),
    "themes": (_themes, 'a table of themes such as {mine = {primary = "#2f6690", dark = false}}'),
}
"""What each setting means, a `ValueError` where it makes no sense, and what it must be."""
