"""The articles of a library: the files of its folders, as the catalog knows them and as they are now."""

import os
from collections.abc import Callable, Collection, Container, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.annotations.notebook import Notebook
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article
from reader.articles.naming import files_called, listed
from reader.articles.shelf import ArticleFile, FoundFiles, as_it_is_now, find_files
from reader.errors import BadInput, FileTrouble, NothingFound
from reader.files import home_expanded, is_regular_file, is_there
from reader.library.place import LibraryPlace
from reader.library.remembered import Remembered
from reader.library.renamed import take_along
from reader.locations import Locations
from reader.search.catalog.catalog import Catalog
from reader.search.catalog.database import DatabaseLost
from reader.search.indexing.agreement import is_up_to_date, passages_in_index
from reader.search.indexing.progress import UpdateReport
from reader.state import State

if TYPE_CHECKING:
    from reader.search.indexing.progress import Progress

T = TypeVar("T")

_MOST_NEW = 200
"""New articles that are compared with notes whose file is gone, in one update."""
_PATIENCE = 1.0
"""Seconds to wait for another window that takes in a change; one that reads the whole library takes longer."""
NOTES_FOLDER = Path(".reader", "annotations")
_PACKAGE = Path(__file__).resolve().parents[1]


class Articles(LibraryPlace):
    """One or several folders of articles, with what was read of them and the user's notes.

    Cheap to make: nothing is read before it is asked for.
    """

    def __init__(self, roots: Sequence[Path], locations: Locations | None = None) -> None:
        """Name the library made of `roots`, folders or files.

        Raises:
            BadInput: one of them does not exist.
            FileTrouble: one of them cannot be read.
        """
        super().__init__(roots, locations)
        self._found: FoundFiles | None = None
        self._articles_read = Remembered[ArticleFile, Article]()

    def find_files(self) -> FoundFiles:
        """Look through the folders and return the articles' files, with a sentence for each trouble met."""
        self._found = find_files(self.roots)
        return self._found

    @property
    def files(self) -> Sequence[ArticleFile]:
        """The articles' files as last looked for."""
        return (self._found or self.find_files()).files

    def bring_up_to_date(
        self,
        *,
        progress: "Callable[[Progress], None]" = lambda _: None,
        rebuild: bool = False,
        figures: bool = True,
        words: bool = True,
    ) -> "UpdateReport":
        """Read what changed on disk into the catalog and the index, calling `progress` as it goes.

        Args:
            progress: called now and then.
            rebuild: forget what was known.
            figures: whether the figures of all articles are found then too: words can be searched without.
            words: whether the index is needed: damage to it may go unnoticed otherwise.

        Raises:
            FileTrouble: the cache cannot be written.
        """
        found = self.find_files()
        if not rebuild and self._is_up_to_date(found, figures=figures, words=words):
            unread = self.recalled(Catalog.unreadable, dict[str, str]())
            troubles = (*found.troubles, *unread.values())
            return UpdateReport(articles=len(found.files) - len(unread), troubles=troubles)
        with suppress(DatabaseLost):
            return self._brought_up_to_date(found, progress, rebuild=rebuild, figures=figures)
        return self._brought_up_to_date(found, progress, rebuild=True, figures=figures)

    def _is_up_to_date(self, found: FoundFiles, *, figures: bool, words: bool) -> bool:
        """Whether there is nothing to do, not even for notes whose articles may have been renamed."""
        is_so = is_up_to_date(self.cache, found, figures=figures, words=words)
        return is_so and not self.notes.homeless_texts()

    def _brought_up_to_date(
        self, found: FoundFiles, progress: "Callable[[Progress], None]", *, rebuild: bool, figures: bool
    ) -> "UpdateReport":
        from reader.search.indexing.missing_figures import find_missing_figures  # slow to import and seldom needed

        report = self.read_changes(found, progress=progress, rebuild=rebuild, patience=_PATIENCE)
        if not figures or report.busy:
            return report
        return replace(report, busy=not find_missing_figures(self.cache, progress=progress, patience=_PATIENCE))

    def read_changes(
        self,
        found: FoundFiles,
        *,
        progress: "Callable[[Progress], None]" = lambda _: None,
        rebuild: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
        suspects: Container[str] = (),
        asked: Callable[[], Collection[str]] = tuple,
        patience: float = 0.0,
    ) -> "UpdateReport":
        """Read what changed in `found`, as `reader.search.indexing.update` does.

        Renamed articles keep their notes, their marks, and where they were left.

        Raises:
            FileTrouble: the cache cannot be written.
        """
        from reader.search.indexing.update import bring_up_to_date  # Whoosh is slow to import and seldom needed

        self._found = found
        known = self.recalled(Catalog.numbers, dict[str, int]())
        texts = self.recalled(Catalog.texts, dict[str, str]())
        report = bring_up_to_date(
            self.cache,
            found,
            progress=progress,
            rebuild=rebuild,
            cancelled=cancelled,
            suspects=suspects,
            asked=asked,
            patience=patience,
        )
        self._lead_notes_home(known)
        take_along(texts, self.recalled(Catalog.texts, texts), self.places, State(self.locations.state))
        return report

    def _lead_notes_home(self, known: Container[str]) -> None:
        """Give the notes of files that were renamed to the articles that now have their text, or that it became.

        Only an article whose id is not among the `known` ones can be an edited and renamed one, and where many are new
        at once, as in a library just met, none is compared.
        """
        if not (homeless := self.notes.homeless_texts()):
            return
        with Catalog(self.cache) as catalog:
            for article in filter(None, map(catalog.article, catalog.with_texts(homeless))):
                self.notes.of(article)
            new = [id_ for id_ in catalog.numbers() if id_ not in known]
            if len(new) <= _MOST_NEW:
                self.notes.lead_home(filter(None, map(catalog.article, new)))

    def article(self, reference: str) -> Article:
        """Return the article that `reference` names: an id, a file name, its stem, or a path, also outside the library.

        Raises:
            NothingFound: no article is called so.
            BadInput: several are, or the file is no article.
            FileTrouble: the file cannot be read.
        """
        files = self._files_called(reference)
        path = home_expanded(Path(reference))
        if os.sep in reference and is_regular_file(path) and not self._holds(path):
            files = [file for file in files if file.id == reference]
        if len(files) > 1:
            raise BadInput(f"{reference} could be {listed(file.id for file in files)}: name one of them.")
        if files:
            return self._article_in(files[0])
        if is_regular_file(path):
            from reader.articles.reading import read_article  # slow to import, and most articles are known

            return read_article(path.absolute())
        raise NothingFound(f"No article is called “{reference}”. `reader list` shows what there is.")

    def unchanged_article(self, id: str) -> Article | None:  # noqa: A002 - the article's word
        """Return the article called `id` if its file is as it was when it was read, without looking for others.

        None once the folders were looked through: that told which article is called so now.
        """

        def unchanged(catalog: Catalog) -> Article | None:
            last = catalog.last_read_of(id)
            return catalog.article(id) if last is not None and last.is_unchanged else None

        return self.recalled(unchanged, None) if self._found is None else None

    def _files_called(self, reference: str) -> list[ArticleFile]:
        """Return the files that `reference` may mean, looking through the folders again when none is known by it."""
        known = files_called(reference, self._found.files) if self._found is not None else []
        return known or files_called(reference, self.find_files().files)

    def _holds(self, path: Path) -> bool:
        real = Path(os.path.realpath(path))
        return any(real.is_relative_to(root) for root in self.roots)

    def _article_in(self, file: ArticleFile) -> Article:
        if not is_there(file.path):
            raise NothingFound(f"{file.file} is gone: it was deleted, moved or renamed.")
        now = as_it_is_now(file)
        return self._articles_read.get(now, lambda: self._read(now))

    def _read(self, file: ArticleFile) -> Article:
        known = self.recalled(lambda catalog: catalog.article(file.id) if catalog.is_current(file) else None, None)
        if known is not None:
            return known
        from reader.articles.reading import read_article  # as above

        return read_article(file.path, file=file.file, id=file.id)

    def is_known(self, *, words: bool) -> bool:
        """Whether anything was read before, be it up to date or not, and can be searched where `words` are wanted."""
        return bool(self.recalled(Catalog.numbers, dict[str, int]())) and (
            not words or bool(passages_in_index(self.cache))
        )

    def recalled(self, ask: Callable[[Catalog], T], otherwise: T) -> T:
        """Return what `ask` gets from the catalog; `otherwise` where the cache cannot be used."""
        try:
            with Catalog(self.cache) as catalog:
                return ask(catalog)
        except FileTrouble:
            return otherwise

    @cached_property
    def notes(self) -> Notebook:
        """The user's notes on the articles of this library."""
        return Notebook(self.roots, self._store_of)

    def _store_of(self, folder: Path) -> AnnotationStore:
        elsewhere = self.locations.notes_of(folder)
        if folder.is_relative_to(_PACKAGE):
            return AnnotationStore(elsewhere)  # seeds inside the installed package go with its next release
        return AnnotationStore(folder / NOTES_FOLDER, fallback=elsewhere, within=folder)
