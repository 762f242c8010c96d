"""Where the notes on an article are kept: a path in the notes' folder like the article's path in the library."""

from hashlib import sha256
from pathlib import Path

SUFFIX = ".json"
LOCK = ".lock"
HASHED = ".hashed"
"""The folder for the notes on articles whose path cannot be mirrored; their pages say which article they belong to."""

_LONGEST_PART = 200
"""Bytes of a file's or folder's name: most systems allow 255, and endings are added to it."""
_LONGEST_PATH = 1000


def notes_path(folder: Path, file: str) -> Path:
    """Return the path in `folder` for the notes on the article `file`, which may be named in any way."""
    if _can_be_mirrored(file):
        mirrored = folder.joinpath(*(file + SUFFIX).split("/"))
        if mirrored.is_relative_to(folder):  # on Windows a part such as `C:` would lead elsewhere
            return mirrored
    digest = sha256(file.encode("utf-8", "surrogatepass")).hexdigest()
    return folder / HASHED / (digest + SUFFIX)


def article_of(folder: Path, path: Path) -> str | None:
    """Return the article whose notes are at `path` in `folder`, or None where only the page knows."""
    parts = path.relative_to(folder).parts
    return None if parts[0] == HASHED else "/".join(parts).removesuffix(SUFFIX)


def _can_be_mirrored(file: str) -> bool:
    parts = file.split("/")
    return (
        parts[0] not in (HASHED, LOCK)
        and len(file.encode("utf-8", "surrogatepass")) <= _LONGEST_PATH
        and all(_is_a_name(part) for part in parts)
        and not any(SUFFIX in part for part in parts[:-1])  # the notes on `a` are at `a.json`, and at `a.json.bak`
    )


def _is_a_name(part: str) -> bool:
    return (
        part not in ("", ".", "..")
        and len(part.encode("utf-8", "surrogatepass")) <= _LONGEST_PART
        and "\\" not in part
        and not any(character < " " or "\ud800" <= character <= "\udfff" for character in part)
    )
