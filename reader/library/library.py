"""The library itself: the shelf, articles opened to be read, search, and notes."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations.annotation import PlacedAnnotation
from reader.annotations.noted_figure import held_against
from reader.articles.article import Article
from reader.articles.entry import ShelfEntry
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.figures.figure import Figure
from reader.files import is_there
from reader.library.figures import Figures, figures_among
from reader.search.catalog.catalog import Catalog
from reader.search.hit import SearchResult, Sort

if TYPE_CHECKING:
    from reader.annotations.exchange.annotated import Annotated
    from reader.annotations.exchange.imported import Imported
    from reader.library.adding import Added
    from reader.library.taking_in import TakenIn
    from reader.search.index import SearchIndex
    from reader.search.language.tree import Leaf, Like


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """An article with all that is shown beside and over its text."""

    article: Article
    mentions: tuple[Figure, ...]
    """Every mention of a number, in reading order."""
    notes: tuple[PlacedAnnotation, ...]
    found: tuple[Span, ...]
    """The words of the query, wherever they stand in the text."""
    notes_state: Hashable = None
    """What is another one as soon as anybody changes the notes on the article."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Figures only, without soft and excluded mentions."""
        return figures_among(self.mentions)


class Library(Figures):
    """One or several folders of articles, with their index and the user's notes.

    Cheap to make: nothing is read before it is asked for. `search` belongs to one thread; everything else
    may be called from any.
    """

    is_loaded = True

    def load(self) -> "Library":
        """Return the library, which this is."""
        return self

    def entries(self) -> list[ShelfEntry]:
        """Return the shelf: what the catalog knows of each file that is there now, its name where it knows nothing."""
        known = {entry.id: entry for entry in self.recalled(Catalog.entries, list[ShelfEntry]())}
        unreadable = self.recalled(Catalog.unreadable, dict[str, str]())
        notes = {str(path): on_it for path, on_it in self.notes.all_notes().items()}
        ruled, progress = self.ruled_counts(), self.places.progress()

        def entry_of(file: ArticleFile) -> ShelfEntry:
            entry, on_it = known.get(file.id) or ShelfEntry.of_unindexed(file), notes.get(file.location, ())
            return replace(
                entry,
                figures=ruled.get(file.id, entry.figures),
                annotations=len(on_it),
                tags=tuple(dict.fromkeys(tag for note in on_it for tag in note.tags)),
                trouble=unreadable.get(file.id),
                changed=file.mtime_ns,
                progress=progress.get(file.location, 0),
            )

        return [*map(entry_of, self.find_files().files)]

    def open(self, reference: str, query: str = "") -> OpenedArticle:
        """Return the article that `reference` names with its figures, its notes and the words of `query` in it.

        Raises:
            NothingFound, BadInput, FileTrouble: as `article` does.
        """
        article = self.unchanged_article(reference) or self.article(reference)  # the first one is there sooner
        return self._opened(article, self.found_in(query, article))

    def open_again(self, article: Article, query: str = "") -> OpenedArticle:
        """Return `article` as `open` does, as its file is now; one that is gone under the name its text has by now.

        Raises:
            NothingFound, BadInput, FileTrouble: as `open` does.
        """
        reference = article.id
        if not is_there(article.path):
            texts = self.recalled(Catalog.texts, dict[str, str]())
            same = (path for path, text in texts.items() if text == article.text_hash and is_there(Path(path)))
            reference = min(same, default=reference)
        return self.open(reference, query)

    def opened_anew(self, opened: OpenedArticle) -> OpenedArticle:
        """Return `opened`, its text and the words found in it as they were, with its figures and notes of now."""
        return self._opened(opened.article, opened.found)

    def _opened(self, article: Article, found: tuple[Span, ...]) -> OpenedArticle:
        state = self.notes.state(article)  # before they are read, so that no change goes unseen
        notes = self.notes.of(article)  # first, for a renamed article takes its rulings over with its notes
        mentions = self.figures(article)
        figures = figures_among(mentions)
        held = tuple(held_against(note, figures) for note in notes)
        return OpenedArticle(article, tuple(mentions), held, found, state)

    def found_in(self, query: str, article: Article) -> tuple[Span, ...]:
        """Return the words of `query` as they stand in `article`, and figures it asks for, boilerplate left out."""
        if not query.strip():
            return ()
        from reader.search.figures.in_article import figures_found  # Whoosh is slow to import and seldom needed
        from reader.search.finding import merged
        from reader.search.query import found_in

        figures = figures_found(article, query, partial(self.figures, article))
        words = found_in(query, article.text, self._key_words)
        spans = merged(sorted([*words, *(figure.span for figure in figures)]))
        return tuple(
            span for span in spans if (passage := article.passage_at(span.start)) is not None and passage.kind.is_read
        )

    def _key_words(self, asked: "Like") -> "Sequence[Leaf]":
        """Return the words by which what is like a passage is found; an index that is damaged tells none."""
        from reader.search.index import IndexDamaged, SearchIndex

        with closing(SearchIndex(self.cache)) as index, suppress(IndexDamaged):
            return index.key_words(asked)
        return ()

    def expect_queries(self, article: Article) -> None:
        """Go through the words of `article` now, so that the first query on it is answered as quickly as the next."""
        from reader.search.word_places import words_of  # needed by those who search only

        words_of(article.text)

    # Search

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        sort: Sort = Sort.RANK,
        with_facets: bool = True,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SearchResult:
        """Return the passages that `query` finds, in the order `sort`, at most `limit` of them.

        An index found damaged is built anew from what the catalog has, and asked once more.

        Raises:
            FileTrouble: the cache cannot be written.
        """
        from reader.search.index import IndexDamaged

        ask = partial(
            self._index.search,
            query,
            limit=limit,
            sort=sort,
            with_facets=with_facets,
            rulings=self._rulings.now,
            notes=self._notes_in_place.in_index,
            cancelled=cancelled,
        )
        try:
            return ask()
        except IndexDamaged:
            self.bring_up_to_date(figures=False)
            return ask()

    @cached_property
    def _index(self) -> "SearchIndex":
        from reader.search.index import SearchIndex  # Whoosh is slow to import and seldom needed

        return SearchIndex(self.cache)

    # Articles that come in

    def add(self, sources: Sequence[str], *, into: str = "", allow_local: bool = False) -> "list[Added]":
        """Put files and pages into the library; as `reader.library.adding` tells."""
        from reader.library.adding import add  # needed by those who add articles only

        return add(self, sources, into=into, allow_local=allow_local)

    # Notes

    def annotated(self, query: str = "") -> "list[Annotated]":
        """Return the articles that have notes, each with its notes, or with those that answer to `query`.

        Raises:
            FileTrouble: there is a query, and the cache cannot be used.
        """
        return self._notes_in_place.annotated(query)

    def take_in(self, notes: "Iterable[Imported]", otherwise: str = "") -> "TakenIn":
        """Add imported notes to the articles they are on; as `reader.library.taking_in` tells."""
        from reader.library.taking_in import take_in  # needed by those who import notes only

        return take_in(self, notes, otherwise)
