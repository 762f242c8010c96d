"""Folders of small articles to search in."""

from collections.abc import Callable
from pathlib import Path

from reader.articles.article import Article
from reader.articles.shelf import FoundFiles, find_files
from reader.search.catalog.catalog import Catalog
from reader.search.hit import SearchResult
from reader.search.index import SearchIndex
from reader.search.indexing.missing_figures import find_missing_figures
from reader.search.indexing.progress import Progress, UpdateReport
from reader.search.indexing.update import bring_up_to_date

CHIPS = """Chip makers expand

The foundry in Lindau doubled its output of semiconductors to 4.8 million wafers in the third quarter.

High-tech manufacturing grew by 9.6 percent, said the R&D office, while exports of 5G equipment to the U.S. fell.

Exporters expect more growth. The growth of the exporting regions slowed.
"""

HARBOURS = """Harbours fill up

Ships waited nine days before the harbour of Lindau, and exports of grain stood still.

"The high tide of trade is over," the harbour master said. Tech firms ship by air.
"""

FACTORIES = """高技术制造业增长

工业和信息化部表示，高技术制造业增加值增长9.6%，5G基站总数达到338万个。

集成电路产量继续上升。
"""


class Shelf:
    """A folder of articles and the cache made of it."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache

    @classmethod
    def of(cls, folder: Path, **articles: str) -> "Shelf":
        """Write `articles` into a folder beside their cache, without an update."""
        shelf = cls(folder / "articles", folder / "cache")
        shelf.folder.mkdir()
        for name, text in articles.items():
            shelf.write(name, text)
        return shelf

    def write(self, name: str, text: str, suffix: str = ".txt") -> Path:
        path = self.folder / (name + suffix)
        path.write_text(text, encoding="utf-8")
        return path

    @property
    def found(self) -> FoundFiles:
        return find_files([self.folder])

    def update(self, *, rebuild: bool = False, progress: Callable[[Progress], None] = lambda _: None) -> UpdateReport:
        report = bring_up_to_date(self.cache, self.found, rebuild=rebuild, progress=progress)
        find_missing_figures(self.cache)
        return report

    def search(self, query: str, limit: int = 50) -> SearchResult:
        index = SearchIndex(self.cache)
        try:
            return index.search(query, limit=limit)
        finally:
            index.close()

    def places(self, query: str) -> set[tuple[str, int]]:
        """Return article and passage of each hit."""
        return {(hit.article, hit.passage) for hit in self.search(query, limit=1000).hits}

    def articles(self, query: str) -> set[str]:
        return {hit.article for hit in self.search(query, limit=1000).hits}

    def article(self, name: str) -> Article:
        with Catalog(self.cache) as catalog:
            article = catalog.article(name)
        assert article is not None
        return article

    def everything(self) -> list[tuple[object, ...]]:
        """Return all there is to know of catalog and index, whatever order it came in."""
        with Catalog(self.cache) as catalog:
            entries = sorted(catalog.entries(), key=lambda entry: entry.id)
            known = [(entry, catalog.article(entry.id), tuple(catalog.figures(entry.id) or ())) for entry in entries]
        kinds = "kind:title OR kind:paragraph OR kind:heading OR kind:byline OR kind:standfirst OR kind:bullet"
        return [*known, ("hits", sorted(self.places(kinds)))]
