"""The files of a library, kept as they are now by what is told to have changed."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path

from reader.articles.shelf import FoundFiles, as_it_is_now, find_files
from reader.errors import BadInput
from reader.files import is_regular_file

_MOST = 200
"""Changes that are looked at one by one; after more of them, of which some may not have been told, all are."""


class FilesNow:
    """All files in `roots`, once one has looked."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._disks: Sequence[int] = ()
        self.found = FoundFiles((), ())

    def look(self) -> bool:
        """Look through the folders, and return whether anything has changed.

        Raises:
            BadInput: one of them is missing, or they are empty places to which a disk was mounted when one looked last.
        """
        found, disks = find_files(self._roots), _disks_of(self._roots)
        if self.found.files and not found.files and disks != self._disks:
            roots = " and ".join(map(str, self._roots))
            raise BadInput(f"Nothing is left in {roots}, where another disk was mounted before.")
        has_changed = found != self.found
        self.found, self._disks = found, disks
        return has_changed

    def look_at(self, changed: Collection[Path]) -> frozenset[str]:
        """Look at what has `changed`, and return the ids of the files that are concerned.

        Only where files came or went, or a folder did, one looks through all folders: what a file is called in the
        library depends on the others.

        Raises:
            BadInput: as `look` does.
        """
        names = {*map(str, changed)}
        known = {file.location for file in self.found.files}
        if len(changed) <= _MOST and names <= known and all(map(is_regular_file, changed)):
            files = (as_it_is_now(file) if file.location in names else file for file in self.found.files)
            self.found = FoundFiles(tuple(files), self.found.troubles)
        else:
            self.look()
        return frozenset(file.id for file in self.found.files if file.location in names)


def _disks_of(roots: Sequence[Path]) -> Sequence[int]:
    """Return the numbers that the system gives to where `roots` lie."""
    with suppress(OSError):
        return [root.stat().st_dev for root in roots]
    return ()
