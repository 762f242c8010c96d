"""The user's notes on the articles of a library, where they stand now, and those that answer to a query."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations.annotation import Annotation
from reader.articles.article import Article, Metadata
from reader.articles.shelf import ArticleFile
from reader.errors import ReaderError
from reader.library.articles import Articles
from reader.library.noted import NotedArticle, Reading
from reader.library.rulings import RulingsInPlace
from reader.search.catalog.catalog import Catalog

if TYPE_CHECKING:
    from reader.annotations.exchange.annotated import Annotated
    from reader.search.notes.note import AllNotes


class NotesInPlace:
    """The notes on the articles of a library; they are placed anew only when they or the text have changed."""

    def __init__(self, articles: Articles, rulings: RulingsInPlace) -> None:
        self._articles, self._rulings = articles, rulings
        self._noted: dict[Path, NotedArticle] = {}
        self._all_notes: tuple[Sequence[NotedArticle], AllNotes] | None = None
        self._places: tuple[Sequence[ArticleFile], Mapping[str, int]] = (), {}

    def annotated(self, query: str = "") -> "list[Annotated]":
        """Return the articles that have notes, each with its notes; of one that cannot be read any more, only these.

        With a `query` only notes that answer to it: its words stand in quote, note or tags; what it asks of an article
        or a passage holds of the one that the note is on.

        Raises:
            FileTrouble: there is a query, and the cache cannot be used.
        """
        from reader.annotations.exchange.annotated import Annotated  # slow to import, and needed by a list of all notes

        self._articles.find_files()
        known = self._articles.recalled(self._noted_now, None)
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

    def _answering(self, noted: Sequence[NotedArticle], query: str) -> frozenset[str] | None:
        """Return the ids of the notes that answer to `query`; None where it asks for nothing."""
        from reader.search.notes.filtering import notes_where  # Whoosh is slow to import and seldom needed

        return notes_where(self._articles.cache, partial(self._together, noted), query, self._rulings.now)

    def _noted_now(self, catalog: Catalog | None) -> list[NotedArticle]:
        """Return the articles that have notes as they are on disk now, behind them those that are there no more."""
        stored = self._articles.notes.all_notes()
        numbers = catalog.numbers() if catalog is not None else {}
        noted = []
        for file in self._articles.files:
            if file.path in stored:
                is_known = catalog is not None and catalog.is_current(file)
                number = numbers.get(file.id) if is_known else None
                noted.append(self._noted_article(file, number, catalog, stored.pop(file.path)))
        return [*noted, *self._noted_without_article(stored)]

    def in_index(self) -> "AllNotes":
        """Return all notes, where they stand in the articles as the index has them.

        Raises:
            FileTrouble: there are notes, and the cache cannot be used.
        """
        stored = self._articles.notes.all_notes()
        noted = []
        if stored:
            with Catalog(self._articles.cache) as catalog:
                for file in self._files_at(stored):
                    notes, number = stored.pop(file.path), catalog.number(file.id)
                    if number is not None:
                        noted.append(self._noted_article(file, number, catalog, notes))
        return self._together([*noted, *self._noted_without_article(stored)])

    def _files_at(self, paths: Iterable[Path]) -> list[ArticleFile]:
        """Return the files at these `paths` in the order of the shelf, going through all of them once only."""
        files = self._articles.files
        known, places = self._places
        if files is not known:
            places = {file.location: place for place, file in reversed([*enumerate(files)])}
            self._places = files, places  # at once: several threads ask
        return [files[place] for place in sorted(places[at] for at in map(str, paths) if at in places)]

    def _together(self, noted: Sequence[NotedArticle]) -> "AllNotes":
        """Return the notes on all articles, each once; the same object as long as nothing has changed."""
        from reader.search.notes.note import AllNotes

        if self._all_notes is None or self._all_notes[0] != noted:
            notes = {note.id: note for one in reversed(noted) for note in one.notes}
            self._all_notes = noted, AllNotes(tuple(notes.values()))
        return self._all_notes[1]

    def _noted_article(
        self, file: ArticleFile, number: int | None, catalog: Catalog | None, notes: Sequence[Annotation]
    ) -> NotedArticle:
        """Return the article in `file`, as the catalog has it under `number`, or else as it is, with `notes`."""

        def read() -> Article:
            known = catalog.article(file.id) if number is not None and catalog is not None else None
            return known or self._article_or_its_name(file)

        return self._placed(file.path, number or (file.size, file.mtime_ns), notes, read)

    def _noted_without_article(self, stored: Mapping[Path, Sequence[Annotation]]) -> list[NotedArticle]:
        """Return articles that are not there any more by their names, with their notes."""
        return [
            self._placed(path, None, notes, partial(self._name_of_article, path))
            for path, notes in sorted(stored.items())
        ]

    def _placed(
        self, path: Path, reading: Reading, notes: Sequence[Annotation], read: Callable[[], Article]
    ) -> NotedArticle:
        """Return `notes` where they stand in a reading of the article at `path`, read only if it was not yet."""
        known = self._noted.get(path)
        if known is None or known.reading != reading or known.stored != notes:
            article = known.article if known is not None and known.reading == reading else read()
            known = NotedArticle(reading, article, notes, tuple(self._articles.notes.placed(article, notes)))
            self._noted[path] = known
        return known

    def _article_or_its_name(self, file: ArticleFile) -> Article:
        from reader.articles.reading import read_article  # slow to import, and most articles are known

        try:
            return read_article(file.path, file=file.file, id=file.id)
        except ReaderError:
            return self._name_of_article(file.path)

    def _name_of_article(self, path: Path) -> Article:
        root = next((root for root in self._articles.roots if path.is_relative_to(root)), path.parent)
        file = path.relative_to(root)
        return Article(str(file.with_suffix("")), file.as_posix(), path, Metadata(), text="", passages=())
