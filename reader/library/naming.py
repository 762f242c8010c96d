"""Which library a run works on."""

import os
from collections.abc import Sequence
from pathlib import Path

from reader.files import is_there
from reader.library.place import LibraryPlace
from reader.locations import Locations, bundled_seeds


def place_named(
    paths: Sequence[Path], last_opened: Sequence[Path] = (), locations: Locations | None = None
) -> LibraryPlace:
    """Return where the library to work on is: `paths`, else `READER_LIBRARY`, the last one opened, the bundled seeds.

    Raises:
        BadInput, FileTrouble: a path that was asked for does not exist, or cannot be read.
    """
    named = os.environ.get("READER_LIBRARY")
    wanted = tuple(paths) or ((Path(named),) if named else ())
    if not wanted and last_opened and all(map(is_there, last_opened)):
        wanted = tuple(last_opened)
    return LibraryPlace(wanted or (bundled_seeds(),), locations)
