"""The library: the one object every front end talks to.

It joins the parts that do not know each other: the files of a folder, the catalog and index made of them, and the
user's notes. The screen and the commands ask the same questions here, so they cannot disagree.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.annotations.annotation import Annotation, PlacedAnnotation
from reader.annotations.exchange.annotated import Annotated
from reader.annotations.notebook import Notebook
from reader.annotations.noted_figure import held_against
from reader.annotations.store import AnnotationStore
from reader.articles.article import Article, Metadata
from reader.articles.naming import files_called, listed
from reader.articles.reading import read_article
from reader.articles.shelf import ArticleFile, FoundFiles, ShelfEntry, as_it_is_now, find_files
from reader.articles.span import Span
from reader.errors import BadInput, FileTrouble, NothingFound, ReaderError
from reader.figures.compare.asking import compare, compare_exactly, compare_with
from reader.figures.compare.measure import Comparison
from reader.figures.compare.named import named
from reader.figures.figure import Figure, Status
from reader.figures.find import figures_in
from reader.figures.placed import PlacedFigure
from reader.figures.ruled import Ruling, ruled
from reader.files import home_expanded, is_regular_file, is_there, reason
from reader.locations import Locations, bundled_seeds
from reader.search.catalog import Catalog
from reader.search.figure_order import FigureOrder
from reader.search.figure_table import FigureTable
from reader.search.subjects import has_all, has_any

if TYPE_CHECKING:
    from reader.search.figure_listing import FigureListing
    from reader.search.hit import SearchResult
    from reader.search.index import SearchIndex
    from reader.search.update import Progress, UpdateReport

T = TypeVar("T")

PlacedRulings = tuple[str | None, list[Annotation], dict[Span, Ruling]]
"""The hash of an article's text, the rulings on it, and where they stand in it."""

NOTES_FOLDER = Path(".reader", "annotations")


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """An article with all that is shown beside and over its text."""

    article: Article
    mentions: tuple[Figure, ...]
    """Every mention of a number, in reading order."""
    notes: tuple[PlacedAnnotation, ...]
    found: tuple[Span, ...]
    """The words of the query, wherever they stand in the text."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Figures only, without soft and excluded mentions."""
        return _figures_among(self.mentions)


