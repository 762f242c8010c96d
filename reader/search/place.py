"""Where the index of a library lies inside its cache folder, and that nothing else lies there. Needs no Whoosh to tell.

Whatever is in the place of a file of Reader's own and is none, a folder, a link, a FIFO that would be waited on, is of
no use to anybody: it is taken away, and what belongs there is made anew.
"""

import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import FileTrouble
from reader.files import private_folder, reason

INDEX_VERSION = 4
"""Raised when the same articles would give another index; an index of another version is built anew."""

_INDEX = re.compile(r"index-\d+")
_FILE = re.compile(r"catalog\.sqlite.*|index-damaged|.*\.(lock|jsonl|toc|postings)")


def index_folder(folder: Path) -> Path:
    """Return the folder of the index itself, inside the library's cache `folder`."""
    return folder / f"index-{INDEX_VERSION}"


def damage_mark(folder: Path) -> Path:
    """Return the file whose presence says that the index was found damaged."""
    return folder / "index-damaged"


def usable_cache(folder: Path) -> Path:
    """Return the cache `folder`, for the user alone, made when missing, with nothing in the way of what belongs there.

    Raises:
        FileTrouble: it cannot be made, or something cannot be taken away.
    """
    for path in in_the_way(folder):
        try:
            _remove(path)
        except OSError as error:
            raise FileTrouble(f"{path} is in the way and could not be removed: {reason(error)}.") from error
    return private_folder(folder)


def in_the_way(folder: Path) -> Iterator[Path]:
    """Yield what is in the place of the cache `folder`, or of a file or folder in it, and is no such thing.

    Raises:
        FileTrouble: the folder cannot be looked through.
    """
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        yield folder
        return
    try:
        with suppress(FileNotFoundError):
            yield from _in_the_way_in(folder)
    except OSError as error:
        raise FileTrouble(f"{folder} cannot be used: {reason(error)}.") from error


def _in_the_way_in(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if _INDEX.fullmatch(entry.name):
                if entry.is_dir(follow_symlinks=False):
                    # Who opens the index is told that it is closed; another process may just be building it anew.
                    with suppress(PermissionError, FileNotFoundError):
                        yield from _in_the_way_in(Path(entry.path))
                else:
                    yield Path(entry.path)
            elif _FILE.fullmatch(entry.name) and not entry.is_file(follow_symlinks=False):
                yield Path(entry.path)


def _remove(path: Path) -> None:
    """Take away what was seen at `path`, unless another process did, and has put there what belongs there."""
    with suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode) if _FILE.fullmatch(path.name) else stat.S_ISDIR(mode):
            return
        if stat.S_ISDIR(mode):
            shutil.rmtree(path)
        else:
            path.unlink()
