"""What the user decided about mentions of numbers, by where they stand in the articles as last read."""

from collections.abc import Sequence
from pathlib import Path

from reader.annotations.annotation import Annotation
from reader.articles.article import Article
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.figures.ruled import Ruling, at_mentions
from reader.library.articles import Articles
from reader.locations import Locations
from reader.search.catalog import Catalog

PlacedRulings = tuple[str | None, list[Annotation], dict[Span, Ruling]]
"""The hash of an article's text, the rulings on it, and where they stand in it."""


class Rulings(Articles):
    """Articles with the user's rulings."""

    def __init__(self, roots: Sequence[Path], locations: Locations | None = None) -> None:
        """Name the library made of `roots`, folders or files.

        Raises:
            BadInput: one of them does not exist.
        """
        super().__init__(roots, locations)
        self._placed_rulings: dict[Path, PlacedRulings] = {}

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
            known = text_hash, rulings, {} if article is None else self._at_mentions(article, catalog)
            self._placed_rulings[file.path] = known
        return known[2]

    def _at_mentions(self, article: Article, catalog: Catalog) -> dict[Span, Ruling]:
        return at_mentions(self.notes.rulings(article), catalog.figures(article.id), article.text)
