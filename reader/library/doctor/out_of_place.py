"""What lies in the place of a file of Reader's own and is none: a folder, a FIFO, a link to nowhere."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import FileTrouble
from reader.files import is_regular_file
from reader.library.doctor.finding import Finding, wrong
from reader.library.place import LibraryPlace
from reader.search.place import in_the_way

_FILES = (".json", ".jsonl", ".lock")
_FOLDERS = ("drafts", "queries")


def out_of_place_findings(place: LibraryPlace) -> Iterator[Finding]:
    """Yield what nothing can be kept in; what is in the way in the cache can be taken away by anybody."""
    for path in sorted(_in_the_way_in_state(place.locations.state)):
        yield wrong("state", f"{path} is not what belongs there, so nothing is kept there.", "Move it elsewhere.")
    with suppress(FileTrouble):  # of which those of the folders tell
        for path in sorted(in_the_way(place.cache)):
            yield wrong("cache", f"{path} is not what belongs there.", f"rm -r {path}", is_safe=True)


def _in_the_way_in_state(state: Path) -> Iterator[Path]:
    for name in _FOLDERS:
        folder = state / name
        if os.path.lexists(folder) and not folder.is_dir():
            yield folder
    for folder in (state, *(state / name for name in _FOLDERS)):
        with suppress(OSError):
            for path in folder.iterdir():
                if path.suffix in _FILES and not is_regular_file(path):
                    yield path
