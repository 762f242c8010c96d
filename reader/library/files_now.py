"""The files of a library, kept as they are now by what is told to have changed."""

from collections.abc import Collection, Sequence
from pathlib import Path

from reader.articles.shelf import FoundFiles, as_it_is_now, find_files
from reader.files import is_regular_file

_MOST = 200
"""Changes that are looked at one by one; after more of them, of which some may not have been told, all are."""


class FilesNow:
    """All files in `roots`."""

    def __init__(self, roots: Sequence[Path]) -> None:
        """Look through the folders.

        Raises:
            BadInput: one of them is missing.
        """
        self._roots = roots
        self.found = find_files(roots)

    def look_again(self) -> bool:
        """Look through the folders, and return whether anything has changed.

        Raises:
            BadInput: one of them is missing.
        """
        before, self.found = self.found, find_files(self._roots)
        return before != self.found

    def look_at(self, changed: Collection[Path]) -> frozenset[str]:
        """Look at what has `changed`, and return the ids of the files that are concerned.

        Only where files came or went, or a folder did, one looks through all folders: what a file is called in the
        library depends on the others.

        Raises:
            BadInput: one of the folders is missing.
        """
        names = {*map(str, changed)}
        known = {file.location for file in self.found.files}
        if len(changed) <= _MOST and names <= known and all(map(is_regular_file, changed)):
            files = (as_it_is_now(file) if file.location in names else file for file in self.found.files)
            self.found = FoundFiles(tuple(files), self.found.troubles)
        else:
            self.look_again()
        return frozenset(file.id for file in self.found.files if file.location in names)
