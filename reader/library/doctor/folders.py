"""The folders of the library and the user's own: whether they can be used, and by nobody else."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from reader.files import is_there, reason
from reader.library.doctor.finding import Finding, hint, well, wrong
from reader.library.place import LibraryPlace
from reader.locations import Locations

_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_TAKE_BACK = "Make it yours again (chown, chmod), or remove it: it is made anew."


def library_findings(place: LibraryPlace) -> Iterator[Finding]:
    """Yield how the folders of a library are."""
    for root in place.roots:
        if not root.is_dir():
            yield well("library", f"{root} is one file.")
        elif not os.access(root, os.X_OK):
            yield wrong("library", f"{root} cannot be searched.", f"chmod u+rx {root}")
        elif not os.access(root, os.W_OK):
            elsewhere = place.locations.notes_of(root)
            yield hint("library", f"{root} cannot be written; notes on it are kept in {elsewhere}.")
        else:
            yield well("library", f"{root} can be read and written.")


def own_findings(locations: Locations, cache: Path | None) -> Iterator[Finding]:
    """Yield how the user's own folders are, and the `cache` of the library that one works on."""
    folders = {"config": locations.config, "data": locations.data, "state": locations.state, "cache": locations.cache}
    for name, folder in folders.items():
        yield _finding(name, folder)
    if cache is not None:
        yield from _cache_findings(cache)


def _cache_findings(cache: Path) -> Iterator[Finding]:
    """Yield what is wrong with the `cache` of one library: part of it may be somebody else's, as after `sudo`."""
    try:
        if not cache.is_dir():
            return
        mode = _mode(cache)
        there = filter(is_there, (cache, *sorted(cache.iterdir())))
        unusable = [path for path in there if not os.access(path, os.R_OK | os.W_OK)]
    except OSError as error:
        yield wrong("cache", f"{cache} cannot be used: {reason(error)}.", _TAKE_BACK)
        return
    for path in unusable[:1] if cache in unusable else unusable:  # where nothing can be done in it, one word is enough
        yield wrong("cache", f"{path} cannot be used: permission denied.", _TAKE_BACK)
    if mode & 0o077:
        # whoever may write there may have Reader run what he likes: Whoosh unpickles its index
        yield wrong("cache", f"{cache} is open to others.", f"chmod 700 {cache}", is_safe=True)


def _finding(name: str, folder: Path) -> Finding:
    if not is_there(folder):
        return well(name, f"{folder} is not there yet; it is made when it is needed.")
    if not folder.is_dir():
        return wrong(name, f"{folder} is no folder.", "Move it elsewhere.")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return wrong(name, f"{folder} cannot be used.", f"chmod u+rwx {folder}")
    if _mode(folder) & _BY_OTHERS:
        return wrong(name, f"{folder} can be written by others.", f"chmod go-w {folder}")
    return well(name, f"{folder} can be used.")


def _mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)
