"""The user's notes on all articles of a library, whichever of its folders they lie in, with undo through a session."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reader.annotations.anchor import annotate, place
from reader.annotations.annotation import Annotation, Color, PlacedAnnotation, State
from reader.annotations.history import History
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.span import Span


class Notebook:
    """Leads each article to the store of the folder it lies in; one history runs through all of them."""

    def __init__(self, roots: Sequence[Path], open_store: Callable[[Path], AnnotationStore]) -> None:
        """Keep the notes of the folders and files `roots`; `open_store` makes the store of a folder."""
        self._folders = [root if root.is_dir() else root.parent for root in roots]
        self._open_store = open_store
        self._stores: dict[Path, AnnotationStore] = {}
        self._histories: dict[Path, History] = {}
        self._done: list[History] = []
        self._undone: list[History] = []

    @property
    def folders(self) -> list[Path]:
        """The folders in which the notes are kept."""
        return [self._store(folder).folder for folder in dict.fromkeys(self._folders)]

    def of(self, article: Article) -> list[PlacedAnnotation]:
        """Return the notes on `article` where they stand in its present text, in reading order, orphans last."""
        store, file = self._home(article.path)
        placed = [place(annotation, article) for annotation in store.of(file, text_hash=article.text_hash)]
        return sorted(placed, key=lambda one: (one.state is State.ORPHAN, one.span or one.annotation.span))

    def counts(self) -> dict[Path, int]:
        """Return how many notes each article has, by the article's path."""
        return {
            folder / file: count
            for folder in dict.fromkeys(self._folders)
            for file, count in self._store(folder).counts().items()
        }

    def add(
        self, article: Article, span: Span, *, note: str = "", tags: Sequence[str] = (), color: Color = Color.YELLOW
    ) -> Annotation:
        """Annotate `span` of `article`; the note is safely on disk when this returns.

        Raises:
            FileTrouble: it could not be written; nothing was added.
        """
        _, file = self._home(article.path)
        annotation = replace(annotate(article, span, note=note, tags=tuple(tags), color=color), file=file)
        history = self._history(article.path)
        history.add(annotation)
        self._remember(history)
        return annotation

    def revise(self, article: Article, old: Annotation, *, note: str, tags: Sequence[str], color: Color) -> None:
        """Give `old`, a note on `article`, another text, tags and colour.

        Raises:
            FileTrouble: it could not be written; the old note stands.
        """
        history = self._history(article.path)
        history.revise(old, replace(old, note=note, tags=tuple(tags), color=color))
        self._remember(history)

    def remove(self, article: Article, annotation: Annotation) -> None:
        """Delete a note on `article`.

        Raises:
            FileTrouble: it could not be written; the note stands.
        """
        history = self._history(article.path)
        history.remove(annotation)
        self._remember(history)

    def undo(self) -> str | None:
        """Take back the session's last change and return what it was, None when there is none."""
        return _step(self._done, self._undone, History.undo)

    def redo(self) -> str | None:
        """Do the change last taken back again and return what it was, None when there is none."""
        return _step(self._undone, self._done, History.redo)

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences about files of notes that could not be read."""
        return tuple(sentence for store in self._stores.values() for sentence in store.troubles)

    def _home(self, path: Path) -> tuple[AnnotationStore, str]:
        folder = self._folder(path)
        return self._store(folder), path.relative_to(folder).as_posix()

    def _folder(self, path: Path) -> Path:
        return next((folder for folder in self._folders if path.is_relative_to(folder)), path.parent)

    def _store(self, folder: Path) -> AnnotationStore:
        if folder not in self._stores:
            self._stores[folder] = self._open_store(folder)
        return self._stores[folder]

    def _history(self, path: Path) -> History:
        folder = self._folder(path)
        if folder not in self._histories:
            self._histories[folder] = History(self._store(folder))
        return self._histories[folder]

    def _remember(self, history: History) -> None:
        self._done.append(history)
        self._undone.clear()


def _step(taken: list[History], given: list[History], move: Callable[[History], str | None]) -> str | None:
    if not taken:
        return None
    change = move(taken[-1])
    given.append(taken.pop())
    return change