class Library:
    """One or several folders of articles, with their index and the user's notes.

    Cheap to make: nothing is read before it is asked for. `search` belongs to one thread; everything else
    may be called from any.
    """

    def __init__(self, roots: Sequence[Path], locations: Locations | None = None) -> None:
        """Name the library made of `roots`, folders or files.

        Raises:
            BadInput: one of them does not exist.
        """
        self.roots = tuple(dict.fromkeys(_existing(root) for root in roots))
        self.locations = locations or Locations.of_user()
        self.cache = self.locations.index_of(self.roots)
        self._found: FoundFiles | None = None
        self._placed_rulings: dict[Path, PlacedRulings] = {}

    @property
    def name(self) -> str:
        """What to call it on screen."""
        return " + ".join(root.name or str(root) for root in self.roots)

    # The shelf

    def find_files(self) -> FoundFiles:
        """Look through the folders and return the articles' files, with a sentence for each trouble met."""
        self._found = find_files(self.roots)
        return self._found

    def entries(self) -> list[ShelfEntry]:
        """Return the shelf: what the catalog knows of each file that is there now, its name where it knows nothing."""
        known = {entry.id: entry for entry in self._recalled(Catalog.entries, list[ShelfEntry]())}
        notes = self.notes.counts()
        entries = [known.get(file.id) or ShelfEntry.of_unread(file) for file in self.find_files().files]
        figures = {id_: len(_figures_among(mentions)) for id_, mentions in self.ruled_figures().items()}
        return [
            replace(entry, annotations=notes.get(entry.path, 0), figures=figures.get(entry.id, entry.figures))
            for entry in entries
        ]

    def bring_up_to_date(
        self,
        *,
        progress: "Callable[[Progress], None]" = lambda _: None,
        rebuild: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> "UpdateReport":
        """Read what changed on disk into the catalog and the index, calling `progress` as it goes."""
        from reader.search.update import bring_up_to_date  # Whoosh is slow to import and seldom needed

        found = self.find_files()
        report = bring_up_to_date(self.cache, found, progress=progress, rebuild=rebuild, cancelled=cancelled)
        self._lead_notes_home()
        return report

    def _lead_notes_home(self) -> None:
        """Give the notes of files that were renamed to the articles that now have their text."""
        if not (homeless := self.notes.homeless_texts()):
            return
        with Catalog(self.cache) as catalog:
            for article in filter(None, map(catalog.article, catalog.with_texts(homeless))):
                self.notes.of(article)

    # Articles

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
            return read_article(path.absolute())
        raise NothingFound(f"No article is called “{reference}”. `reader list` shows what there is.")

    def figures(self, article: Article) -> list[Figure]:
        """Return every mention of a number in `article`, in reading order, as the user ruled on it."""

        def known_figures(catalog: Catalog) -> list[Figure] | None:
            return catalog.figures(article.id) if catalog.has_read(article) else None

        known = self._recalled(known_figures, None) if self._holds(article.path) else None
        return self._as_ruled(article, figures_in(article) if known is None else known)

    def _as_ruled(self, article: Article, figures: Iterable[Figure]) -> list[Figure]:
        return ruled(figures, self.notes.rulings(article))

    def ruled_figures(self) -> dict[str, list[Figure]]:
        """Return every mention, as the user ruled on it, in each article of the shelf with a ruling, by its id."""
        rulings = self.notes.all_rulings()
        found = self._found or self.find_files()
        files = [file for file in found.files if file.path in rulings]

        def known_figures(catalog: Catalog) -> dict[str, list[Figure]]:
            articles = filter(None, (catalog.article(file.id) for file in files))
            return {article.id: self._as_ruled(article, catalog.figures(article.id)) for article in articles}

        return self._recalled(known_figures, {}) if files else {}

    def rule(self, article: Article, figure: Figure, ruling: Ruling | None) -> None:
        """Decide whether `figure`, a mention in `article`, is a figure; None takes back what was decided before.

        Raises:
            FileTrouble: it could not be written; what was decided before stands.
        """
        self.notes.rule(article, figure, ruling)

    def figure_table(
        self,
        where: str = "",
        *,
        order: FigureOrder = FigureOrder.ARTICLE,
        descending: bool = False,
        everything: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> FigureTable:
        """Return the figures of the library that satisfy the condition `where`, as the user ruled on them.

        Args:
            where: a condition in the query language; empty for all figures.
            order: what to sort by.
            descending: whether the last comes first.
            everything: whether soft and excluded mentions are judged too.
            cancelled: says that nobody waits for the table any more; it then comes back soon, with nothing.

        Raises:
            FileTrouble: the cache cannot be used.
        """
        return self._listing.table(where, order, descending=descending, everything=everything, cancelled=cancelled)

    @cached_property
    def _listing(self) -> "FigureListing":
        from reader.search.figure_listing import FigureListing  # Whoosh is slow to import and seldom needed

        return FigureListing(self.cache, self._rulings, self.bring_up_to_date)

    def figures_where(self, article: Article, where: str, *, everything: bool = False) -> list[Figure]:
        """Return the figures of `article`, also one outside the library, that satisfy the condition `where`.

        Soft and excluded mentions are judged too where `everything` is asked for.
        """
        from reader.search.article_figures import figures_where  # Whoosh is slow to import and seldom needed

        return figures_where(article, self.figures(article), where, everything=everything)

    def compare(self, query: str) -> Comparison:
        """Return the measures of what `query` names, side by side, the best match first.

        Raises:
            FileTrouble: the cache cannot be used.
        """
        terms = named(query).terms
        if not terms:
            return Comparison(query, ())
        comparison = compare_exactly(query, self.figure_table(has_all(terms)))
        return comparison if comparison.measures else compare(query, self.figure_table(has_any(terms)))

    def compare_with(self, figure: PlacedFigure) -> Comparison:
        """Return the measure that `figure` is of, it among its rows, then measures of what comes near.

        Raises:
            FileTrouble: the cache cannot be used.
        """
        terms = named(figure.figure.subject or "").terms
        return compare_with(figure, self.figure_table(has_any(terms)) if terms else ())

    def _rulings(self) -> dict[str, dict[Span, Ruling]]:
        """Return what the user decided about mentions, by the ids of their articles."""
        rulings = self.notes.all_rulings()
        if not rulings:
            return {}
        found = self._found or self.find_files()
        with Catalog(self.cache) as catalog:
            return {
                file.id: self._rulings_on(file, rulings[file.path], catalog)
                for file in found.files
                if file.path in rulings
            }

    def _rulings_on(self, file: ArticleFile, rulings: list[Annotation], catalog: Catalog) -> dict[Span, Ruling]:
        """Return where `rulings` stand in the text of `file`, placed anew only when they or the text have changed."""
        text_hash = catalog.text_hash(file.id)
        known = self._placed_rulings.get(file.path)
        if known is None or known[:2] != (text_hash, rulings):
            article = catalog.article(file.id)
            known = text_hash, rulings, self.notes.rulings(article) if article is not None else {}
            self._placed_rulings[file.path] = known
        return known[2]

    def articles(self) -> Iterator[tuple[Article, list[Figure]]]:
        """Yield the articles of the shelf as they were last read, each with every mention of a number as ruled.

        Raises:
            FileTrouble: the cache cannot be used.
        """
        rulings = self.notes.all_rulings()
        with Catalog(self.cache) as catalog:
            for file in self.find_files().files:
                if (article := catalog.article(file.id)) is not None:
                    figures = catalog.figures(file.id)
                    yield article, self._as_ruled(article, figures) if file.path in rulings else figures

    def open(self, reference: str, query: str = "") -> OpenedArticle:
        """Return the article that `reference` names with its figures, its notes and the words of `query` in it.

        Raises:
            NothingFound, BadInput, FileTrouble: as `article` does.
        """
        article = self.article(reference)
        return self._opened(article, self.found_in(query, article))

    def opened_anew(self, opened: OpenedArticle) -> OpenedArticle:
        """Return `opened`, its text and the words found in it as they were, with its figures and notes of now."""
        return self._opened(opened.article, opened.found)

    def _opened(self, article: Article, found: tuple[Span, ...]) -> OpenedArticle:
        notes = self.notes.of(article)  # first, for a renamed article takes its rulings over with its notes
        mentions = self.figures(article)
        figures = _figures_among(mentions)
        return OpenedArticle(article, tuple(mentions), tuple(held_against(note, figures) for note in notes), found)

    def found_in(self, query: str, article: Article) -> tuple[Span, ...]:
        """Return the words of `query` as they stand in `article`, and figures it asks for, boilerplate left out."""
        if not query.strip():
            return ()
        from reader.search.article_figures import figures_found  # Whoosh is slow to import and seldom needed
        from reader.search.finding import merged
        from reader.search.query import found_in

        figures = figures_found(article, query, partial(self.figures, article))
        spans = merged(sorted([*found_in(query, article.text), *(figure.span for figure in figures)]))
        return tuple(
            span for span in spans if (passage := article.passage_at(span.start)) is not None and passage.kind.is_read
        )

    def _files_called(self, reference: str) -> list[ArticleFile]:
        """Return the files that `reference` may mean, looking through the folders again when none is known by it."""
        known = files_called(reference, self._found.files) if self._found is not None else []
        return known or files_called(reference, self.find_files().files)

    def _holds(self, path: Path) -> bool:
        real = Path(os.path.realpath(path))
        return any(real.is_relative_to(root) for root in self.roots)

    def _article_in(self, file: ArticleFile) -> Article:
        now = as_it_is_now(file)
        known = self._recalled(lambda catalog: catalog.article(file.id) if catalog.is_current(now) else None, None)
        return known or read_article(file.path, file=file.file, id=file.id)

    def _recalled(self, ask: Callable[[Catalog], T], otherwise: T) -> T:
        """Return what `ask` gets from the catalog; `otherwise` where the cache cannot be used."""
        try:
            with Catalog(self.cache) as catalog:
                return ask(catalog)
        except FileTrouble:
            return otherwise

    # Search

    def search(self, query: str, *, limit: int = 50, cancelled: Callable[[], bool] = lambda: False) -> "SearchResult":
        """Return the passages that `query` finds, best first, at most `limit` of them.

        An index found damaged is built anew from what the catalog has, and asked once more.

        Raises:
            FileTrouble: the cache cannot be written.
        """
        from reader.search.index import IndexDamaged

        try:
            return self._index.search(query, limit=limit, rulings=self._rulings, cancelled=cancelled)
        except IndexDamaged:
            self.bring_up_to_date()
            return self._index.search(query, limit=limit, rulings=self._rulings, cancelled=cancelled)

    @cached_property
    def _index(self) -> "SearchIndex":
        from reader.search.index import SearchIndex  # Whoosh is slow to import and seldom needed

        return SearchIndex(self.cache)

    # Notes

    @cached_property
    def notes(self) -> Notebook:
        """The user's notes on the articles of this library."""
        return Notebook(self.roots, self._store_of)

    def annotated(self) -> list[Annotated]:
        """Return the articles that have notes, each with its notes; of one that cannot be read any more, only these."""
        noted = self.notes.counts()
        files = [file for file in self.find_files().files if file.path in noted]
        gone = sorted(noted.keys() - {file.path for file in files})
        articles = [*map(self._article_or_its_name, files), *map(self._name_of_article, gone)]
        annotated: list[Annotated] = []
        listed: set[str] = set()  # a renamed article has taken over the notes that lie under its old name
        for article in articles:
            placed = tuple(one for one in self.notes.of(article) if one.annotation.id not in listed)
            listed.update(one.annotation.id for one in placed)
            if placed:
                annotated.append(Annotated(article, placed))
        return annotated

    def _article_or_its_name(self, file: ArticleFile) -> Article:
        try:
            return self._article_in(file)
        except ReaderError:
            return self._name_of_article(file.path)

    def _name_of_article(self, path: Path) -> Article:
        root = next((root for root in self.roots if path.is_relative_to(root)), path.parent)
        file = path.relative_to(root)
        return Article(str(file.with_suffix("")), file.as_posix(), path, Metadata(), text="", passages=())

    def _store_of(self, folder: Path) -> AnnotationStore:
        elsewhere = self.locations.notes_of(folder)
        if folder.is_relative_to(Path(__file__).resolve().parent):
            return AnnotationStore(elsewhere)  # seeds inside the installed package go with its next release
        return AnnotationStore(folder / NOTES_FOLDER, fallback=elsewhere)


def library_named(
    paths: Sequence[Path], last_opened: Sequence[Path] = (), locations: Locations | None = None
) -> Library:
    """Return the library to work on: `paths`, else `READER_LIBRARY`, else the last one opened, else the bundled seeds.

    Raises:
        BadInput, FileTrouble: a path that was asked for does not exist, or cannot be read.
    """
    named = os.environ.get("READER_LIBRARY")
    wanted = tuple(paths) or ((Path(named),) if named else ())
    if not wanted and last_opened and all(map(is_there, last_opened)):
        wanted = tuple(last_opened)
    return Library(wanted or (bundled_seeds(),), locations)


def _figures_among(mentions: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(mention for mention in mentions if mention.status is Status.FIGURE)


def _existing(root: Path) -> Path:
    path = home_expanded(root)
    try:
        path.stat()
    except FileNotFoundError:
        raise BadInput(f"{root} does not exist.") from None
    except OSError as error:
        raise FileTrouble(f"{root} cannot be opened: {reason(error)}.") from error
    if not os.access(path, os.R_OK):
        raise FileTrouble(f"{root} cannot be read: permission denied.")
    return path.resolve()
