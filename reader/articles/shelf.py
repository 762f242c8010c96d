"""The files that the articles of a library are in."""

import os
import re
import stat
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from reader.articles.formats import SUFFIXES
from reader.errors import BadInput, first_told
from reader.files import reason

_DEEPEST = 100
"""Folders inside one another that are searched."""
_ENDINGS = tuple(SUFFIXES)
_NUMBERS = re.compile(r"(\d+)")


class ArticleFile(NamedTuple):
    """A file of a library, found but not yet read: a tuple, for there are thousands, made anew at every look."""

    id: str
    file: str
    """Its path in the library, with forward slashes."""
    location: str
    """Its path on the disk: for most files it is never taken apart."""
    root: Path
    """The folder of the library it was found in."""
    size: int
    mtime_ns: int

    @property
    def path(self) -> Path:
        """Its path on the disk."""
        return Path(self.location)


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files of a library, in the order of its shelf, and a sentence for each thing that was passed over."""

    files: tuple[ArticleFile, ...]
    troubles: tuple[str, ...]


def find_files(roots: Sequence[Path]) -> FoundFiles:
    """Return the articles in `roots`, folders searched to the bottom or single files, in natural order of their names.

    In folders hidden names and other suffixes are passed over, and links that lead out are not followed. Nothing is
    opened. Two files of different roots that would share a path have it begin with the name of their root's folder.

    Raises:
        BadInput: one of `roots` is missing, or neither a folder nor a regular file.
    """
    walk = _Walk()
    for root in roots:
        walk.visit(root)
    return FoundFiles(_named(walk.finds), tuple(first_told(walk.troubles)))


class _Find(NamedTuple):
    root: Path
    relative: str
    location: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class _Walk:
    """One search through the roots: what it found, what it passed over, where it has been."""

    finds: list[_Find] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    _folder: str = ""
    """The folder that is searched, without a slash at its end."""
    _seen: set[str] = field(default_factory=set)
    """Real paths of the files and folders met, so that roots inside one another give no file twice."""

    def visit(self, root: Path) -> None:
        """Search one root."""
        try:
            status = root.stat()
        except FileNotFoundError:
            raise BadInput(f"{root} does not exist.") from None
        except OSError as error:
            raise BadInput(f"{root} cannot be opened: {reason(error)}.") from error
        folder = root if stat.S_ISDIR(status.st_mode) else root.parent
        self._folder = str(folder).rstrip("/")
        if folder is root:
            before = len(self.finds)
            self._search(root, str(root.resolve()))
            self.finds[before:] = sorted(self.finds[before:], key=lambda find: _natural(find.relative))
        elif stat.S_ISREG(status.st_mode):
            self._keep(root.parent, root.name, str(root.resolve()), status)
        else:
            raise BadInput(f"{root} is neither a folder nor a file of text.")

    def _search(self, root: Path, real_root: str) -> None:
        """Search `root` to the bottom; links come last, so that a file goes by its own name where it has one."""
        folders, links = [""], list[tuple[str, os.DirEntry[str]]]()
        while folders:
            folder = folders.pop()
            for entry in self._entries(root, real_root, folder):
                relative = folder + entry.name
                if entry.name.startswith("."):
                    continue
                if entry.is_symlink():
                    links.append((relative, entry))
                elif entry.is_dir(follow_symlinks=False):
                    self._go_into(root, relative, folders)
                elif _is_article(entry.name):
                    self._file(root, relative, f"{real_root}/{relative}", entry)
        for relative, entry in links:
            self._link(root, real_root, relative, entry)

    def _go_into(self, root: Path, relative: str, folders: list[str]) -> None:
        if relative.count("/") < _DEEPEST:
            folders.append(relative + "/")
        else:
            self.troubles.append(f"{root / relative} lies {_DEEPEST} folders deep; it was not searched.")

    def _entries(self, root: Path, real_root: str, folder: str) -> list[os.DirEntry[str]]:
        real = f"{real_root}/{folder}"
        if real in self._seen:
            return []
        self._seen.add(real)
        try:
            with os.scandir(real) as entries:
                return list(entries)
        except FileNotFoundError:  # it was there a moment ago
            return []
        except OSError as error:
            self.troubles.append(f"{root / folder} cannot be opened: {reason(error)}.")
            return []

    def _file(self, root: Path, relative: str, real: str, entry: os.DirEntry[str]) -> None:
        try:
            status = entry.stat()
        except OSError as error:
            if entry.is_symlink() or not isinstance(error, FileNotFoundError):  # else it was there a moment ago
                self.troubles.append(f"{root / relative} cannot be read: {reason(error)}.")
            return
        if stat.S_ISREG(status.st_mode):
            self._keep(root, relative, real, status)
        else:
            self.troubles.append(f"{root / relative} is not a file of text; it was left out.")

    def _link(self, root: Path, real_root: str, relative: str, entry: os.DirEntry[str]) -> None:
        """Keep the file behind a link that stays inside the root; a folder there is found without the link."""
        real = os.path.realpath(entry.path)
        inside = real == real_root or real.startswith(real_root.rstrip("/") + "/")
        if _is_folder(entry):
            if not inside:
                self.troubles.append(f"{root / relative} is a link that leads out of the folder; it was not followed.")
        elif _is_article(entry.name):
            if inside:
                self._file(root, relative, real, entry)
            else:
                self.troubles.append(f"{root / relative} is a link that leads out of the folder; it was not followed.")

    def _keep(self, root: Path, relative: str, real: str, status: os.stat_result) -> None:
        if real not in self._seen:
            self._seen.add(real)
            location = f"{self._folder}/{relative}"
            self.finds.append(_Find(root, relative, location, status.st_size, status.st_mtime_ns))


def _is_folder(link: os.DirEntry[str]) -> bool:
    try:
        return link.is_dir()
    except OSError:  # it leads to itself
        return False


def _is_article(name: str) -> bool:
    return name.lower().endswith(_ENDINGS)


def _natural(relative: str) -> tuple[list[str | int], str]:
    """Return a key that sorts `2.txt` before `10.txt`, and letters without regard to case."""
    pieces: list[str | int] = [*_NUMBERS.split(relative.casefold())]
    pieces[1::2] = map(int, pieces[1::2])
    return pieces, relative


def _named(finds: Sequence[_Find]) -> tuple[ArticleFile, ...]:
    """Give each find its path and its id in the library, no two alike."""
    files = _unlike(finds)
    stems = [os.path.splitext(file)[0] for file in files]  # noqa: PTH122 - by the thousand
    shared = Counter(stems)
    return tuple(
        ArticleFile(file if shared[stem] > 1 else stem, file, find.location, find.root, find.size, find.mtime_ns)
        for find, file, stem in zip(finds, files, stems, strict=True)
    )


def _unlike(finds: Sequence[_Find]) -> list[str]:
    """Return the relative paths, those that two roots share beginning with as much of the root's path as it takes."""
    files = [find.relative for find in finds]
    depth = 0
    while repeated := {file for file, times in Counter(files).items() if times > 1}:
        depth += 1
        files = [
            "/".join((*find.root.resolve().parts[-depth:], find.relative)) if file in repeated else file
            for find, file in zip(finds, files, strict=True)
        ]
    return files


def as_it_is_now(file: ArticleFile) -> ArticleFile:
    """Return `file` with its present size and time; as it is where it cannot be looked at."""
    try:
        status = file.path.stat()
    except OSError:
        return file
    return file._replace(size=status.st_size, mtime_ns=status.st_mtime_ns)
