"""The user's notes on the articles of a library, where they stand now, and those that answer to a query."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations.annotation import Annotation
from reader.annotations.exchange.annotated import Annotated
from reader.articles.article import Article, Metadata
from reader.articles.reading import read_article
from reader.articles.shelf import ArticleFile
from reader.errors import ReaderError
from reader.library.noted import NotedArticle
from reader.library.rulings import Rulings
from reader.locations import Locations
from reader.search.catalog import Catalog

if TYPE_CHECKING:
    from reader.search.note import Note


class Notes(Rulings):
    """Articles with the user's notes."""

    def __init__(self, roots: Sequence[Path], locations: Locations | None = None) -> None:
        """Name the library made of `roots`, folders or files.

        Raises:
            BadInput: one of them does not exist.
        """
        super().__init__(roots, locations)
        self._noted: dict[Path, NotedArticle] = {}

    def annotated(self, query: str = "") -> list[Annotated]:
        """Return the articles that have notes, each with its notes; of one that cannot be read any more, only these.

        With a `query` only notes that answer to it: its words stand in quote, note or tags; what it asks of an article
        or a passage holds of the one that the note is on.

        Raises:
            FileTrouble: there is a query, and the cache cannot be used.
        """
        self.find_files()
        self._lead_notes_home()
        known = self._recalled(self._noted_now, None)
        noted = known if known is not None else self._noted_now(None)
        wanted = self._answering(noted, query) if query.strip() else None
        annotated = []
        listed: set[str] = set()  # a renamed article has taken over the notes that lie under its old name
        for one in noted:
            placed = tuple(
                each
                for each in one.placed
                if each.annotation.id not in listed and (wanted is None or each.annotation.id in wanted)
            )
            listed.update(each.annotation.id for each in one.placed)
            if placed:
                annotated.append(Annotated(one.article, placed))
        return annotated

    def _answering(self, noted: Iterable[NotedArticle], query: str) -> frozenset[str] | None:
        """Return the ids of the notes that answer to `query`; None where it asks for nothing."""
        from reader.search.note_filter import notes_where  # Whoosh is slow to import and seldom needed

        return notes_where(self.cache, lambda: [note for one in noted for note in one.notes], query, self._rulings)

    def _noted_now(self, catalog: Catalog | None) -> list[NotedArticle]:
        """Return the articles that have notes as they are on disk now, behind them those that are there no more."""
        stored = self.notes.all_notes()
        files = [file for file in (self._found or self.find_files()).files if file.path in stored]
        numbers = catalog.numbers() if catalog is not None else {}
        noted = []
        for file in files:
            is_known = catalog is not None and catalog.is_current(file)
            number = numbers.get(file.id) if is_known else None
            noted.append(self._noted_article(file, number, catalog, stored.pop(file.path)))
        return [*noted, *map(self._noted_without_article, sorted(stored.items()))]

    def _notes_in_index(self) -> "list[Note]":
        """Return all notes, where they stand in the articles as the index has them."""
        stored = self.notes.all_notes()
        if not stored:
            return []
        found = self._found or self.find_files()
        with Catalog(self.cache) as catalog:
            numbers = catalog.numbers()
            noted = [
                self._noted_article(file, numbers[file.id], catalog, stored.pop(file.path))
                for file in found.files
                if file.path in stored and file.id in numbers
            ]
        present = {file.path for file in found.files}
        gone = (item for item in stored.items() if item[0] not in present)
        notes = {note.id: note for one in map(self._noted_without_article, gone) for note in one.notes}
        return list((notes | {note.id: note for one in noted for note in one.notes}).values())

    def _noted_article(
        self, file: ArticleFile, number: int | None, catalog: Catalog | None, notes: Sequence[Annotation]
    ) -> NotedArticle:
        """Return the article in `file`, as the catalog has it under `number`, or else as it is, with `notes`."""
        known = self._noted.get(file.path)
        reading = (file.size, file.mtime_ns) if number is None else number
        if known is None or known.reading != reading:
            article = catalog.article(file.id) if number is not None and catalog is not None else None
            known = NotedArticle.of(reading, number, article or self._article_or_its_name(file), notes)
        elif known.stored != notes:
            known = known.with_notes(notes)
        self._noted[file.path] = known
        return known

    def _noted_without_article(self, item: tuple[Path, Sequence[Annotation]]) -> NotedArticle:
        path, notes = item
        return NotedArticle.of(None, None, self._name_of_article(path), notes)

    def _article_or_its_name(self, file: ArticleFile) -> Article:
        try:
            return read_article(file.path, file=file.file, id=file.id)
        except ReaderError:
            return self._name_of_article(file.path)

    def _name_of_article(self, path: Path) -> Article:
        root = next((root for root in self.roots if path.is_relative_to(root)), path.parent)
        file = path.relative_to(root)
        return Article(str(file.with_suffix("")), file.as_posix(), path, Metadata(), text="", passages=())
