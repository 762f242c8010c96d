"""What the user decided about mentions of numbers, by where they stand in the articles as last read."""

from pathlib import Path

from reader.annotations.annotation import Annotation
from reader.articles.article import Article
from reader.articles.shelf import ArticleFile
from reader.articles.span import Span
from reader.figures.ruled import Ruling, at_mentions
from reader.library.articles import Articles
from reader.search.catalog.catalog import Catalog

PlacedRulings = tuple[str | None, list[Annotation], dict[Span, Ruling]]
"""The hash of an article's text, the rulings on it, and where they stand in it."""


class RulingsInPlace:
    """The rulings on the articles of a library; they are placed anew only when they or the text have changed."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._placed: dict[Path, PlacedRulings] = {}

    def now(self) -> dict[str, dict[Span, Ruling]]:
        """Return what the user decided about mentions, by the ids of their articles.

        Raises:
            FileTrouble: there are rulings, and the cache cannot be used.
        """
        rulings = self._articles.notes.all_rulings()
        if not rulings:
            return {}
        with Catalog(self._articles.cache) as catalog:
            return {
                file.id: self._on(file, rulings[file.path], catalog)
                for file in self._articles.files
                if file.path in rulings
            }

    def _on(self, file: ArticleFile, rulings: list[Annotation], catalog: Catalog) -> dict[Span, Ruling]:
        """Return where `rulings` stand in the text of `file`."""
        text_hash = catalog.text_hash(file.id)
        known = self._placed.get(file.path)
        if known is None or known[:2] != (text_hash, rulings):
            article = catalog.article(file.id)
            known = text_hash, rulings, {} if article is None else self._at_mentions(article, catalog)
            self._placed[file.path] = known
        return known[2]

    def _at_mentions(self, article: Article, catalog: Catalog) -> dict[Span, Ruling]:
        mentions = catalog.figures(article.id)
        if mentions is None:
            from reader.figures.find import figures_in  # slow to import, and nearly all articles are known

            mentions = figures_in(article)
        return at_mentions(self._articles.notes.rulings(article), mentions, article.text)
