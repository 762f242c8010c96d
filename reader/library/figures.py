"""The figures of a library's articles: as found, as the user ruled on them, listed and compared."""

from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.articles.article import Article
from reader.figures.figure import Figure, Status
from reader.figures.placed import PlacedFigure
from reader.figures.ruled import Ruling, at_mentions, ruled
from reader.library.articles import Articles
from reader.library.noted import notes_on
from reader.library.notes import NotesInPlace
from reader.library.remembered import Remembered
from reader.library.rulings import RulingsInPlace
from reader.search.catalog.catalog import Catalog
from reader.search.figures.order import FigureOrder
from reader.search.figures.table import FigureTable

if TYPE_CHECKING:
    from reader.figures.compare.measure import Comparison
    from reader.search.figures.listing import FigureListing


class Figures(Articles):
    """Articles with their figures."""

    @cached_property
    def _rulings(self) -> RulingsInPlace:
        return RulingsInPlace(self)

    @cached_property
    def _notes_in_place(self) -> NotesInPlace:
        return NotesInPlace(self, self._rulings)

    # Of one article

    def figures(self, article: Article) -> list[Figure]:
        """Return every mention of a number in `article`, in reading order, as the user ruled on it."""
        mentions = self._mentions_read.get((article.path, article.text_hash), lambda: self._mentions(article))
        return ruled(mentions, at_mentions(self.notes.rulings(article), mentions, article.text))

    @cached_property
    def _mentions_read(self) -> Remembered[tuple[Path, str], list[Figure]]:
        return Remembered()

    def _mentions(self, article: Article) -> list[Figure]:
        """Return every mention of a number in `article`, as the rules have it."""

        def known_figures(catalog: Catalog) -> list[Figure] | None:
            return catalog.figures(article.id) if catalog.has_read(article) else None

        known = self.recalled(known_figures, None) if self._holds(article.path) else None
        if known is not None:
            return known
        from reader.figures.find import figures_in  # slow to import, and nearly all articles are known

        return figures_in(article)

    def figures_where(self, article: Article, where: str, *, everything: bool = False) -> list[Figure]:
        """Return the figures of `article`, also one outside the library, that satisfy the condition `where`.

        Soft and excluded mentions are judged too where `everything` is asked for.
        """
        from reader.search.figures.in_article import NUMBER, figures_where  # Whoosh is slow to import and seldom needed
        from reader.search.notes.note import AllNotes

        def notes() -> AllNotes:
            return AllNotes(notes_on(article, NUMBER, self.notes.of(article)))

        return figures_where(article, self.figures(article), where, everything=everything, notes=notes)

    def rule(self, article: Article, figure: Figure, ruling: Ruling | None) -> None:
        """Decide whether `figure`, a mention in `article`, is a figure; None takes back what was decided before.

        Raises:
            FileTrouble: it could not be written; what was decided before stands.
        """
        self.notes.rule(article, figure, ruling)

    # Of all articles

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
        from reader.search.figures.listing import FigureListing  # Whoosh is slow to import and seldom needed

        return FigureListing(self.cache, self._rulings.now, self._notes_in_place.in_index, self.bring_up_to_date)

    def compare(self, query: str) -> "Comparison":
        """Return the measures of what `query` names, side by side, the best match first.

        Raises:
            FileTrouble: the cache cannot be used.
        """
        from reader.figures.compare.asking import compare, compare_exactly  # needed by those who compare only
        from reader.figures.compare.measure import Comparison
        from reader.figures.compare.named import named
        from reader.search.figures.subjects import has_all, has_any

        terms = named(query).terms
        if not terms:
            return Comparison(query, ())
        with closing(self.figure_table(has_all(terms))) as figures:
            comparison = compare_exactly(query, figures)
        if comparison.measures:
            return comparison
        with closing(self.figure_table(has_any(terms))) as figures:
            return compare(query, figures)

    def compare_with(self, figure: PlacedFigure) -> "Comparison":
        """Return the measure that `figure` is of, it among its rows, then measures of what comes near.

        Raises:
            FileTrouble: the cache cannot be used.
        """
        from reader.figures.compare.asking import compare_with  # as above
        from reader.figures.compare.named import named
        from reader.search.figures.subjects import has_any

        terms = named(figure.figure.subject or "").terms
        if not terms:
            return compare_with(figure, ())
        with closing(self.figure_table(has_any(terms))) as figures:
            return compare_with(figure, figures)

    # As ruled

    def ruled_counts(self) -> dict[str, int]:
        """Return how many figures each article with a ruling has by it, by the article's id."""

        def counts(catalog: Catalog) -> dict[str, int]:
            rulings = self._rulings.now().items()
            known = ((id_, catalog.figures(id_), on_it) for id_, on_it in rulings)
            return {id_: len(figures_among(ruled(found, on_it))) for id_, found, on_it in known if found is not None}

        return self.recalled(counts, {}) if self.notes.all_rulings() else {}


def figures_among(mentions: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures among `mentions`, without soft and excluded ones."""
    return tuple(mention for mention in mentions if mention.status is Status.FIGURE)
