"""Where the notes on each article are at home: in the store of the folder it lies in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from reader.annotations.store import AnnotationStore
from reader.files import is_there

T = TypeVar("T")


class Homes:
    """The stores of a library's folders, each opened when it is first asked for."""

    def __init__(self, roots: Sequence[Path], open_store: Callable[[Path], AnnotationStore]) -> None:
        """Keep the notes of the folders and files `roots`; `open_store` makes the store of a folder."""
        self._folders = list(dict.fromkeys(root if root.is_dir() else root.parent for root in roots))
        self._open_store = open_store
        self._stores: dict[Path, AnnotationStore] = {}

    def of(self, path: Path) -> tuple[AnnotationStore, str]:
        """Return the store for the article at `path`, and what the article is called there."""
        folder = self.folder_of(path)
        return self._store(folder), path.relative_to(folder).as_posix()

    def folder_of(self, path: Path) -> Path:
        """Return the folder of the library that the article at `path` lies in; its own, where that is none of it."""
        return next((folder for folder in self._folders if path.is_relative_to(folder)), path.parent)

    def __iter__(self) -> Iterator[tuple[Path, AnnotationStore]]:
        """Yield the folders of the library with their stores."""
        return ((folder, self._store(folder)) for folder in self._folders)

    def by_path(self, ask: Callable[[AnnotationStore], Mapping[str, T]]) -> dict[Path, T]:
        """Return what `ask` tells of each article in each store, by the article's path."""
        return {folder / file: told for folder, store in self for file, told in ask(store).items()}

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences about files of notes that could not be read."""
        return tuple(sentence for store in self._stores.values() for sentence in store.troubles)

    def _store(self, folder: Path) -> AnnotationStore:
        if folder not in self._stores:
            self._stores[folder] = self._open_store(folder)
        return self._stores[folder]


def presence(folder: Path) -> Callable[[str], bool]:
    """Return what tells whether a file is in `folder`."""
    return lambda name: is_there(folder / name)
