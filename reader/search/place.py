"""Where the index of a library lies inside its cache folder. Needs no Whoosh to tell."""

from pathlib import Path

INDEX_VERSION = 4
"""Raised when the same articles would give another index; an index of another version is built anew."""


def index_folder(folder: Path) -> Path:
    """Return the folder of the index itself, inside the library's cache `folder`."""
    return folder / f"index-{INDEX_VERSION}"


def damage_mark(folder: Path) -> Path:
    """Return the file whose presence says that the index was found damaged."""
    return folder / "index-damaged"
