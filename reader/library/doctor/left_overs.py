"""Temporary files that a writer which was killed has left behind: our own, known by their names."""

import os
from collections.abc import Iterator
from pathlib import Path
from time import time

from reader.files import is_temporary
from reader.library.doctor.finding import Finding, hint, well
from reader.library.library import Library

_OLD = 600.0
"""Seconds after which no writer is still at it."""
_DEEPEST = 20


def left_overs(library: Library) -> list[Path]:
    """Return the temporary files in the folders that Reader writes to, those left out that may be in use."""
    own = library.locations
    folders = [*library.roots, *library.notes.folders, own.config, own.data, own.state, library.cache]
    found = {file for folder in folders if folder.is_dir() for file in _temporaries(str(folder), _DEEPEST)}
    return sorted(found)


def left_over_findings(library: Library) -> Iterator[Finding]:
    """Yield what temporary files there are."""
    files = left_overs(library)
    for file in files:
        yield hint("left-overs", f"{file} was being written when Reader was killed.", f"rm {file}", is_safe=True)
    if not files:
        yield well("left-overs", "No temporary files were left behind.")


def _temporaries(folder: str, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False) and depth:
                    yield from _temporaries(entry.path, depth - 1)
                elif is_temporary(entry.name) and entry.is_file(follow_symlinks=False) and _is_old(entry):
                    yield Path(entry.path)
    except OSError:
        return


def _is_old(entry: os.DirEntry[str]) -> bool:
    return time() - entry.stat(follow_symlinks=False).st_mtime > _OLD
